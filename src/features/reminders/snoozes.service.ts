import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { forbidden, notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { type RecipientRow, RemindersRepository } from './data/reminders.repository.js';
import { type SnoozeKey, SnoozesRepository } from './data/snoozes.repository.js';
import { type ReminderKind, SUBJECT_TYPES } from './domain/reminder-kind.js';
import { deadlineMissed, demandSnoozable } from './domain/snooze.js';
import { wallClock } from '../../kernel/wall-clock.js';
import { RecordSight } from './record-sight.service.js';
import { ReminderPlanner } from './reminder-planner.service.js';
import { ReminderPlans } from './reminder-plans.service.js';

/** One kind of the viewer's own reminders about one record. */
export interface SnoozeWhat {
  readonly kind: ReminderKind;
  /** one of the types that reminders are about; any other is not found */
  readonly recordType: string;
  readonly recordId: Id;
}

export interface Snoozed extends SnoozeWhat {
  /** null: not put off any more */
  readonly untilOn: CalendarDate | null;
  /** what it was until now, for the one who wants it back */
  readonly previousUntilOn: CalendarDate | null;
  /** a day that the record waits for and that the person will not be reminded of in time; null: none */
  readonly missedDeadlineOn: CalendarDate | null;
}

/**
 * A person puts off their own reminders. The record stays as it is: a task that is silent is due on the same day. It
 * stands in the record's history, so that whoever asks why nothing came finds the answer.
 */
@Injectable()
export class Snoozes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly snoozes: SnoozesRepository,
    private readonly reminders: RemindersRepository,
    private readonly plans: ReminderPlans,
    private readonly planner: ReminderPlanner,
    private readonly sight: RecordSight,
    private readonly changeLog: ChangeLog,
  ) {}

  /**
   * Silent until the person's hour on a day. Asked for again, the later call holds.
   *
   * @param what `untilOn`: the person's own day
   * @throws DomainError NOT_FOUND for what the viewer does not see or is not reminded of, INVALID/past, INVALID/range
   */
  snooze(viewer: Viewer, { untilOn, ...what }: SnoozeWhat & { readonly untilOn: CalendarDate }): Promise<Snoozed> {
    return this.put(viewer, what, untilOn);
  }

  /** Reminders come as the rule says; what they would have said meanwhile and is still of use comes at once. @throws DomainError NOT_FOUND */
  lift(viewer: Viewer, what: SnoozeWhat): Promise<Snoozed> {
    return this.put(viewer, what, null);
  }

  /** Until when the viewer has put off a kind of reminder, by record; days that have come are left out. */
  async ofRecords(
    viewer: Viewer,
    kind: ReminderKind,
    recordIds: readonly Id[],
  ): Promise<ReadonlyMap<Id, CalendarDate>> {
    const today = wallClock(await this.reminders.now(), viewer.timeZone).localDate;
    const rows = await this.snoozes.about(recordIds);
    return new Map(
      rows
        .filter((row) => row.userId === viewer.userId && row.kind === kind && row.untilOn > today)
        .map(({ recordId, untilOn }) => [recordId, untilOn]),
    );
  }

  private put(viewer: Viewer, what: SnoozeWhat, untilOn: CalendarDate | null): Promise<Snoozed> {
    return this.unitOfWork.run(viewer, async () => {
      const { key, person } = await this.own(viewer, what);
      const now = await this.reminders.now();
      if (untilOn !== null) demandSnoozable(untilOn, person, now);
      const known = (await this.snoozes.about([key.record.id])).find(
        (row) => row.kind === key.kind && row.userId === key.userId,
      );
      const previousUntilOn = known?.untilOn ?? null;
      const missedDeadlineOn = untilOn === null ? null : await this.missedDeadline(key, person, untilOn, now);
      if (untilOn !== previousUntilOn) {
        await this.snoozes.put(key, untilOn);
        await this.tell(key, previousUntilOn, untilOn);
        await this.planner.replanAll([key.record]);
      }
      return { ...what, untilOn, previousUntilOn, missedDeadlineOn };
    });
  }

  /** @throws DomainError NOT_FOUND */
  private async own(viewer: Viewer, what: SnoozeWhat): Promise<{ key: SnoozeKey; person: RecipientRow }> {
    if (viewer.userId === null) throw forbidden();
    const type = SUBJECT_TYPES.find((known) => known === what.recordType);
    if (!type) throw notFound();
    const key = { kind: what.kind, record: { type, id: what.recordId }, userId: viewer.userId };
    const person = (await this.reminders.recipients([key.userId])).get(key.userId);
    const own = (await this.reminders.lockAbout([key.record])).some(
      ({ kind, recipientUserId }) => kind === key.kind && recipientUserId === key.userId,
    );
    if (!own || !person || !(await this.sight.sees(viewer, key.record))) throw notFound();
    return { key, person };
  }

  private async missedDeadline(
    key: SnoozeKey,
    person: RecipientRow,
    untilOn: CalendarDate,
    now: Date,
  ): Promise<CalendarDate | null> {
    const plan = (await this.plans.of([key.record], now)).find(
      ({ kind, recipientUserId }) => kind === key.kind && recipientUserId === key.userId,
    );
    return plan && !plan.repeats
      ? deadlineMissed(plan.moments, wallClock(now, person.timeZone).localDate, untilOn)
      : null;
  }

  private async tell({ record }: SnoozeKey, before: CalendarDate | null, after: CalendarDate | null): Promise<void> {
    await this.changeLog.record({
      recordType: record.type,
      recordId: record.id,
      action: 'UPDATED',
      before: { snoozedUntil: before },
      after: { snoozedUntil: after },
    });
  }
}
