import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { chosen } from '../../../kernel/chosen.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import { demandNotAhead } from '../../../kernel/lifecycle.js';
import type { WrittenMoney } from '../../../kernel/money.js';
import type { AidType, GoodsClass } from '../../../kernel/cooperation.js';
import type { AidDirection, ChainRole } from './aid-kinds.js';
import type { AidStatus } from './aid-status.js';

/** A line as written; with the id of an earlier one it is that one. */
export interface LineFields {
  readonly id?: Id | null;
  readonly whatUk: string;
  readonly whatEn?: string | null;
  readonly goodsClass: GoodsClass;
  readonly unitUk?: string | null;
  readonly unitEn?: string | null;
  /** in digits; absent or null: nobody has said how much */
  readonly quantity?: string | null;
  readonly value?: WrittenMoney | null;
}

/** A party of the chain as written: a municipality, an organisation, or plain words. */
export interface ChainPartyFields {
  readonly id?: Id | null;
  readonly role: ChainRole;
  readonly municipalityId?: Id | null;
  readonly organisationId?: Id | null;
  readonly name?: string | null;
}

/** The fields of an aid transfer that people write. Absent: unchanged; null: cleared. */
export interface AidFields {
  readonly titleUk?: string | null;
  readonly titleEn?: string | null;
  readonly direction?: AidDirection | null;
  readonly aidType?: AidType | null;
  readonly recurring?: boolean | null;
  readonly embargoed?: boolean | null;
  readonly promisedOn?: CalendarDate | null;
  readonly decisionBody?: string | null;
  readonly decisionNumber?: string | null;
  readonly decidedOn?: CalendarDate | null;
  readonly agreedDeliveryOn?: CalendarDate | null;
  readonly receivedOn?: CalendarDate | null;
  readonly clearedOn?: CalendarDate | null;
  readonly declarationNumber?: string | null;
  readonly goodCode?: string | null;
  readonly reportedOn?: CalendarDate | null;
  readonly thankedOn?: CalendarDate | null;
  readonly thanksNumber?: string | null;
  readonly resultUk?: string | null;
  readonly resultEn?: string | null;
  readonly note?: string | null;
  readonly ownerId?: Id | null;
  readonly chain?: readonly ChainPartyFields[] | null;
  readonly lines?: readonly LineFields[] | null;
  readonly partnershipIds?: readonly Id[] | null;
  readonly visitIds?: readonly Id[] | null;
}

/** The values of an aid transfer's own columns that people write. */
export interface AidValues {
  titleUk: string;
  titleEn: string | null;
  direction: AidDirection;
  aidType: AidType;
  recurring: boolean;
  embargoed: boolean;
  promisedOn: CalendarDate | null;
  decisionBody: string | null;
  decisionNumber: string | null;
  decidedOn: CalendarDate | null;
  agreedDeliveryOn: CalendarDate | null;
  receivedOn: CalendarDate | null;
  clearedOn: CalendarDate | null;
  declarationNumber: string | null;
  goodCode: string | null;
  reportedOn: CalendarDate | null;
  thankedOn: CalendarDate | null;
  thanksNumber: string | null;
  resultUk: string | null;
  resultEn: string | null;
  note: string | null;
  ownerId: Id | null;
}

/**
 * The values after a change.
 *
 * @param before null for a new record
 * @throws DomainError INVALID/required at `fields.titleUk`, `fields.direction` or `fields.aidType`
 */
export function valuesAfter(before: AidValues | null, fields: AidFields): AidValues {
  return {
    titleUk: needed(fields.titleUk, before?.titleUk, 'titleUk'),
    titleEn: chosen(fields.titleEn, before?.titleEn),
    direction: needed(fields.direction, before?.direction, 'direction'),
    aidType: needed(fields.aidType, before?.aidType, 'aidType'),
    recurring: chosen(fields.recurring, before?.recurring) ?? false,
    embargoed: chosen(fields.embargoed, before?.embargoed) ?? false,
    promisedOn: chosen(fields.promisedOn, before?.promisedOn),
    decisionBody: chosen(fields.decisionBody, before?.decisionBody),
    decisionNumber: chosen(fields.decisionNumber, before?.decisionNumber),
    decidedOn: chosen(fields.decidedOn, before?.decidedOn),
    agreedDeliveryOn: chosen(fields.agreedDeliveryOn, before?.agreedDeliveryOn),
    receivedOn: chosen(fields.receivedOn, before?.receivedOn),
    clearedOn: chosen(fields.clearedOn, before?.clearedOn),
    declarationNumber: chosen(fields.declarationNumber, before?.declarationNumber),
    goodCode: chosen(fields.goodCode, before?.goodCode),
    reportedOn: chosen(fields.reportedOn, before?.reportedOn),
    thankedOn: chosen(fields.thankedOn, before?.thankedOn),
    thanksNumber: chosen(fields.thanksNumber, before?.thanksNumber),
    resultUk: chosen(fields.resultUk, before?.resultUk),
    resultEn: chosen(fields.resultEn, before?.resultEn),
    note: chosen(fields.note, before?.note),
    ownerId: chosen(fields.ownerId, before?.ownerId),
  };
}

function needed<T>(given: T | null | undefined, before: T | undefined, field: string): T {
  const value = given === undefined ? before : given;
  if (value === undefined || value === null || value === '') {
    throw invalid('required', `fields.${field}`, { uk: 'Заповніть це поле.', en: 'Fill in this field.' });
  }
  return value;
}

const HAPPENED = ['promisedOn', 'decidedOn', 'receivedOn', 'clearedOn', 'reportedOn', 'thankedOn'] as const;

/**
 * What has happened is not in the future, and a report follows the clearance that it reports on.
 *
 * @throws DomainError INVALID/future, INVALID/date_order
 */
export function demandDays(values: AidValues, today: CalendarDate): void {
  for (const field of HAPPENED) {
    const on = values[field];
    if (on !== null) demandNotAhead(on, today, `fields.${field}`);
  }
  const { clearedOn, reportedOn } = values;
  if (clearedOn === null || reportedOn === null || reportedOn >= clearedOn) return;
  throw invalid(
    'date_order',
    'fields.reportedOn',
    {
      uk: 'Звіт ({to}) раніше за митне оформлення ({from}).',
      en: 'The report ({to}) is before customs clearance ({from}).',
    },
    { from: clearedOn, to: reportedOn },
  );
}

/** The day on which a status is known to have begun; null: the facts do not say. */
export function dayOfFact(status: AidStatus, values: AidValues & { readonly arrivedOn?: CalendarDate | null }) {
  const days: Partial<Record<AidStatus, CalendarDate | null>> = {
    PROMISED: values.promisedOn,
    DECIDED: values.decidedOn,
    RECEIVED: values.arrivedOn ?? values.receivedOn,
    REPORTED: values.reportedOn,
    THANKED: values.thankedOn,
  };
  return days[status] ?? null;
}
