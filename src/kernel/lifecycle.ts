import type { CalendarDate } from './calendar-date.js';
import { DomainError, invalid } from './domain-error.js';
import type { Text } from './text.js';

export interface LifecycleStep<Status> {
  readonly from: Status;
  readonly to: Status;
  /** the step must say why */
  readonly reason?: true;
}

export interface LifecycleMove<Status> {
  readonly status: Status;
  readonly reasonRequired: boolean;
}

/** The life of a record as a table of steps: what it lists may be done, and nothing else. */
export class Lifecycle<Status extends string> {
  constructor(
    private readonly names: Readonly<Record<Status, Text>>,
    private readonly steps: readonly LifecycleStep<Status>[],
  ) {}

  /** Where a record may go from here, in the order of the table. */
  allowedMoves(from: Status): LifecycleMove<Status>[] {
    return this.steps
      .filter((step) => step.from === from)
      .map(({ to, reason }) => ({ status: to, reasonRequired: reason ?? false }));
  }

  /** @throws DomainError INVALID/transition with the allowed ones, INVALID/required for a missing reason */
  demandMove(from: Status, to: Status, reason: string | null): void {
    demandAllowed(this.names, from, this.allowedMoves(from), { to, reason });
  }
}

/**
 * The move, if it is one of those allowed.
 *
 * @throws DomainError INVALID/transition with the allowed ones, INVALID/required for a missing reason
 */
export function demandAllowed<Status extends string, Move extends LifecycleMove<Status>>(
  names: Readonly<Record<Status, Text>>,
  from: Status,
  allowed: readonly Move[],
  { to, reason }: { readonly to: Status; readonly reason: string | null },
): Move {
  const move = allowed.find(({ status }) => status === to);
  if (!move) throw refusedMove(names, from, to, allowed);
  if (move.reasonRequired && !reason) throw invalid('required', 'reason', { uk: 'Напишіть, чому.', en: 'Say why.' });
  return move;
}

function refusedMove<Status extends string>(
  names: Readonly<Record<Status, Text>>,
  from: Status,
  to: Status,
  allowed: readonly LifecycleMove<Status>[],
): DomainError {
  const next = (language: keyof Text) => allowed.map(({ status }) => names[status][language]).join(', ');
  return new DomainError({
    code: 'INVALID',
    reason: 'transition',
    field: 'status',
    text: {
      uk: 'Зі стану «{from}» не можна перейти до «{to}». {count, plural, =0 {Це кінцевий стан.} other {Можна: {next}.}}',
      en: 'There is no way from “{from}” to “{to}”. {count, plural, =0 {This is the last status.} other {Allowed next: {next}.}}',
    },
    values: { from: names[from], to: names[to], count: allowed.length, next: { uk: next('uk'), en: next('en') } },
    details: { allowed: allowed.map(({ status }) => status) },
  });
}

/**
 * The day on which a status begins: as said, else today; neither after today nor before the step it follows.
 *
 * @param since the day the present status began; null for a new record
 * @param field input path of the day
 * @throws DomainError INVALID/future, INVALID/date_order
 */
export function stepDay(
  said: CalendarDate | null,
  since: CalendarDate | null,
  today: CalendarDate,
  field: string,
): CalendarDate {
  const on = said ?? today;
  demandNotAhead(on, today, field);
  if (since !== null && on < since) {
    throw invalid(
      'date_order',
      field,
      {
        uk: 'День {on} раніше за попередній крок ({since}).',
        en: 'The day {on} is before the previous step ({since}).',
      },
      { on, since },
    );
  }
  return on;
}

/** What has happened is not in the future. @throws DomainError INVALID/future */
export function demandNotAhead(on: CalendarDate, today: CalendarDate, field: string): void {
  if (on <= today) return;
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
