import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import type { MunicipalityNameFragment, MunicipalitySide } from '../../graphql/graphql';
import { useNames } from '../../lib/names';
import { Flag } from '../flag';
import { type PickerProps, RecordSelect, useTypedSearch, withChosen } from './record-select';

const municipalityOptions = graphql(/* GraphQL */ `
  query MunicipalityOptions($filter: MunicipalityFilter) {
    municipalities(first: 20, filter: $filter) {
      edges {
        node {
          ...MunicipalityName
          region
        }
      }
    }
  }
`);

const municipalityChosen = graphql(/* GraphQL */ `
  query MunicipalityChosen($id: ID!) {
    municipality(id: $id) {
      ...MunicipalityName
      region
    }
  }
`);

interface MunicipalityPickerProps extends PickerProps {
  readonly side?: MunicipalitySide;
  /** Only these, as among the parties of one partnership; then nothing is searched. */
  readonly among?: readonly MunicipalityNameFragment[];
}

export function MunicipalityPicker({ side, among, ...props }: MunicipalityPickerProps) {
  const names = useNames();
  const [search, onType] = useTypedSearch();
  const { data, previousData } = useQuery(municipalityOptions, {
    variables: { filter: { side, search: search === '' ? undefined : search } },
    skip: among !== undefined,
  });
  const chosen = useQuery(municipalityChosen, {
    variables: { id: props.value ?? '' },
    skip: !props.value || among !== undefined,
    fetchPolicy: 'cache-first',
  });

  const optionOf = (municipality: MunicipalityNameFragment & { readonly region?: string | null }) => ({
    value: municipality.id,
    label: names.municipality(municipality),
    mark: <Flag country={municipality.countryCode} decorative />,
    detail: municipality.region ?? names.country(municipality.countryCode),
  });
  const found = among ?? (data ?? previousData)?.municipalities.edges.map(({ node }) => node) ?? [];
  const current = chosen.data?.municipality;
  return (
    <RecordSelect
      {...props}
      onType={onType}
      options={withChosen(found.map(optionOf), current ? optionOf(current) : null)}
    />
  );
}
