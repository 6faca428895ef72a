import { useQuery } from '@apollo/client/react';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { ORGANISATION_TYPES } from '../../lib/vocabulary';
import { HistoryList, namedValue } from '../../ui/history-list';
import { organisationHistoryDocument } from './organisations.documents';

export function OrganisationHistory({ id }: { readonly id: string }) {
  const t = useT();
  const names = useNames();
  const { data, fetchMore } = useQuery(organisationHistoryDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const history = data?.organisation.history;
  if (!history) return null;
  return (
    <HistoryList
      history={history}
      onMore={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}
      fields={{
        type: {
          label: t('organisation.type'),
          value: namedValue(ORGANISATION_TYPES, (value) => t(`enum.OrganisationType.${value}`)),
        },
        nameUk: { label: t('municipality.nameUk') },
        nameEn: { label: t('municipality.nameEn') },
        nameNative: { label: t('municipality.nameNative') },
        countryCode: { label: t('filter.country'), value: names.country },
        municipalityId: { label: t('organisation.municipality') },
        parentId: { label: t('organisation.parent') },
        representedCountryCode: { label: t('organisation.represents'), value: names.country },
        addresses: { label: t('organisation.addresses') },
        phones: { label: t('organisation.phones') },
        emails: { label: t('organisation.emails') },
        website: { label: t('municipality.website') },
        languages: { label: t('municipality.languages') },
        note: { label: t('task.note') },
        sources: { label: t('organisation.sources') },
      }}
    />
  );
}
