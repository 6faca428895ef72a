import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { WrittenMoney } from '../../../kernel/money.js';

export const PARTICIPANT_ROLES = ['FUNDER', 'CO_FUNDER', 'IMPLEMENTER', 'PARTNER', 'BENEFICIARY'] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

export const REPORT_KINDS = ['INTERIM', 'FINAL'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Who takes part: an organisation, a municipality, or a name alone. With the id of an earlier one it is that one. */
export interface ParticipantFields {
  readonly id?: Id | null;
  readonly organisationId?: Id | null;
  readonly municipalityId?: Id | null;
  readonly name?: string | null;
  readonly role: ParticipantRole;
  readonly contribution?: WrittenMoney | null;
}

export interface IndicatorFields {
  readonly id?: Id | null;
  readonly nameUk: string;
  readonly nameEn?: string | null;
  readonly unit?: string | null;
  readonly baseline?: number | null;
  readonly target?: number | null;
  readonly actual?: number | null;
  /** the day of the actual value */
  readonly asOf?: CalendarDate | null;
}

export interface ReportFields {
  readonly id?: Id | null;
  readonly kind: ReportKind;
  readonly dueOn?: CalendarDate | null;
  readonly submittedOn?: CalendarDate | null;
  readonly note?: string | null;
}

interface NamedParticipant {
  readonly organisationId: Id | null;
  readonly municipalityId: Id | null;
  readonly name: string | null;
  readonly role: ParticipantRole;
}

/**
 * Each participant is one of three things, and has a role once.
 *
 * @throws DomainError INVALID/required, INVALID/one_of, INVALID/duplicate
 */
export function demandParticipants(participants: readonly NamedParticipant[], at: string): void {
  const seen = new Set<string>();
  for (const [position, { organisationId, municipalityId, name, role }] of participants.entries()) {
    const said = [organisationId, municipalityId, name].filter((value) => value !== null);
    if (said.length === 0) {
      throw invalid('required', `${at}.${position}.name`, {
        uk: 'Оберіть установу чи муніципалітет або напишіть назву.',
        en: 'Choose an organisation or a municipality, or write a name.',
      });
    }
    if (said.length > 1) {
      throw invalid('one_of', `${at}.${position}.name`, {
        uk: 'Учасник – це щось одне: установа, муніципалітет або назва словами.',
        en: 'A participant is one thing: an organisation, a municipality, or a name in words.',
      });
    }
    const key = `${role} ${said[0] ?? ''}`;
    if (seen.has(key)) {
      throw invalid('duplicate', `${at}.${position}.role`, {
        uk: 'У цій ролі цей учасник уже є. Оберіть іншу роль або вилучіть рядок.',
        en: 'This participant has this role already. Choose another role, or remove the line.',
      });
    }
    seen.add(key);
  }
}

/** @throws DomainError INVALID/future for a value or a report of a day to come, INVALID/required for a report without day */
export function demandDays(
  indicators: readonly { readonly asOf: CalendarDate | null }[],
  reports: readonly { readonly dueOn: CalendarDate | null; readonly submittedOn: CalendarDate | null }[],
  today: CalendarDate,
): void {
  for (const [position, { asOf }] of indicators.entries()) {
    demandNotAhead(asOf, today, `fields.indicators.${position}.asOf`);
  }
  for (const [position, { dueOn, submittedOn }] of reports.entries()) {
    demandNotAhead(submittedOn, today, `fields.reports.${position}.submittedOn`);
    if (dueOn === null && submittedOn === null) {
      throw invalid('required', `fields.reports.${position}.dueOn`, {
        uk: 'Вкажіть, до якого дня або якого дня подано звіт.',
        en: 'Say by which day the report is due, or on which it was submitted.',
      });
    }
  }
}

/** @throws DomainError INVALID/future */
export function demandNotAhead(on: CalendarDate | null, today: CalendarDate, field: string): void {
  if (on === null || on <= today) return;
  throw invalid(
    'future',
    field,
    {
      uk: 'День {on} ще не настав. Вкажіть сьогоднішній або раніший.',
      en: 'The day {on} has not come yet. Give today or an earlier one.',
    },
    { on },
  );
}
