import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { FilterSentence } from '../../ui/filter-sentence';

const municipalityOfFilter = graphql(/* GraphQL */ `
  query MunicipalityOfFilter($id: ID!) {
    municipality(id: $id) {
      ...MunicipalityName
    }
  }
`);

/** The filter by a municipality whose id stands in the address. */
export function MunicipalityFilter({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const t = useT();
  const names = useNames();
  const { data } = useQuery(municipalityOfFilter, { variables: { id }, fetchPolicy: 'cache-first' });
  return (
    <FilterSentence
      label={t('organisation.municipality')}
      value={data ? names.municipality(data.municipality) : '…'}
      onRemove={onRemove}
    />
  );
}
