import {
  DragDropContext,
  type DragStart,
  type DragUpdate,
  type DropResult,
  type ResponderProvided,
} from '@hello-pangea/dnd';
import { useState } from 'react';
import type { BoardCardFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { PARTNERSHIP_STAGES, type PartnershipStage } from '../../lib/vocabulary';
import type { BoardColumn } from './partnership-board-columns';
import { PartnershipBoardColumn, type Reception } from './partnership-board-column';
import { PartnershipBoardHint } from './partnership-board-hint';
import classes from './partnership-board.module.css';

interface Held {
  readonly card: BoardCardFragment;
  readonly over: PartnershipStage | null;
  readonly byKeyboard: boolean;
  /** The board as it was lifted from: what others do waits until the card is put down. */
  readonly columns: readonly BoardColumn[];
}

interface PartnershipBoardDraggingProps {
  readonly columns: readonly BoardColumn[];
  readonly onMove: (card: BoardCardFragment, to: PartnershipStage, index?: number) => void;
  readonly onMore: (column: BoardColumn) => Promise<void>;
}

const stageOf = (droppableId: string | undefined): PartnershipStage | null =>
  PARTNERSHIP_STAGES.find((stage) => stage === droppableId) ?? null;

/** All columns side by side, with cards that are dragged by mouse, finger or keys. */
export function PartnershipBoardDragging({ columns, onMove, onMore }: PartnershipBoardDraggingProps) {
  const t = useT();
  const names = useNames();
  const [held, setHeld] = useState<Held | null>(null);
  const stage = (value: PartnershipStage) => t(`enum.PartnershipStage.${value}`);
  const cardOf = (id: string) => columns.flatMap(({ partnerships }) => partnerships).find((card) => card.id === id);

  function lift({ draggableId, mode }: DragStart) {
    const card = cardOf(draggableId);
    if (card) setHeld({ card, over: card.stage, byKeyboard: mode === 'SNAP', columns });
  }

  function start({ draggableId }: DragStart, { announce }: ResponderProvided) {
    const card = cardOf(draggableId);
    if (card === undefined) return;
    const open = card.allowedMoves
      .filter((move) => columns.some(({ stage: value }) => value === move.stage))
      .map(({ stage: value }) => stage(value))
      .join(', ');
    announce(t('partnershipBoard.saidLifted', { name: names.title(card), stage: stage(card.stage), open }));
  }

  function update({ destination }: DragUpdate, { announce }: ResponderProvided) {
    const over = stageOf(destination?.droppableId);
    setHeld((current) => current && { ...current, over });
    announce(
      over === null ? t('partnershipBoard.saidNowhere') : t('partnershipBoard.saidOver', { stage: stage(over) }),
    );
  }

  function end({ draggableId, destination, reason }: DropResult, { announce }: ResponderProvided) {
    const card = held?.card ?? cardOf(draggableId);
    setHeld(null);
    if (card === undefined) return;
    const to = stageOf(destination?.droppableId);
    const name = names.title(card);
    if (reason === 'CANCEL' || to === null || to === card.stage) {
      announce(t('partnershipBoard.saidBack', { name, stage: stage(card.stage) }));
      return;
    }
    announce(t('partnershipBoard.saidMoved', { name, stage: stage(to) }));
    onMove(card, to, destination?.index);
  }

  function receptionOf(value: PartnershipStage): Reception {
    if (held === null) return 'idle';
    if (value === held.card.stage) return 'source';
    return held.card.allowedMoves.some((move) => move.stage === value) ? 'open' : 'closed';
  }

  return (
    <DragDropContext
      dragHandleUsageInstructions={t('partnershipBoard.instructions')}
      onBeforeDragStart={lift}
      onDragStart={start}
      onDragUpdate={update}
      onDragEnd={end}
    >
      <div className={classes.board}>
        {(held?.columns ?? columns).map((column) => (
          <PartnershipBoardColumn
            key={column.stage}
            column={column}
            reception={receptionOf(column.stage)}
            onMove={onMove}
            onMore={onMore}
          />
        ))}
      </div>
      {held && (
        <PartnershipBoardHint
          name={names.title(held.card)}
          from={held.card.stage}
          to={held.over}
          byKeyboard={held.byKeyboard}
        />
      )}
    </DragDropContext>
  );
}
