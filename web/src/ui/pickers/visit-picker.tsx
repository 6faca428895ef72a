import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import type { VisitChosenQuery } from '../../graphql/graphql';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { type PickerProps, RecordSelect, useTypedSearch, withChosen } from './record-select';

const visitOptions = graphql(/* GraphQL */ `
  query VisitOptions($filter: VisitFilter) {
    visits(first: 20, filter: $filter) {
      edges {
        node {
          id
          titleUk
          titleEn
          startsOn
          endsOn
        }
      }
    }
  }
`);

const visitChosen = graphql(/* GraphQL */ `
  query VisitChosen($id: ID!) {
    visit(id: $id) {
      id
      titleUk
      titleEn
      startsOn
      endsOn
    }
  }
`);

interface VisitPickerProps extends PickerProps {
  /** Only visits in which this municipality takes part. */
  readonly municipalityId?: string | undefined;
}

export function VisitPicker({ municipalityId, ...props }: VisitPickerProps) {
  const names = useNames();
  const dates = useDates();
  const [search, onType] = useTypedSearch();
  const { data, previousData } = useQuery(visitOptions, {
    variables: {
      filter: {
        search: search === '' ? undefined : search,
        municipalityIds: municipalityId === undefined ? undefined : [municipalityId],
      },
    },
  });
  const chosen = useQuery(visitChosen, {
    variables: { id: props.value ?? '' },
    skip: !props.value,
    fetchPolicy: 'cache-first',
  });
  const optionOf = (visit: VisitChosenQuery['visit']) => ({
    value: visit.id,
    label: names.title(visit),
    detail: visit.startsOn ? dates.range(visit.startsOn, visit.endsOn ?? visit.startsOn) : undefined,
  });
  const found = (data ?? previousData)?.visits.edges.map(({ node }) => node) ?? [];
  const current = chosen.data?.visit;
  return (
    <RecordSelect
      {...props}
      onType={onType}
      options={withChosen(found.map(optionOf), current ? optionOf(current) : null)}
    />
  );
}
