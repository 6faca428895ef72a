import { useState } from 'react';

export interface ListPages<Row> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly edges: readonly { readonly node: Row }[];
}

/** The answer to a list's query, as far as a list needs it. */
interface ListAnswer {
  readonly error?: Error;
  readonly refetch: () => Promise<unknown>;
  readonly fetchMore: (options: { variables: { after: string | null | undefined } }) => Promise<unknown>;
}

export interface List<Row> {
  /** undefined: nothing has come yet */
  readonly shown: ListPages<Row> | undefined;
  readonly error: Error | undefined;
  readonly retry: () => void;
  readonly loadingMore: boolean;
  /** Asks for the page after the last one; the cache joins them. */
  readonly more: () => void;
}

/** @param shown the newest answer, or the one before while the next is on its way */
export function useListPages<Row>(shown: ListPages<Row> | undefined, answer: ListAnswer): List<Row> {
  const [loadingMore, setLoadingMore] = useState(false);

  async function more() {
    setLoadingMore(true);
    await answer.fetchMore({ variables: { after: shown?.pageInfo.endCursor } }).finally(() => setLoadingMore(false));
  }

  return {
    shown,
    error: answer.error,
    retry: () => void answer.refetch(),
    loadingMore,
    more: () => void more(),
  };
}
