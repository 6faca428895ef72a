import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { chosen } from '../../../kernel/chosen.js';
import { invalid } from '../../../kernel/domain-error.js';
import { type ExchangeRate, rateFrom } from '../../../kernel/exchange-rate.js';
import type { Id } from '../../../kernel/identifiers.js';
import { type Money, moneyFrom, type WrittenMoney } from '../../../kernel/money.js';
import type { IndicatorFields, ParticipantFields, ReportFields } from './project-parts.js';

/** What one unit of the project's currency cost in hryvnias, on which day and by whom. */
export interface ExchangeRateFields {
  readonly rate: string;
  readonly on: CalendarDate;
  readonly source?: string | null;
}

/** The fields of a project that people write. Absent: unchanged; null: cleared. */
export interface ProjectFields {
  readonly titleUk?: string | null;
  readonly titleEn?: string | null;
  /** the donor's programme */
  readonly programmeUk?: string | null;
  readonly programmeEn?: string | null;
  readonly callName?: string | null;
  readonly callDeadlineOn?: CalendarDate | null;
  readonly callUrl?: string | null;
  readonly amount?: WrittenMoney | null;
  readonly amountNote?: string | null;
  readonly ownShare?: WrittenMoney | null;
  readonly exchangeRate?: ExchangeRateFields | null;
  readonly startsOn?: CalendarDate | null;
  readonly endsOn?: CalendarDate | null;
  readonly place?: string | null;
  readonly resultUk?: string | null;
  readonly resultEn?: string | null;
  /** of the spheres of cooperation */
  readonly spheres?: readonly string[] | null;
  readonly participants?: readonly ParticipantFields[] | null;
  readonly indicators?: readonly IndicatorFields[] | null;
  readonly reports?: readonly ReportFields[] | null;
  readonly visitIds?: readonly Id[] | null;
  readonly agreementIds?: readonly Id[] | null;
  readonly partnershipIds?: readonly Id[] | null;
  readonly note?: string | null;
  readonly ownerId?: Id | null;
}

/** The values of a project's own columns that people write. */
export interface ProjectValues {
  titleUk: string;
  titleEn: string | null;
  programmeUk: string | null;
  programmeEn: string | null;
  callName: string | null;
  callDeadlineOn: CalendarDate | null;
  callUrl: string | null;
  amountMinorUnits: number | null;
  amountCurrency: string | null;
  amountNote: string | null;
  ownShareMinorUnits: number | null;
  ownShareCurrency: string | null;
  rate: ExchangeRate | null;
  rateOn: CalendarDate | null;
  rateSource: string | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  place: string | null;
  resultUk: string | null;
  resultEn: string | null;
  spheres: string[];
  note: string | null;
  ownerId: Id | null;
}

/**
 * The values after a change.
 *
 * @param before null for a new project
 * @throws DomainError INVALID/required, INVALID/amount, INVALID/rate, INVALID/date_order …
 */
export function projectValues(before: ProjectValues | null, fields: ProjectFields, today: CalendarDate): ProjectValues {
  const titleUk = fields.titleUk === undefined ? before?.titleUk : fields.titleUk;
  if (!titleUk) throw required('fields.titleUk');
  const values: ProjectValues = {
    titleUk,
    titleEn: chosen(fields.titleEn, before?.titleEn),
    programmeUk: chosen(fields.programmeUk, before?.programmeUk),
    programmeEn: chosen(fields.programmeEn, before?.programmeEn),
    callName: chosen(fields.callName, before?.callName),
    callDeadlineOn: chosen(fields.callDeadlineOn, before?.callDeadlineOn),
    callUrl: chosen(fields.callUrl, before?.callUrl),
    ...amountAfter(before, fields),
    amountNote: chosen(fields.amountNote, before?.amountNote),
    ...ownShareAfter(before, fields),
    ...rateAfter(before, fields),
    startsOn: chosen(fields.startsOn, before?.startsOn),
    endsOn: chosen(fields.endsOn, before?.endsOn),
    place: chosen(fields.place, before?.place),
    resultUk: chosen(fields.resultUk, before?.resultUk),
    resultEn: chosen(fields.resultEn, before?.resultEn),
    spheres: [...new Set(chosen(fields.spheres, before?.spheres) ?? [])],
    note: chosen(fields.note, before?.note),
    ownerId: chosen(fields.ownerId, before?.ownerId),
  };
  demandPeriod(values.startsOn, values.endsOn);
  demandRate(values, today);
  return values;
}

