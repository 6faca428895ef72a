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
    const allowed = this.allowedMoves(from);
    const move = allowed.find(({ status }) => status === to);
    if (!move) throw this.refusedMove(from, to, allowed);
    if (move.reasonRequired && !reason) throw invalid('required', 'reason', { uk: 'Напишіть, чому.', en: 'Say why.' });
  }

  private refusedMove(from: Status, to: Status, allowed: readonly LifecycleMove<Status>[]): DomainError {
    const next = (language: keyof Text) => allowed.map(({ status }) => this.names[status][language]).join(', ');
    return new DomainError({
      code: 'INVALID',
      reason: 'transition',
      field: 'status',
      text: {
        uk: 'Зі стану «{from}» не можна перейти до «{to}». {count, plural, =0 {Це кінцевий стан.} other {Можна: {next}.}}',
        en: 'There is no way from “{from}” to “{to}”. {count, plural, =0 {This is the last status.} other {Allowed next: {next}.}}',
      },
      values: {
        from: this.names[from],
        to: this.names[to],
        count: allowed.length,
        next: { uk: next('uk'), en: next('en') },
      },
      details: { allowed: allowed.map(({ status }) => status) },
    });
  }
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
  if (on > today) {
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
