import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { chosen } from '../../../kernel/chosen.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { WrittenMoney } from '../../../kernel/money.js';
import { demandNotAhead } from './project-parts.js';

/** How exactly the day of joining is known; NONE: not at all. */
export const JOINED_PRECISIONS = ['DAY', 'MONTH', 'YEAR', 'NONE'] as const;
export type JoinedPrecision = (typeof JOINED_PRECISIONS)[number];

/** With the id of an earlier one it is that one; so obligations. */
export interface FeeFields {
  readonly id?: Id | null;
  readonly year: number;
  readonly amount: WrittenMoney;
  readonly dueOn?: CalendarDate | null;
  readonly paidOn?: CalendarDate | null;
  readonly note?: string | null;
}

export interface ObligationFields {
  readonly id?: Id | null;
  readonly textUk: string;
  readonly textEn?: string | null;
  readonly dueOn?: CalendarDate | null;
  readonly doneOn?: CalendarDate | null;
  readonly ownerId?: Id | null;
}

/** The fields of a membership that people write. Absent: unchanged; null: cleared. */
export interface MembershipFields {
  /** absent on a new one: the name of the network */
  readonly titleUk?: string | null;
  readonly titleEn?: string | null;
  readonly joinedOn?: CalendarDate | null;
  readonly joinedPrecision?: JoinedPrecision | null;
  readonly endedOn?: CalendarDate | null;
  readonly certificate?: string | null;
  readonly contactId?: Id | null;
  readonly url?: string | null;
  readonly partnershipId?: Id | null;
  readonly fees?: readonly FeeFields[] | null;
  readonly obligations?: readonly ObligationFields[] | null;
  readonly note?: string | null;
  readonly ownerId?: Id | null;
}

/** The values of a membership's own columns that people write. */
export interface MembershipValues {
  titleUk: string;
  titleEn: string | null;
  joinedOn: CalendarDate | null;
  joinedPrecision: JoinedPrecision;
  endedOn: CalendarDate | null;
  certificate: string | null;
  contactId: Id | null;
  url: string | null;
  partnershipId: Id | null;
  note: string | null;
  ownerId: Id | null;
}

/**
 * The values after a change. A day of joining that is known by its month or year only is kept as the first of it.
 *
 * @param before null for a new membership
 * @throws DomainError INVALID/required, INVALID/future, INVALID/date_order
 */
export function membershipValues(
  before: MembershipValues | null,
  fields: MembershipFields,
  today: CalendarDate,
): MembershipValues {
  const titleUk = fields.titleUk === undefined ? before?.titleUk : fields.titleUk;
  if (!titleUk) throw invalid('required', 'fields.titleUk', { uk: 'Заповніть це поле.', en: 'Fill in this field.' });
  const given = chosen(fields.joinedOn, before?.joinedOn);
  const kept = given === null ? 'NONE' : knownPrecision(before);
  const precision =
    fields.joinedPrecision ?? (fields.joinedOn === undefined ? (before?.joinedPrecision ?? 'NONE') : kept);
  const values: MembershipValues = {
    titleUk,
    titleEn: chosen(fields.titleEn, before?.titleEn),
    ...joined(given, precision),
    endedOn: chosen(fields.endedOn, before?.endedOn),
    certificate: chosen(fields.certificate, before?.certificate),
    contactId: chosen(fields.contactId, before?.contactId),
    url: chosen(fields.url, before?.url),
    partnershipId: chosen(fields.partnershipId, before?.partnershipId),
    note: chosen(fields.note, before?.note),
    ownerId: chosen(fields.ownerId, before?.ownerId),
  };
  demandNotAhead(values.joinedOn, today, 'fields.joinedOn');
  demandNotAhead(values.endedOn, today, 'fields.endedOn');
  demandLasted(values, 'fields.endedOn');
  return values;
}

function knownPrecision(before: MembershipValues | null): JoinedPrecision {
  return before === null || before.joinedPrecision === 'NONE' ? 'DAY' : before.joinedPrecision;
}

function joined(on: CalendarDate | null, precision: JoinedPrecision) {
  if (precision === 'NONE') return { joinedOn: null, joinedPrecision: precision };
  if (on === null) {
    throw invalid('required', 'fields.joinedOn', {
      uk: 'Вкажіть день вступу або оберіть, що він невідомий.',
      en: 'Say when the community joined, or choose that it is not known.',
    });
  }
  const first = { DAY: on, MONTH: `${on.slice(0, 7)}-01`, YEAR: `${on.slice(0, 4)}-01-01` };
  return { joinedOn: first[precision], joinedPrecision: precision };
}

/** @param field input path of the end @throws DomainError INVALID/date_order */
export function demandLasted(
  { joinedOn, endedOn }: Pick<MembershipValues, 'joinedOn' | 'endedOn'>,
  field: string,
): void {
  if (joinedOn === null || endedOn === null || endedOn >= joinedOn) return;
  throw invalid(
    'date_order',
    field,
    { uk: 'Кінець ({to}) раніше за вступ ({from}).', en: 'End ({to}) is before joining ({from}).' },
    { from: joinedOn, to: endedOn },
  );
}

interface Kept {
  readonly fees: readonly { readonly year: number; readonly currency: string; readonly paidOn: CalendarDate | null }[];
  readonly obligations: readonly { readonly doneOn: CalendarDate | null }[];
}

/** @throws DomainError INVALID/future for what was paid or done on a day to come */
export function demandMembershipDays({ fees, obligations }: Kept, today: CalendarDate): void {
  for (const [position, { paidOn }] of fees.entries()) demandNotAhead(paidOn, today, `fields.fees.${position}.paidOn`);
  for (const [position, { doneOn }] of obligations.entries()) {
    demandNotAhead(doneOn, today, `fields.obligations.${position}.doneOn`);
  }
}
