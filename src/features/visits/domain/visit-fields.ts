import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { chosen } from '../../../kernel/chosen.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { WrittenMoney } from '../../../kernel/money.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import type { DatePrecision, DayRange } from './visit-dates.js';
import type {
  GiftDirection,
  GroupAges,
  OrganisationRole,
  Participation,
  VisitDirection,
  VisitKind,
  VisitMode,
  VisitPlace,
} from './visit-kinds.js';
import type { Party } from './visit-parties.js';

/** A person of the delegation as written; with the id of an earlier one it is that one. */
export interface DelegateFields {
  readonly id?: Id | null;
  readonly name: string;
  readonly post?: string | null;
  readonly municipalityId?: Id | null;
  readonly isLeader?: boolean | null;
}

export interface ProgrammeItemFields {
  readonly id?: Id | null;
  readonly on?: CalendarDate | null;
  readonly startsAt?: LocalTime | null;
  readonly endsAt?: LocalTime | null;
  readonly title: string;
  readonly place?: string | null;
  readonly responsible?: string | null;
}

export interface CommitmentFields {
  readonly id?: Id | null;
  readonly text: string;
  readonly owedById?: Id | null;
  readonly owedToId?: Id | null;
  readonly ownerId?: Id | null;
  readonly dueOn?: CalendarDate | null;
}

export interface OrganisationPart {
  readonly organisationId: Id;
  readonly role: OrganisationRole;
}

/** A place as written. */
export interface PlaceFields {
  readonly name: string;
  readonly countryCode?: string | null;
}

export interface CostFields {
  readonly id?: Id | null;
  readonly what: string;
  readonly money: WrittenMoney;
  readonly paidBy?: string | null;
}

export interface GiftFields {
  readonly id?: Id | null;
  readonly direction: GiftDirection;
  readonly what: string;
  readonly quantity?: number | null;
}

/** The fields of a visit that people write. Absent: unchanged; null: cleared. */
export interface VisitFields {
  readonly titleUk?: string | null;
  readonly titleEn?: string | null;
  readonly kind?: VisitKind | null;
  readonly direction?: VisitDirection | null;
  readonly mode?: VisitMode | null;
  readonly dates?: readonly DayRange[] | null;
  readonly datePrecision?: DatePrecision | null;
  readonly places?: readonly PlaceFields[] | null;
  readonly hosts?: string | null;
  readonly organisers?: string | null;
  readonly participation?: Participation | null;
  readonly topics?: readonly string[] | null;
  readonly purpose?: string | null;
  readonly agreementIds?: readonly Id[] | null;
  readonly organisations?: readonly OrganisationPart[] | null;
  readonly partnershipIds?: readonly Id[] | null;
  readonly parties?: readonly Party[] | null;
  readonly delegation?: readonly DelegateFields[] | null;
  readonly headCount?: number | null;
  readonly groupAges?: GroupAges | null;
  readonly interpreters?: string | null;
  readonly orderNumber?: string | null;
  readonly orderedOn?: CalendarDate | null;
  readonly embargoed?: boolean | null;
  readonly costs?: readonly CostFields[] | null;
  readonly gifts?: readonly GiftFields[] | null;
  readonly programme?: readonly ProgrammeItemFields[] | null;
  readonly outcomes?: string | null;
  readonly report?: string | null;
  readonly commitments?: readonly CommitmentFields[] | null;
  readonly noCommitments?: boolean | null;
  readonly ownerId?: Id | null;
}

/** The values of a visit's own columns that people write. */
export interface VisitValues {
  titleUk: string;
  titleEn: string | null;
  kind: VisitKind;
  direction: VisitDirection;
  mode: VisitMode;
  datePrecision: DatePrecision;
  places: VisitPlace[];
  hosts: string | null;
  organisers: string | null;
  participation: Participation | null;
  topics: string[];
  purpose: string | null;
  outcomes: string | null;
  report: string | null;
  headCount: number | null;
  groupAges: GroupAges | null;
  interpreters: string | null;
  orderNumber: string | null;
  orderedOn: CalendarDate | null;
  embargoed: boolean;
  noCommitments: boolean;
  ownerId: Id | null;
}

/**
 * The values after a change. Listing commitments takes back the statement that there are none, unless it is made anew.
 *
 * @param before null for a new visit
 * @throws DomainError INVALID/required at `fields.titleUk` or `fields.direction`
 */
export function valuesAfter(before: VisitValues | null, fields: VisitFields): VisitValues {
  const titleUk = fields.titleUk === undefined ? before?.titleUk : fields.titleUk;
  const direction = fields.direction === undefined ? before?.direction : fields.direction;
  if (!titleUk) throw required('titleUk');
  if (!direction) throw required('direction');
  const stated = fields.commitments?.length ? false : before?.noCommitments;
  const mode = chosen(fields.mode, before?.mode) ?? 'IN_PERSON';
  return {
    titleUk,
    direction,
    mode,
    titleEn: chosen(fields.titleEn, before?.titleEn),
    kind: chosen(fields.kind, before?.kind) ?? (mode === 'ONLINE' ? 'MEETING' : 'DELEGATION'),
    datePrecision: chosen(fields.datePrecision, before?.datePrecision) ?? 'DAY',
    places: (chosen(fields.places, before?.places) ?? []).map(({ name, countryCode }) => ({
      name,
      countryCode: countryCode ?? null,
    })),
    hosts: chosen(fields.hosts, before?.hosts),
    organisers: chosen(fields.organisers, before?.organisers),
    participation: chosen(fields.participation, before?.participation),
    topics: [...new Set(chosen(fields.topics, before?.topics))],
    purpose: chosen(fields.purpose, before?.purpose),
    outcomes: chosen(fields.outcomes, before?.outcomes),
    report: chosen(fields.report, before?.report),
    headCount: chosen(fields.headCount, before?.headCount),
    groupAges: chosen(fields.groupAges, before?.groupAges),
    interpreters: chosen(fields.interpreters, before?.interpreters),
    orderNumber: chosen(fields.orderNumber, before?.orderNumber),
    orderedOn: chosen(fields.orderedOn, before?.orderedOn),
    embargoed: chosen(fields.embargoed, before?.embargoed) ?? false,
    noCommitments: fields.noCommitments ?? stated ?? false,
    ownerId: chosen(fields.ownerId, before?.ownerId),
  };
}

const required = (field: string) =>
  invalid('required', `fields.${field}`, { uk: 'Заповніть це поле.', en: 'Fill in this field.' });
