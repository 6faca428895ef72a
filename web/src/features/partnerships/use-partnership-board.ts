import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { BoardCardFragment, PartnershipFilter } from '../../graphql/graphql';
import { type BoardColumn, standsIn, withCardIn, withoutCard } from './partnership-board-columns';
import {
  boardCardDocument,
  moreCardsDocument,
  partnershipBoardDocument,
  partnershipChangedDocument,
} from './partnership-board.documents';

/** More than a screen holds; the rest is fetched when it is asked for. */
const CARDS_A_COLUMN = 15;
const LARGEST_PAGE = 100;
/** Several changes in a row ask for the counts once. */
const SETTLE_MS = 1_500;

/** The columns of the board, kept up to date with what others do. */
export function usePartnershipBoard(filter: PartnershipFilter) {
  const client = useApolloClient();
  const variables = useMemo(
    () => ({
      filter,
      stalled: { ...filter, open: true, rot: ['STALLED' as const] },
      withoutStep: { ...filter, open: true, withoutNextStep: true },
      first: CARDS_A_COLUMN,
    }),
    [filter],
  );
  const { data, previousData, error, refetch } = useQuery(partnershipBoardDocument, { variables });
  const shown = data ?? previousData;
  const columns = shown?.partnershipBoard;

  const change = useCallback(
    (work: (columns: readonly BoardColumn[]) => readonly BoardColumn[]) =>
      client.cache.updateQuery({ query: partnershipBoardDocument, variables }, (current) =>
        current ? { ...current, partnershipBoard: [...work(current.partnershipBoard)] } : undefined,
      ),
    [client, variables],
  );

  /** Counts and medians anew, with as many cards as are shown now. */
  const refresh = useCallback(async () => {
    const board = client.cache.readQuery({ query: partnershipBoardDocument, variables })?.partnershipBoard ?? [];
    const longest = Math.max(CARDS_A_COLUMN, ...board.map(({ partnerships }) => partnerships.length));
    const { data: fresh } = await client.query({
      query: partnershipBoardDocument,
      variables: { ...variables, first: Math.min(longest, LARGEST_PAGE) },
      fetchPolicy: 'no-cache',
    });
    if (fresh) client.cache.writeQuery({ query: partnershipBoardDocument, variables, data: fresh });
  }, [client, variables]);

  const timer = useRef<number | undefined>(undefined);
  const refreshSoon = useCallback(() => {
    window.clearTimeout(timer.current);
    // A refused refresh leaves what is shown; the next change asks again.
    timer.current = window.setTimeout(() => void refresh().catch(() => undefined), SETTLE_MS);
  }, [refresh]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const place = useCallback(
    (card: BoardCardFragment, index = 0) => {
      change((board) =>
        board.some(({ stage }) => stage === card.stage)
          ? withCardIn(board, { card, to: card.stage, index })
          : withoutCard(board, card.id),
      );
      refreshSoon();
    },
    [change, refreshSoon],
  );

  /** One card as the server has it now: the cache moves its facts, `place` its column. */
  const refetchCard = useCallback(
    async (id: string) => {
      const { data: fresh } = await client.query({
        query: boardCardDocument,
        variables: { id },
        fetchPolicy: 'network-only',
        errorPolicy: 'all',
      });
      const known = standsIn(
        client.cache.readQuery({ query: partnershipBoardDocument, variables })?.partnershipBoard ?? [],
        id,
      );
      if (fresh?.partnership && known !== undefined) place(fresh.partnership);
      else if (!fresh?.partnership) change((board) => withoutCard(board, id));
      refreshSoon();
    },
    [client, variables, place, change, refreshSoon],
  );
  useSubscription(partnershipChangedDocument, {
    onData: ({ data: { data: changed } }) => {
      if (changed) void refetchCard(changed.partnershipChanged).catch(() => undefined);
    },
  });

  const more = useCallback(
    async ({ stage, endCursor }: BoardColumn) => {
      const { data: page } = await client.query({
        query: moreCardsDocument,
        variables: { filter: { ...filter, stages: [stage] }, after: endCursor },
        fetchPolicy: 'no-cache',
      });
      if (!page) return;
      const { edges, pageInfo } = page.partnerships;
      change((board) =>
        board.map((column) => {
          if (column.stage !== stage) return column;
          const known = new Set(column.partnerships.map(({ id }) => id));
          const added = edges.map(({ node }) => node).filter(({ id }) => !known.has(id));
          return {
            ...column,
            ...pageInfo,
            endCursor: pageInfo.endCursor ?? null,
            partnerships: [...column.partnerships, ...added],
          };
        }),
      );
    },
    [client, filter, change],
  );

  return {
    columns,
    stalled: shown?.stalled.totalCount ?? 0,
    withoutStep: shown?.withoutStep.totalCount ?? 0,
    error,
    refetch,
    more,
    place,
    refetchCard,
  };
}
