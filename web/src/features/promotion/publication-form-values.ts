import type {
  KnownPrecision,
  PublicationFields,
  PublicationKind,
  PublicationRecordFragment,
} from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';

export interface PublicationValues {
  readonly communityId: string | null;
  readonly titleUk: string;
  readonly titleEn: string;
  readonly kind: PublicationKind | null;
  readonly outletOrganisationId: string | null;
  readonly outlet: string;
  readonly languages: string[];
  readonly url: string;
  readonly publishedOn: CalendarDate | null;
  readonly datePrecision: KnownPrecision;
  readonly lastUpdatedOn: CalendarDate | null;
  readonly lastCheckedOn: CalendarDate | null;
  readonly topics: string[];
  readonly summaryUk: string;
  readonly summaryEn: string;
  readonly visitIds: string[];
  readonly partnershipIds: string[];
  readonly organisationIds: string[];
  readonly note: string;
  readonly ownerId: string | null;
}

type Links = Pick<PublicationValues, 'communityId' | 'visitIds' | 'partnershipIds' | 'organisationIds'>;

export function blankPublication(links: Links): PublicationValues {
  return {
    ...links,
    titleUk: '',
    titleEn: '',
    kind: null,
    outletOrganisationId: null,
    outlet: '',
    languages: [],
    url: '',
    publishedOn: null,
    datePrecision: 'DAY',
    lastUpdatedOn: null,
    lastCheckedOn: null,
    topics: [],
    summaryUk: '',
    summaryEn: '',
    note: '',
    ownerId: null,
  };
}

export function valuesOfPublication(publication: PublicationRecordFragment): PublicationValues {
  const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
  return {
    communityId: publication.community?.id ?? null,
    titleUk: publication.titleUk,
    titleEn: publication.titleEn ?? '',
    kind: publication.kind,
    outletOrganisationId: publication.outletOrganisation?.id ?? null,
    outlet: publication.outlet ?? '',
    languages: [...publication.languages],
    url: publication.url ?? '',
    publishedOn: publication.publishedOn,
    datePrecision: publication.datePrecision,
    lastUpdatedOn: publication.lastUpdatedOn,
    lastCheckedOn: publication.lastCheckedOn,
    topics: [...publication.topics],
    summaryUk: publication.summaryUk ?? '',
    summaryEn: publication.summaryEn ?? '',
    visitIds: ids(publication.visits),
    partnershipIds: ids(publication.partnerships),
    organisationIds: ids(publication.organisations),
    note: publication.note ?? '',
    ownerId: publication.owner?.id ?? null,
  };
}

/** A day that was left empty is none, whatever precision stands beside it. */
export function fieldsOfPublication({ communityId: _community, ...values }: PublicationValues): PublicationFields {
  return {
    ...values,
    titleEn: values.titleEn.trim() || null,
    outlet: values.outletOrganisationId === null ? values.outlet.trim() || null : null,
    url: values.url.trim() || null,
    datePrecision: values.publishedOn === null ? 'NONE' : values.datePrecision,
    summaryUk: values.summaryUk.trim() || null,
    summaryEn: values.summaryEn.trim() || null,
    note: values.note.trim() || null,
  };
}
