import { useQuery } from '@apollo/client/react';
import type { PartnershipOrderField } from '../../graphql/graphql';
import { partnershipFilterFrom } from '../../lib/partnership-filter';
import { partnershipNeighboursDocument } from './partnership-page.documents';

const KEY = 'pobratym.partnerships.list';
const ORDERS: readonly PartnershipOrderField[] = ['TITLE', 'NEXT_STEP', 'DAYS_IN_STAGE'];

/** Keeps the address of the list or board for this tab, so that a record knows its neighbours. */
export function rememberList(address: string): void {
  sessionStorage.setItem(KEY, address);
}

export const rememberedList = (): string => sessionStorage.getItem(KEY) ?? '/partnerships';

/** Where a partnership stands in the list one came from; null when it is not among its first hundred. */
export function usePartnershipNeighbours(id: string) {
  const params = new URLSearchParams(rememberedList().split('?')[1] ?? '');
  const chosen = partnershipFilterFrom(params);
  const [field, direction] = (params.get('order') ?? '').split(':');
  const by = ORDERS.find((known) => known === field);
  const { data } = useQuery(partnershipNeighboursDocument, {
    variables: {
      filter: Object.keys(chosen).length > 0 ? chosen : { open: true },
      orderBy: by && { field: by, direction: direction === 'DESC' ? 'DESC' : 'ASC' },
    },
    fetchPolicy: 'cache-first',
  });
  const ids = data?.partnerships.edges.map(({ node }) => node.id) ?? [];
  const index = ids.indexOf(id);
  if (data === undefined || index < 0) return null;
  return { position: index + 1, total: data.partnerships.totalCount, previous: ids[index - 1], next: ids[index + 1] };
}
