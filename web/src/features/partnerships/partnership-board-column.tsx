import { Draggable, Droppable } from '@hello-pangea/dnd';
import { memo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { BoardCardFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useSay } from '../../lib/use-say';
import type { PartnershipStage } from '../../lib/vocabulary';
import { StageGlyph } from '../../ui/stage-mark';
import type { BoardColumn } from './partnership-board-columns';
import { PartnershipBoardCard } from './partnership-board-card';
import classes from './partnership-board.module.css';

const DAYS_A_YEAR = 365;

/** While a card is in the hand: may it land here? */
export type Reception = 'idle' | 'source' | 'open' | 'closed';

interface PartnershipBoardColumnProps {
  readonly column: BoardColumn;
  readonly reception: Reception;
  readonly onMove: (card: BoardCardFragment, to: PartnershipStage) => void;
  readonly onMore: (column: BoardColumn) => Promise<void>;
}

export const PartnershipBoardColumn = memo(function PartnershipBoardColumn({
  column,
  reception,
  onMove,
  onMore,
}: PartnershipBoardColumnProps) {
  const t = useT();
  const { stage, partnerships } = column;
  return (
    <Droppable droppableId={stage} isDropDisabled={reception === 'closed'}>
      {(provided, { isDraggingOver }) => {
        const target = isDraggingOver && reception === 'open';
        return (
          <section
            className={classes.column}
            data-reception={reception}
            data-target={target || undefined}
            aria-label={t(`enum.PartnershipStage.${stage}`)}
          >
            <ColumnHead column={column} target={target} />
            <div ref={provided.innerRef} {...provided.droppableProps} className={classes.stack}>
              {partnerships.map((card, index) => (
                <DraggableCard key={card.id} card={card} index={index} onMove={onMove} />
              ))}
              {provided.placeholder}
              {reception !== 'open' && partnerships.length === 0 && (
                <p className={classes.none}>{t('partnershipBoard.noneHere')}</p>
              )}
              <MoreCards column={column} onMore={onMore} />
            </div>
          </section>
        );
      }}
    </Droppable>
  );
});

/** Name, count and median; over a target the median gives way to the invitation, so that nothing shifts. */
export function ColumnHead({
  column: { stage, totalCount, medianDays },
  target = false,
}: {
  readonly column: BoardColumn;
  readonly target?: boolean;
}) {
  const t = useT();
  const median =
    medianDays === null
      ? '\u00a0'
      : medianDays >= 2 * DAYS_A_YEAR
        ? t('partnershipBoard.medianYears', { years: Math.floor(medianDays / DAYS_A_YEAR) })
        : t('partnershipBoard.medianDays', { days: medianDays });
  return (
    <header className={classes.head}>
      <h2>
        <StageGlyph stage={stage} />
        <span>{t(`enum.PartnershipStage.${stage}`)}</span>
        <span className={classes.count}>{totalCount}</span>
      </h2>
      <p>{target ? t('partnershipBoard.putHere') : median}</p>
    </header>
  );
}

interface DraggableCardProps {
  readonly card: BoardCardFragment;
  readonly index: number;
  readonly onMove: (card: BoardCardFragment, to: PartnershipStage) => void;
}

const DraggableCard = memo(function DraggableCard({ card, index, onMove }: DraggableCardProps) {
  const names = useNames();
  const navigate = useNavigate();
  const open = () => void navigate(`/partnerships/${card.id}`);
  return (
    <Draggable draggableId={card.id} index={index} isDragDisabled={card.allowedMoves.length === 0}>
      {(provided, { isDragging, isDropAnimating }) => (
        <article
          ref={provided.innerRef}
          {...provided.draggableProps}
          {...provided.dragHandleProps}
          className={classes.slot}
          role="group"
          tabIndex={0}
          aria-label={names.title(card)}
          onClick={(event) => {
            if (event.target instanceof Element && event.target.closest('a, button, [role="menu"]') === null) open();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.target === event.currentTarget) open();
          }}
        >
          <PartnershipBoardCard
            card={card}
            dragging={isDragging && !isDropAnimating}
            linkFocusable={false}
            onMove={onMove}
          />
        </article>
      )}
    </Draggable>
  );
});

/** "Ще 28": the rest of the column, by pages. */
export function MoreCards({
  column,
  onMore,
}: {
  readonly column: BoardColumn;
  readonly onMore: (column: BoardColumn) => Promise<void>;
}) {
  const t = useT();
  const say = useSay();
  const [loading, setLoading] = useState(false);
  const rest = column.totalCount - column.partnerships.length;
  if (!column.hasNextPage || rest <= 0) return null;
  return (
    <button
      type="button"
      className={classes.more}
      disabled={loading}
      onClick={() => {
        setLoading(true);
        void onMore(column)
          .catch(say.refused)
          .finally(() => setLoading(false));
      }}
    >
      {t(loading ? 'loading' : 'partnershipBoard.more', { count: rest })}
    </button>
  );
}
