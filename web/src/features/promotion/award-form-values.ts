import type { AwardDirection, AwardFields, AwardRecordFragment, KnownPrecision } from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';

export interface AwardValues {
  readonly communityId: string | null;
  readonly direction: AwardDirection;
  readonly titleUk: string;
  readonly titleEn: string;
  readonly giverOrganisationId: string | null;
  readonly giverMunicipalityId: string | null;
  readonly giver: string;
  readonly recipient: string;
  readonly awardedOn: CalendarDate | null;
  readonly datePrecision: KnownPrecision;
  readonly level: string;
  readonly url: string;
  readonly visitIds: string[];
  readonly partnershipIds: string[];
  readonly note: string;
  readonly ownerId: string | null;
}

export function blankAward(links: Pick<AwardValues, 'communityId' | 'visitIds' | 'partnershipIds'>): AwardValues {
  return {
    ...links,
    direction: 'RECEIVED',
    titleUk: '',
    titleEn: '',
    giverOrganisationId: null,
    giverMunicipalityId: null,
    giver: '',
    recipient: '',
    awardedOn: null,
    datePrecision: 'DAY',
    level: '',
    url: '',
    note: '',
    ownerId: null,
  };
}

export function valuesOfAward(award: AwardRecordFragment): AwardValues {
  return {
    communityId: award.community?.id ?? null,
    direction: award.direction,
    titleUk: award.titleUk,
    titleEn: award.titleEn ?? '',
    giverOrganisationId: award.giverOrganisation?.id ?? null,
    giverMunicipalityId: award.giverMunicipality?.id ?? null,
    giver: award.giver ?? '',
    recipient: award.recipient ?? '',
    awardedOn: award.awardedOn,
    datePrecision: award.datePrecision,
    level: award.level ?? '',
    url: award.url ?? '',
    visitIds: award.visits.map(({ id }) => id),
    partnershipIds: award.partnerships.map(({ id }) => id),
    note: award.note ?? '',
    ownerId: award.owner?.id ?? null,
  };
}

/** A day that was left empty is none, whatever precision stands beside it. */
export function fieldsOfAward({ communityId: _community, ...values }: AwardValues): AwardFields {
  const { giverOrganisationId, giverMunicipalityId } = values;
  return {
    ...values,
    titleEn: values.titleEn.trim() || null,
    giver: giverOrganisationId === null && giverMunicipalityId === null ? values.giver.trim() || null : null,
    recipient: values.recipient.trim() || null,
    datePrecision: values.awardedOn === null ? 'NONE' : values.datePrecision,
    level: values.level.trim() || null,
    url: values.url.trim() || null,
    note: values.note.trim() || null,
  };
}
