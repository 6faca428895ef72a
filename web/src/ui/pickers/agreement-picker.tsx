import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import { useNames } from '../../lib/names';
import { type PickerProps, RecordSelect, useTypedSearch, withChosen } from './record-select';

const agreementOptions = graphql(/* GraphQL */ `
  query AgreementOptions($filter: AgreementFilter) {
    agreements(first: 20, filter: $filter) {
      edges {
        node {
          id
          titleUk
          titleEn
        }
      }
    }
  }
`);

const agreementChosen = graphql(/* GraphQL */ `
  query AgreementChosen($id: ID!) {
    agreement(id: $id) {
      id
      titleUk
      titleEn
    }
  }
`);

export function AgreementPicker(props: PickerProps) {
  const names = useNames();
  const [search, onType] = useTypedSearch();
  const { data, previousData } = useQuery(agreementOptions, {
    variables: { filter: search === '' ? {} : { search } },
  });
  const chosen = useQuery(agreementChosen, {
    variables: { id: props.value ?? '' },
    skip: !props.value,
    fetchPolicy: 'cache-first',
  });

  const optionOf = (agreement: { readonly id: string; readonly titleUk: string; readonly titleEn: string | null }) => ({
    value: agreement.id,
    label: names.title(agreement),
  });
  const found = (data ?? previousData)?.agreements.edges.map(({ node }) => node) ?? [];
  const current = chosen.data?.agreement;
  return (
    <RecordSelect
      {...props}
      onType={onType}
      options={withChosen(found.map(optionOf), current ? optionOf(current) : null)}
    />
  );
}
