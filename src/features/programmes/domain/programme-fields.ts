import { type CalendarDate, yearOf } from '../../../kernel/calendar-date.js';
import { chosen } from '../../../kernel/chosen.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { WrittenMoney } from '../../../kernel/money.js';

/** Money planned for a measure in a year, as written. */
export interface FundsFields {
  readonly year: number;
  readonly money: WrittenMoney;
}

/** A measure as written; with the id of an earlier one it is that one, wherever it now stands. */
export interface MeasureFields {
  readonly id?: Id | null;
  /** `1.10` */
  readonly code: string;
  readonly titleUk: string;
  readonly titleEn?: string | null;
  readonly responsibleUnit?: string | null;
  readonly funds?: readonly FundsFields[] | null;
}

export interface SectionFields {
  readonly id?: Id | null;
  readonly titleUk: string;
  readonly titleEn?: string | null;
  readonly measures: readonly MeasureFields[];
}

/** The fields of a programme that people write. Absent: unchanged; null: cleared. */
export interface ProgrammeFields {
  readonly titleUk?: string | null;
  readonly titleEn?: string | null;
  /** as it stands over the annual report */
  readonly reportTitleUk?: string | null;
  readonly reportTitleEn?: string | null;
  readonly startsOn?: CalendarDate | null;
  readonly endsOn?: CalendarDate | null;
  readonly sections?: readonly SectionFields[] | null;
}

export interface ProgrammeValues {
  titleUk: string;
  titleEn: string | null;
  reportTitleUk: string;
  reportTitleEn: string | null;
  startsOn: CalendarDate;
  endsOn: CalendarDate;
}

/**
 * @param before null for a new programme
 * @throws DomainError INVALID/required, INVALID/date_order
 */
export function programmeValues(before: ProgrammeValues | null, fields: ProgrammeFields): ProgrammeValues {
  const needed = <T>(given: T | null | undefined, earlier: T | undefined, field: string): T => {
    const value = given === undefined ? earlier : given;
    if (value === undefined || value === null || value === '') throw required(`fields.${field}`);
    return value;
  };
  const titleUk = needed(fields.titleUk, before?.titleUk, 'titleUk');
  const startsOn = needed(fields.startsOn, before?.startsOn, 'startsOn');
  const endsOn = needed(fields.endsOn, before?.endsOn, 'endsOn');
  if (endsOn < startsOn) {
    throw invalid(
      'date_order',
      'fields.endsOn',
      { uk: 'Кінець ({to}) раніше за початок ({from}).', en: 'End ({to}) is before start ({from}).' },
      { from: startsOn, to: endsOn },
    );
  }
  return {
    titleUk,
    titleEn: chosen(fields.titleEn, before?.titleEn),
    reportTitleUk: chosen(fields.reportTitleUk, before?.reportTitleUk) ?? titleUk,
    reportTitleEn: chosen(fields.reportTitleEn, before?.reportTitleEn),
    startsOn,
    endsOn,
  };
}

/**
 * Codes are the programme's own and come once; funds are planned for its years, once a year and currency.
 *
 * @throws DomainError INVALID/duplicate, INVALID/range
 */
export function demandTree(sections: readonly SectionFields[], period: ProgrammeValues): void {
  const codes = new Set<string>();
  for (const [place, section] of sections.entries()) {
    for (const [position, measure] of section.measures.entries()) {
      const at = `fields.sections.${place}.measures.${position}`;
      const code = measure.code.trim();
      if (codes.has(code)) {
        throw invalid(
          'duplicate',
          `${at}.code`,
          {
            uk: 'Захід {code} у програмі вже є. Дайте інший номер.',
            en: 'Measure {code} is there already. Give another number.',
          },
          { code },
        );
      }
      codes.add(code);
      demandFunds(measure.funds ?? [], period, `${at}.funds`);
    }
  }
}

function demandFunds(funds: readonly FundsFields[], { startsOn, endsOn }: ProgrammeValues, at: string): void {
  const [from, to] = [yearOf(startsOn), yearOf(endsOn)];
  const planned = new Set<string>();
  for (const [position, { year, money }] of funds.entries()) {
    if (year < from || year > to) {
      throw invalid(
        'range',
        `${at}.${position}.year`,
        { uk: 'Програма діє з {from} до {to} року.', en: 'The programme runs from {from} to {to}.' },
        { from: String(from), to: String(to) },
      );
    }
    const key = `${year} ${money.currency}`;
    if (planned.has(key)) {
      throw invalid('duplicate', `${at}.${position}.year`, {
        uk: 'На цей рік у цій валюті кошти вже вписано.',
        en: 'Funds for this year in this currency are there already.',
      });
    }
    planned.add(key);
  }
}

/**
 * A measure under which something was reported cannot vanish with a save.
 *
 * @param used codes of the measures that have entries
 * @throws DomainError INVALID/in_use
 */
export function demandNothingDropped(used: readonly string[]): void {
  if (used.length === 0) return;
  throw invalid(
    'in_use',
    'fields.sections',
    {
      uk: 'До {codes} уже внесено записи. Нічого не збережено: спершу перенесіть або вилучіть їх.',
      en: '{codes} already have entries. Nothing was saved: move or remove the entries first.',
    },
    { codes: used.join(', ') },
  );
}

const required = (field: string) => invalid('required', field, { uk: 'Заповніть це поле.', en: 'Fill in this field.' });
