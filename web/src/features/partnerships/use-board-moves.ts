import { useMutation } from '@apollo/client/react';
import { useCallback, useMemo, useState } from 'react';
import type { BoardCardFragment } from '../../graphql/graphql';
import { isConflict } from '../../lib/refusal';
import { useSay } from '../../lib/use-say';
import type { PartnershipStage } from '../../lib/vocabulary';
import { type BoardColumn, type PendingMove, withCardIn, withoutCard } from './partnership-board-columns';
import { moveOnBoardDocument } from './partnership-board.documents';
import type { MoveDetails } from './partnership-move-dialog';

interface BoardMovesOptions {
  readonly columns: readonly BoardColumn[] | undefined;
  /** Puts a confirmed card into the cached board. */
  place(card: BoardCardFragment, index: number): void;
  refetchCard(id: string): Promise<void>;
}

/** Moves shown at once, checked against the version, and taken back with the server's sentence when refused. */
export function useBoardMoves({ columns, place, refetchCard }: BoardMovesOptions) {
  const say = useSay();
  const [run] = useMutation(moveOnBoardDocument);
  const [pending, setPending] = useState<readonly PendingMove[]>([]);
  const [asked, setAsked] = useState<PendingMove | null>(null);

  const shown = useMemo(
    () =>
      columns &&
      pending.reduce<readonly BoardColumn[]>(
        (board, move) =>
          board.some(({ stage }) => stage === move.to) ? withCardIn(board, move) : withoutCard(board, move.card.id),
        columns,
      ),
    [columns, pending],
  );

  const drop = useCallback((move: PendingMove) => setPending((moves) => moves.filter((other) => other !== move)), []);

  const send = useCallback(
    async (move: PendingMove, details?: MoveDetails) => {
      const { data } = await run({
        variables: { input: { id: move.card.id, expectedVersion: move.card.version, stage: move.to, ...details } },
      });
      if (data) place(data.movePartnership, move.index);
      // The cache tells its readers in the next task: until then the pending move holds the card.
      window.setTimeout(() => drop(move));
    },
    [run, place, drop],
  );

  const move = useCallback(
    (card: BoardCardFragment, to: PartnershipStage, index = 0) => {
      const next: PendingMove = { card, to, index };
      setPending((moves) => [...moves, next]);
      if (card.allowedMoves.some(({ stage, reasonRequired }) => stage === to && reasonRequired)) {
        setAsked(next);
        return;
      }
      void send(next).catch((error: unknown) => {
        drop(next);
        say.refused(error);
        if (isConflict(error)) void refetchCard(card.id).catch(() => undefined);
      });
    },
    [send, drop, say, refetchCard],
  );

  return {
    shown,
    move,
    asked,
    /** Rejects with the refusal: the dialog shows it and stays. */
    confirm: async (details: MoveDetails) => {
      if (asked === null) return;
      await send(asked, details);
      setAsked(null);
    },
    dismiss: () => {
      if (asked !== null) drop(asked);
      setAsked(null);
    },
  };
}
