import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import type { PartnershipTitleFragment } from '../../graphql/graphql';
import { useNames } from '../../lib/names';
import { Flags } from '../party';
import { type PickerProps, RecordSelect, useTypedSearch, withChosen } from './record-select';

const partnershipOptions = graphql(/* GraphQL */ `
  query PartnershipOptions($filter: PartnershipFilter) {
    partnerships(first: 20, filter: $filter) {
      edges {
        node {
          ...PartnershipTitle
        }
      }
    }
  }
`);

const partnershipChosen = graphql(/* GraphQL */ `
  query PartnershipChosen($id: ID!) {
    partnership(id: $id) {
      ...PartnershipTitle
    }
  }
`);

export function PartnershipPicker(props: PickerProps) {
  const names = useNames();
  const [search, onType] = useTypedSearch();
  const { data, previousData } = useQuery(partnershipOptions, {
    variables: { filter: search === '' ? { open: true } : { search } },
  });
  const chosen = useQuery(partnershipChosen, {
    variables: { id: props.value ?? '' },
    skip: !props.value,
    fetchPolicy: 'cache-first',
  });

  const optionOf = (partnership: PartnershipTitleFragment) => ({
    value: partnership.id,
    label: names.title(partnership),
    mark: <Flags municipalities={partnership.parties.map(({ municipality }) => municipality)} />,
  });
  const found = (data ?? previousData)?.partnerships.edges.map(({ node }) => node) ?? [];
  const current = chosen.data?.partnership;
  return (
    <RecordSelect
      {...props}
      onType={onType}
      options={withChosen(found.map(optionOf), current ? optionOf(current) : null)}
    />
  );
}
