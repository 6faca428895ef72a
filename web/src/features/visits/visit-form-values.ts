import type {
  DatePrecision,
  GroupAges,
  MunicipalitySide,
  Participation,
  VisitDirection,
  VisitFields,
  VisitKind,
  VisitMode,
  VisitPartyRole,
  VisitRecordFragment,
  VisitStatus,
} from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';
import {
  type DaysValue,
  type PartyValue,
  type DelegateValue,
  type ProgrammeValue,
  type PlaceValue,
  type OrganisationValue,
  type CostValue,
  type GiftValue,
  NO_DAYS,
  NO_PARTY,
  NO_PLACE,
} from './visit-form-rows';

export interface VisitValues {
  readonly titleUk: string;
  readonly titleEn: string;
  /** Of a new visit; null: as its dates say. */
  readonly status: VisitStatus | null;
  readonly kind: VisitKind;
  readonly direction: VisitDirection;
  readonly mode: VisitMode;
  readonly datePrecision: DatePrecision;
  readonly dates: DaysValue[];
  readonly places: PlaceValue[];
  readonly hosts: string;
  readonly organisers: string;
  readonly organisations: OrganisationValue[];
  readonly participation: Participation | null;
  readonly topics: string[];
  readonly parties: PartyValue[];
  readonly partnershipIds: (string | null)[];
  readonly headCount: string;
  readonly groupAges: GroupAges | null;
  readonly interpreters: string;
  readonly orderNumber: string;
  readonly orderedOn: CalendarDate | null;
  readonly embargoed: boolean;
  readonly costs: CostValue[];
  readonly gifts: GiftValue[];
  readonly agreementIds: (string | null)[];
  readonly delegation: DelegateValue[];
  readonly programme: ProgrammeValue[];
  readonly purpose: string;
  readonly outcomes: string;
  readonly ownerId: string | null;
}

export const blankVisit = (ownerId: string): VisitValues => ({
  titleUk: '',
  titleEn: '',
  status: null,
  kind: 'DELEGATION',
  direction: 'OUTGOING',
  mode: 'IN_PERSON',
  datePrecision: 'DAY',
  dates: [NO_DAYS],
  places: [NO_PLACE],
  hosts: '',
  organisers: '',
  organisations: [],
  participation: null,
  topics: [],
  parties: [NO_PARTY],
  partnershipIds: [null],
  headCount: '',
  groupAges: null,
  interpreters: '',
  orderNumber: '',
  orderedOn: null,
  embargoed: false,
  costs: [],
  gifts: [],
  agreementIds: [null],
  delegation: [],
  programme: [],
  purpose: '',
  outcomes: '',
  ownerId,
});

/** Who receives whom follows from the direction, as the Ukrainian side sees it. */
export function roleIn(direction: VisitDirection, side: MunicipalitySide): VisitPartyRole {
  if (direction === 'MUTUAL') return 'PARTICIPANT';
  if (direction === 'LOCAL') return side === 'UKRAINIAN' ? 'HOST' : 'PARTICIPANT';
  return (side === 'UKRAINIAN') === (direction === 'INCOMING') ? 'HOST' : 'GUEST';
}

export function valuesOfVisit(visit: VisitRecordFragment): VisitValues {
  const { titleUk, kind, direction, mode, status, datePrecision, participation, groupAges, orderedOn } = visit;
  return {
    titleUk,
    kind,
    participation,
    groupAges,
    orderedOn,
    direction,
    mode,
    status,
    datePrecision,
    titleEn: visit.titleEn ?? '',
    dates: visit.dates.length > 0 ? visit.dates.map(({ startsOn, endsOn }) => ({ startsOn, endsOn })) : [NO_DAYS],
    places: visit.places.length > 0 ? visit.places.map(({ name, countryCode }) => ({ name, countryCode })) : [NO_PLACE],
    hosts: visit.hosts ?? '',
    organisers: visit.organisers ?? '',
    organisations: visit.organisations.map(({ organisation, role }) => ({ organisationId: organisation.id, role })),
    topics: [...visit.topics],
    interpreters: visit.interpreters ?? '',
    orderNumber: visit.orderNumber ?? '',
    embargoed: visit.embargoed,
    costs: visit.costs.map(({ id, what, paidBy, money }) => ({
      id,
      what,
      amount: money.amount,
      currency: money.currency,
      paidBy: paidBy ?? '',
    })),
    gifts: visit.gifts.map(({ id, direction: way, what, quantity }) => ({
      id,
      what,
      direction: way,
      quantity: String(quantity),
    })),
    agreementIds: visit.agreements.length > 0 ? visit.agreements.map(({ id }) => id) : [null],
    parties: visit.parties.map(({ municipality, role }) => ({
      municipalityId: municipality.id,
      role,
      side: municipality.side,
    })),
    partnershipIds: visit.partnerships.length > 0 ? visit.partnerships.map(({ id }) => id) : [null],
    headCount: visit.headCount === null ? '' : String(visit.headCount),
    delegation: visit.delegation.map(({ id, name, post, isLeader, municipality }) => ({
      id,
      name,
      isLeader,
      post: post ?? '',
      municipalityId: municipality?.id ?? null,
    })),
    programme: visit.programme.map(({ id, on, startsAt, endsAt, title, place, responsible }) => ({
      id,
      on,
      title,
      startsAt: startsAt ?? '',
      endsAt: endsAt ?? '',
      place: place ?? '',
      responsible: responsible ?? '',
    })),
    purpose: visit.purpose ?? '',
    outcomes: visit.outcomes ?? '',
    ownerId: visit.owner?.id ?? null,
  };
}

