import { useQuery } from '@apollo/client/react';
import { useT } from '../../lib/messages';
import { AWARD_DIRECTIONS, KNOWN_PRECISIONS } from '../../lib/vocabulary';
import { HistoryList, namedValue } from '../../ui/history-list';
import { awardHistoryDocument } from './awards.documents';

export function AwardHistory({ id }: { readonly id: string }) {
  const t = useT();
  const { data, fetchMore } = useQuery(awardHistoryDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const history = data?.award.history;
  if (!history) return null;
  return (
    <HistoryList
      history={history}
      onMore={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}
      fields={{
        direction: {
          label: t('award.direction'),
          value: namedValue(AWARD_DIRECTIONS, (direction) => t(`enum.AwardDirection.${direction}`)),
        },
        titleUk: { label: t('promotion.titleUk') },
        titleEn: { label: t('promotion.titleEn') },
        giverOrganisationId: { label: t('award.giverOrganisation') },
        giverMunicipalityId: { label: t('award.giverMunicipality') },
        giver: { label: t('award.giver') },
        recipient: { label: t('award.recipient') },
        awardedOn: { label: t('award.awardedOn') },
        datePrecision: {
          label: t('knownDate.precision'),
          value: namedValue(KNOWN_PRECISIONS, (precision) => t(`enum.KnownPrecision.${precision}`)),
        },
        level: { label: t('award.level') },
        url: { label: t('promotion.url') },
        visitIds: { label: t('nav.visits') },
        partnershipIds: { label: t('nav.partnerships') },
        note: { label: t('task.note') },
        ownerId: { label: t('visit.owner') },
      }}
    />
  );
}
