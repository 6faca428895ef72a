import { IconAlertTriangle, IconDots, IconPaperclip, IconPlaneDeparture } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { Link } from 'react-router';
import type { BoardCardFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import type { PartnershipStage } from '../../lib/vocabulary';
import { Avatar } from '../../ui/avatar';
import { DaysInStage } from '../../ui/days-in-stage';
import { DueDate } from '../../ui/due-date';
import { Parties } from '../../ui/party';
import { PartnershipMoveMenu } from './partnership-move-menu';
import classes from './partnership-board.module.css';

interface PartnershipBoardCardProps {
  readonly card: BoardCardFragment;
  readonly dragging?: boolean;
  /** On a board that drags, the card itself is focused and its link is for the mouse. */
  readonly linkFocusable: boolean;
  readonly onMove: (card: BoardCardFragment, to: PartnershipStage) => void;
}

/** What stands on a card: parties, next step, due, days in the stage, owner, marks. */
export const PartnershipBoardCard = memo(function PartnershipBoardCard({
  card,
  dragging = false,
  linkFocusable,
  onMove,
}: PartnershipBoardCardProps) {
  const t = useT();
  const names = useNames();
  const { nextStep, owner, rot } = card;
  return (
    <div className={classes.card} data-rot={rot} data-dragging={dragging || undefined}>
      <Link
        className={classes.names}
        to={`/partnerships/${card.id}`}
        draggable={false}
        tabIndex={linkFocusable ? undefined : -1}
        title={names.title(card)}
      >
        <Parties municipalities={card.parties.map(({ municipality }) => municipality)} layout="lines" />
      </Link>
      {nextStep ? (
        <>
          <div className={classes.next} title={nextStep.title}>
            {nextStep.title}
          </div>
          <span>
            <DueDate on={nextStep.dueOn} brief />
          </span>
        </>
      ) : (
        <span className={classes.missing}>
          <IconAlertTriangle size={14} stroke={2} aria-hidden />
          {t('step.none')}
        </span>
      )}
      <div className={classes.foot}>
        <DaysInStage days={card.daysInStage} rot={rot} />
        {card.visitCount > 0 && (
          <Mark icon={IconPlaneDeparture} label={t('partnershipBoard.hasVisits', { count: card.visitCount })} />
        )}
        {card.agreementCount > 0 && (
          <Mark icon={IconPaperclip} label={t('partnershipBoard.hasPapers', { count: card.agreementCount })} />
        )}
        {owner && (
          <span className={classes.owner}>
            <Avatar user={owner} size={20} />
          </span>
        )}
      </div>
      {card.allowedMoves.length > 0 && <MoveButton card={card} onMove={onMove} />}
    </div>
  );
});

function Mark({ icon: Icon, label }: { readonly icon: typeof IconPaperclip; readonly label: string }) {
  return (
    <span className={classes.mark} title={label} role="img" aria-label={label}>
      <Icon size={13} stroke={2} aria-hidden />
    </span>
  );
}

/** Its menu is built when it is first asked for: hundreds of cards carry the button. */
function MoveButton({ card, onMove }: Pick<PartnershipBoardCardProps, 'card' | 'onMove'>) {
  const t = useT();
  const names = useNames();
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      className={classes.move}
      aria-label={t('partnershipBoard.moveNamed', { name: names.title(card) })}
      title={t('partnershipBoard.moveTo')}
      onClick={wanted ? undefined : () => setWanted(true)}
    >
      <IconDots size={16} stroke={1.75} aria-hidden />
    </button>
  );
  if (!wanted) return button;
  return (
    <PartnershipMoveMenu moves={card.allowedMoves} onMove={(to) => onMove(card, to)} defaultOpened>
      {button}
    </PartnershipMoveMenu>
  );
}