/** Rows left empty go; then what the server names by position is what the form shows there. */
export function withoutEmptyRows(values: VisitValues): VisitValues {
  return {
    ...values,
    dates: values.dates.filter(({ startsOn }) => startsOn !== null),
    parties: values.parties.filter(({ municipalityId }) => municipalityId !== null),
    partnershipIds: values.partnershipIds.filter((id) => id !== null),
    delegation: values.delegation.filter(({ name, post }) => name.trim() !== '' || post.trim() !== ''),
    places: values.places.filter(({ name, countryCode }) => name.trim() !== '' || countryCode !== null),
    organisations: values.organisations.filter(({ organisationId }) => organisationId !== null),
    costs: values.costs.filter(({ what, amount }) => what.trim() !== '' || amount.trim() !== ''),
    gifts: values.gifts.filter(({ what }) => what.trim() !== ''),
    agreementIds: values.agreementIds.filter((id) => id !== null),
    programme: values.programme.filter(
      ({ title, on, startsAt }) => title.trim() !== '' || on !== null || startsAt !== '',
    ),
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The input of the server; empty rows must be gone. */
export function fieldsOf(values: VisitValues): VisitFields {
  const { kind, direction, mode, datePrecision, ownerId, participation, groupAges, orderedOn, embargoed } = values;
  return {
    kind,
    participation,
    groupAges,
    orderedOn,
    embargoed,
    direction,
    mode,
    datePrecision,
    ownerId,
    titleUk: values.titleUk.trim(),
    titleEn: orNull(values.titleEn),
    dates: values.dates.flatMap(({ startsOn, endsOn }) =>
      startsOn === null ? [] : [{ startsOn, endsOn: endsOn ?? startsOn }],
    ),
    places: values.places.map(({ name, countryCode }) => ({ name: name.trim(), countryCode })),
    hosts: orNull(values.hosts),
    organisers: orNull(values.organisers),
    organisations: values.organisations.flatMap(({ organisationId, role }) =>
      organisationId === null ? [] : [{ organisationId, role }],
    ),
    topics: values.topics,
    interpreters: orNull(values.interpreters),
    orderNumber: orNull(values.orderNumber),
    costs: values.costs.map(({ id, what, amount, currency, paidBy }) => ({
      id,
      what: what.trim(),
      money: { amount: amount.trim(), currency },
      paidBy: orNull(paidBy),
    })),
    gifts: values.gifts.map(({ id, direction: way, what, quantity }) => ({
      id,
      direction: way,
      what: what.trim(),
      quantity: quantity === '' ? null : Number(quantity),
    })),
    agreementIds: values.agreementIds.filter((id): id is string => id !== null),
    parties: values.parties.flatMap(({ municipalityId, role }) =>
      municipalityId === null ? [] : [{ municipalityId, role }],
    ),
    partnershipIds: values.partnershipIds.filter((id): id is string => id !== null),
    headCount: values.headCount === '' ? null : Number(values.headCount),
    delegation: values.delegation.map(({ id, name, post, municipalityId, isLeader }) => ({
      id,
      name: name.trim(),
      post: orNull(post),
      municipalityId,
      isLeader,
    })),
    programme: values.programme.map(({ id, on, startsAt, endsAt, title, place, responsible }) => ({
      id,
      on,
      startsAt: orNull(startsAt),
      endsAt: orNull(endsAt),
      title: title.trim(),
      place: orNull(place),
      responsible: orNull(responsible),
    })),
    purpose: orNull(values.purpose),
    outcomes: orNull(values.outcomes),
  };
}

/** A visit whose last day has passed has taken place; an ongoing one goes on. */
export function statusByDates({ datePrecision, dates }: VisitValues, today: CalendarDate): VisitStatus {
  const days = dates.filter(({ startsOn }) => startsOn !== null);
  if (days.length === 0) return 'PLANNED';
  if (datePrecision === 'ONGOING')
    return days.some(({ startsOn }) => startsOn !== null && startsOn <= today) ? 'IN_PROGRESS' : 'PLANNED';
  const precise = datePrecision === 'MONTH' ? 7 : datePrecision === 'YEAR' ? 4 : 10;
  const last =
    days
      .map(({ startsOn, endsOn }) => (endsOn ?? startsOn ?? '').slice(0, precise))
      .sort()
      .at(-1) ?? '';
  return last < today.slice(0, precise) || (precise === 10 && last === today) ? 'COMPLETED' : 'PLANNED';
}
