import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql';
import { useDates } from '../lib/use-dates';

const railCounts = graphql(/* GraphQL */ `
  query RailCounts($today: CalendarDate!) {
    partnerships(first: 1, filter: { open: true }) {
      totalCount
    }
    due: tasks(first: 1, filter: { mine: true, open: true, dueTo: $today }) {
      totalCount
    }
    open: tasks(first: 1, filter: { mine: true, open: true }) {
      totalCount
    }
  }
`);

/** Figures beside the destinations, keyed by their address. */
export function useRailCounts(): Readonly<Record<string, number | undefined>> {
  const { today } = useDates();
  const { data } = useQuery(railCounts, { variables: { today } });
  return {
    '/': data?.due.totalCount,
    '/partnerships': data?.partnerships.totalCount,
    '/tasks': data?.open.totalCount,
  };
}
