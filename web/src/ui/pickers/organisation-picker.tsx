import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import type { OrganisationNameFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { Flag } from '../flag';
import { type PickerProps, RecordSelect, useTypedSearch, withChosen } from './record-select';

const organisationOptions = graphql(/* GraphQL */ `
  query OrganisationOptions($filter: OrganisationFilter) {
    organisations(first: 20, filter: $filter) {
      edges {
        node {
          ...OrganisationName
        }
      }
    }
  }
`);

const organisationChosen = graphql(/* GraphQL */ `
  query OrganisationChosen($id: ID!) {
    organisation(id: $id) {
      ...OrganisationName
    }
  }
`);

interface OrganisationPickerProps extends PickerProps {
  /** Not offered: the organisation itself. */
  readonly except?: string;
}

export function OrganisationPicker({ except, ...props }: OrganisationPickerProps) {
  const t = useT();
  const names = useNames();
  const [search, onType] = useTypedSearch();
  const { data, previousData } = useQuery(organisationOptions, {
    variables: { filter: { search: search === '' ? undefined : search } },
  });
  const chosen = useQuery(organisationChosen, {
    variables: { id: props.value ?? '' },
    skip: !props.value,
    fetchPolicy: 'cache-first',
  });

  const optionOf = (organisation: OrganisationNameFragment) => ({
    value: organisation.id,
    label: names.organisation(organisation),
    mark: organisation.countryCode === null ? undefined : <Flag country={organisation.countryCode} decorative />,
    detail: t(`enum.OrganisationType.${organisation.type}`),
  });
  const found = (data ?? previousData)?.organisations.edges.map(({ node }) => node) ?? [];
  const offered = found.filter(({ id }) => id !== except);
  const current = chosen.data?.organisation;
  return (
    <RecordSelect
      {...props}
      onType={onType}
      options={withChosen(offered.map(optionOf), current ? optionOf(current) : null)}
    />
  );
}
