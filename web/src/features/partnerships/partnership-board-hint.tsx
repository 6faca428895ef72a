import { useT } from '../../lib/messages';
import type { PartnershipStage } from '../../lib/vocabulary';
import classes from './partnership-board.module.css';

interface PartnershipBoardHintProps {
  readonly name: string;
  readonly from: PartnershipStage;
  readonly to: PartnershipStage | null;
  /** Lifted with Space: the arrows steer it. */
  readonly byKeyboard: boolean;
}

/** The dark bar at the foot while a card is in the hand; screen readers hear the board's live region instead. */
export function PartnershipBoardHint({ name, from, to, byKeyboard }: PartnershipBoardHintProps) {
  const t = useT();
  const stage = (value: PartnershipStage) => t(`enum.PartnershipStage.${value}`);
  return (
    <div className={classes.hint} aria-hidden>
      <span className="ellipsis">
        {to === null || to === from
          ? t('partnershipBoard.hintStays', { name, stage: stage(from) })
          : t('partnershipBoard.hintMoves', { name, from: stage(from), to: stage(to) })}
      </span>
      {byKeyboard && (
        <>
          <span>
            <kbd>←</kbd> <kbd>→</kbd> {t('partnershipBoard.hintStage')}
          </span>
          <span>
            <kbd>{t('shortcuts.space')}</kbd> {t('partnershipBoard.hintDrop')}
          </span>
        </>
      )}
      <span>
        <kbd>{t('partnershipBoard.escape')}</kbd> {t('partnershipBoard.hintCancel')}
      </span>
    </div>
  );
}
