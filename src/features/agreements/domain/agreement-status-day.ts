import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import { everySignatureKnown, futureSignature, lastSignature, type Party } from './agreement-parties.js';
import { type AgreementStatus, isSigned } from './agreement-status.js';

interface DayQuestion {
  readonly to: AgreementStatus;
  /** as said by the person; null: not said */
  readonly said: CalendarDate | null;
  /** the day the current status began; null for a new record */
  readonly since: CalendarDate | null;
  readonly parties: readonly Party[];
  /** last day in force, if any */
  readonly inForceTo: CalendarDate | null;
  readonly dateRequired: boolean;
  /** the viewer's day */
  readonly today: CalendarDate;
  /** the input field that holds the day */
  readonly field: string;
}

/**
 * The day on which a status begins: as said, else the last signature for `SIGNED`, else today. Not after today and not
 * before the status it follows; in force not after the end.
 *
 * @throws DomainError INVALID/required, INVALID/future_signature, INVALID/future, INVALID/date_order
 */
export function statusDay(question: DayQuestion): CalendarDate {
  const { to, said, since, parties, inForceTo, today, field } = question;
  const signed = to === 'SIGNED' && everySignatureKnown(parties) ? lastSignature(parties) : null;
  const on = said ?? signed ?? (question.dateRequired ? null : today);
  if (on === null) throw invalid('required', field, { uk: 'Вкажіть, якого дня.', en: 'Say on which day.' });
  if (on > today) throw to === 'SIGNED' ? futureSignature(field, on) : future(field, on);
  const earliest = to === 'SIGNED' ? laterOf(since, lastSignature(parties)) : since;
  if (earliest && on < earliest && !(signed && on === signed)) throw tooEarly(field, on, earliest);
  if (to === 'IN_FORCE' && inForceTo && on > inForceTo) throw afterTheEnd(field, on, inForceTo);
  return on;
}

/**
 * The day of a record that is written down straight in a later status: said, or known from its signatures.
 *
 * @throws DomainError INVALID/required where neither is known
 */
export function demandHistoricDay(
  status: AgreementStatus,
  said: CalendarDate | null,
  parties: readonly Party[],
): CalendarDate | null {
  const on = said ?? (isSigned(status) ? lastSignature(parties) : null);
  if (!on && isSigned(status)) {
    throw invalid('required', 'statusOn', {
      uk: 'Вкажіть, з якого дня угода в цьому стані.',
      en: 'Say since when the agreement has this status.',
    });
  }
  return on;
}

const laterOf = (a: CalendarDate | null, b: CalendarDate | null) => (a && b ? (a > b ? a : b) : (a ?? b));

function future(field: string, on: CalendarDate) {
  return invalid(
    'future',
    field,
    {
      uk: 'День {on} ще не настав. Вкажіть сьогоднішній або раніший.',
      en: 'The day {on} has not come yet. Give today or an earlier one.',
    },
    { on },
  );
}

function tooEarly(field: string, on: CalendarDate, earliest: CalendarDate) {
  return invalid(
    'date_order',
    field,
    {
      uk: 'День {on} раніше за попередній крок ({earliest}).',
      en: 'The day {on} is before the previous step ({earliest}).',
    },
    { on, earliest },
  );
}

function afterTheEnd(field: string, on: CalendarDate, end: CalendarDate) {
  return invalid(
    'date_order',
    field,
    {
      uk: 'Кінець ({end}) раніше за початок ({on}). Спершу змініть строк.',
      en: 'End ({end}) is before start ({on}). Change the term first.',
    },
    { on, end },
  );
}
