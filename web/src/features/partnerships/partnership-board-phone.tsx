import { useSearchParams } from 'react-router';
import type { BoardCardFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import type { PartnershipStage } from '../../lib/vocabulary';
import { StageGlyph } from '../../ui/stage-mark';
import type { BoardColumn } from './partnership-board-columns';
import { PartnershipBoardCard } from './partnership-board-card';
import { ColumnHead, MoreCards } from './partnership-board-column';
import classes from './partnership-board.module.css';

interface PartnershipBoardPhoneProps {
  readonly columns: readonly BoardColumn[];
  readonly onMove: (card: BoardCardFragment, to: PartnershipStage) => void;
  readonly onMore: (column: BoardColumn) => Promise<void>;
}

/** One column at a time; cards move by their menu. The stage stands in the address. */
export function PartnershipBoardPhone({ columns, onMove, onMore }: PartnershipBoardPhoneProps) {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const column =
    columns.find(({ stage }) => stage === params.get('column')) ??
    columns.find(({ totalCount }) => totalCount > 0) ??
    columns[0];
  if (column === undefined) return null;

  function choose(stage: PartnershipStage) {
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        next.set('column', stage);
        return next;
      },
      { replace: true },
    );
  }

  return (
    <div className={classes.phone}>
      <div className={classes.switcher} role="group" aria-label={t('filter.stage')}>
        {columns.map(({ stage, totalCount }) => (
          <button key={stage} type="button" aria-pressed={stage === column.stage} onClick={() => choose(stage)}>
            <StageGlyph stage={stage} />
            {stage === 'JOINT_PLANNING' ? t('stage.jointPlanningShort') : t(`enum.PartnershipStage.${stage}`)}
            <span className={classes.count}>{totalCount}</span>
          </button>
        ))}
      </div>
      <section aria-label={t(`enum.PartnershipStage.${column.stage}`)}>
        <ColumnHead column={column} />
        <div className={classes.phoneStack}>
          {column.partnerships.map((card) => (
            <article key={card.id}>
              <PartnershipBoardCard card={card} linkFocusable onMove={onMove} />
            </article>
          ))}
          {column.partnerships.length === 0 && <p className={classes.none}>{t('partnershipBoard.noneHere')}</p>}
          <MoreCards column={column} onMore={onMore} />
        </div>
      </section>
    </div>
  );
}