/** The amount of the whole project; null: not said. */
export function amountOf(values: Pick<ProjectValues, 'amountMinorUnits' | 'amountCurrency'>): Money | null {
  return moneyOf(values.amountMinorUnits, values.amountCurrency);
}

/** Two columns that are filled together or not at all. */
export function moneyOf(minorUnits: number | null, currency: string | null): Money | null {
  return minorUnits === null || currency === null ? null : { minorUnits, currency };
}

function amountAfter(before: ProjectValues | null, { amount }: ProjectFields) {
  if (amount === undefined) {
    return { amountMinorUnits: before?.amountMinorUnits ?? null, amountCurrency: before?.amountCurrency ?? null };
  }
  const money = amount && moneyFrom(amount, 'fields.amount');
  return { amountMinorUnits: money?.minorUnits ?? null, amountCurrency: money?.currency ?? null };
}

function ownShareAfter(before: ProjectValues | null, { ownShare }: ProjectFields) {
  if (ownShare === undefined) {
    return {
      ownShareMinorUnits: before?.ownShareMinorUnits ?? null,
      ownShareCurrency: before?.ownShareCurrency ?? null,
    };
  }
  const money = ownShare && moneyFrom(ownShare, 'fields.ownShare');
  return { ownShareMinorUnits: money?.minorUnits ?? null, ownShareCurrency: money?.currency ?? null };
}

function rateAfter(before: ProjectValues | null, { exchangeRate }: ProjectFields) {
  if (exchangeRate === undefined) {
    return { rate: before?.rate ?? null, rateOn: before?.rateOn ?? null, rateSource: before?.rateSource ?? null };
  }
  if (exchangeRate === null) return { rate: null, rateOn: null, rateSource: null };
  const { rate, on, source } = exchangeRate;
  return { rate: rateFrom(rate, 'fields.exchangeRate.rate'), rateOn: on, rateSource: source ?? null };
}

/** @throws DomainError INVALID/date_order */
function demandPeriod(startsOn: CalendarDate | null, endsOn: CalendarDate | null): void {
  if (startsOn === null || endsOn === null || endsOn >= startsOn) return;
  throw invalid(
    'date_order',
    'fields.endsOn',
    { uk: 'Кінець ({to}) раніше за початок ({from}).', en: 'End ({to}) is before start ({from}).' },
    { from: startsOn, to: endsOn },
  );
}

/** A rate is that of an amount in another currency, on a day that has come. */
function demandRate({ rate, rateOn, amountCurrency }: ProjectValues, today: CalendarDate): void {
  if (rate === null) return;
  if (amountCurrency === null || amountCurrency === 'UAH') {
    throw invalid('rate', 'fields.exchangeRate.rate', {
      uk: 'Курс пишуть до суми в іншій валюті. Впишіть суму або приберіть курс.',
      en: 'A rate belongs to an amount in another currency. Write the amount, or remove the rate.',
    });
  }
  if (rateOn !== null && rateOn > today) {
    throw invalid('future', 'fields.exchangeRate.on', {
      uk: 'Курс цього дня ще невідомий. Вкажіть сьогоднішній день або раніший.',
      en: 'The rate of that day is not known yet. Give today or an earlier day.',
    });
  }
}

const required = (field: string) => invalid('required', field, { uk: 'Заповніть це поле.', en: 'Fill in this field.' });
