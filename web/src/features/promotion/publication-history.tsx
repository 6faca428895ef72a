import { useQuery } from '@apollo/client/react';
import { useT } from '../../lib/messages';
import { KNOWN_PRECISIONS, PUBLICATION_KINDS } from '../../lib/vocabulary';
import { HistoryList, namedValue } from '../../ui/history-list';
import { publicationHistoryDocument } from './publications.documents';

export function PublicationHistory({ id }: { readonly id: string }) {
  const t = useT();
  const { data, fetchMore } = useQuery(publicationHistoryDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const history = data?.publication.history;
  if (!history) return null;
  return (
    <HistoryList
      history={history}
      onMore={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}
      fields={{
        titleUk: { label: t('promotion.titleUk') },
        titleEn: { label: t('promotion.titleEn') },
        kind: {
          label: t('publication.kind'),
          value: namedValue(PUBLICATION_KINDS, (kind) => t(`enum.PublicationKind.${kind}`)),
        },
        outletOrganisationId: { label: t('publication.outletOrganisation') },
        outlet: { label: t('publication.outlet') },
        languages: { label: t('municipality.languages') },
        url: { label: t('promotion.url') },
        publishedOn: { label: t('publication.publishedOn') },
        datePrecision: {
          label: t('knownDate.precision'),
          value: namedValue(KNOWN_PRECISIONS, (precision) => t(`enum.KnownPrecision.${precision}`)),
        },
        lastUpdatedOn: { label: t('publication.lastUpdatedOn') },
        lastCheckedOn: { label: t('publication.lastCheckedOn') },
        topics: { label: t('visit.topics') },
        summaryUk: { label: t('publication.summaryUk') },
        summaryEn: { label: t('publication.summaryEn') },
        visitIds: { label: t('promotion.visits') },
        partnershipIds: { label: t('promotion.partnerships') },
        organisationIds: { label: t('promotion.organisations') },
        note: { label: t('task.note') },
        ownerId: { label: t('visit.owner') },
      }}
    />
  );
}
