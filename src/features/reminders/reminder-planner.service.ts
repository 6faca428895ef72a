import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import { OnDomainEvent } from '../../platform/events/domain-events.js';
import { Deliveries, type DeliveryRequest } from '../../platform/delivery/deliveries.js';
import { CHANNELS } from '../../platform/delivery/delivery-state.js';
import { RecordChanged } from '../../platform/history/record-changed.event.js';
import { REMINDER_TOPIC, type RecipientRow, RemindersRepository } from './data/reminders.repository.js';
import { type RecordRef, SubjectsRepository } from './data/subjects.repository.js';
import { difference } from './domain/difference.js';
import { type PlannedMoment, stillToTell } from './domain/planned-moment.js';
import { SUBJECT_TYPES, type SubjectType } from './domain/reminder-kind.js';
import type { ReminderRule } from './domain/reminder-rule.js';
import { REMINDER_RULES } from './domain/reminder-rules.js';
import type { Subjects } from './domain/subjects.js';
import { SubjectsOfReminders } from './subjects.service.js';

const MOVED_ON = 'the record has moved on';

/**
 * Keeps the reminders of every record in step with it, in the transaction of the change: what is new is added, what no
 * longer holds is taken back, what has been told stays told.
 */
@Injectable()
export class ReminderPlanner {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly subjects: SubjectsOfReminders,
    private readonly records: SubjectsRepository,
    private readonly deliveries: Deliveries,
  ) {}

  @OnDomainEvent(RecordChanged)
  async follow({ recordType, recordId }: RecordChanged): Promise<void> {
    if (recordType === 'USER') return this.replanAll(await this.records.ofPerson(recordId));
    const type = SUBJECT_TYPES.find((known) => known === recordType);
    if (!type) return;
    const record: RecordRef = { type, id: recordId };
    const partnerships = await this.records.partnershipsOf(record);
    const around = type === 'PARTNERSHIP' ? [] : partnerships.map((id): RecordRef => ({ type: 'PARTNERSHIP', id }));
    await this.replanAll([record, ...around]);
  }

  /** In one order everywhere, so that two changes at once wait for each other instead of locking each other out. */
  async replanAll(records: readonly RecordRef[]): Promise<void> {
    const now = await this.reminders.now();
    for (const { type, id } of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) await this.replan(type, id, now);
  }

  private async replan<T extends SubjectType>(type: T, id: Id, now: Date): Promise<void> {
    const subject = await this.subjects.find(type, id);
    const recipient = subject?.ownerId ? await this.reminders.recipient(subject.ownerId) : null;
    for (const rule of REMINDER_RULES[type]) await this.apply(rule, { type, id }, subject, recipient, now);
  }

  private async apply<T extends SubjectType>(
    rule: ReminderRule<T>,
    record: RecordRef,
    subject: Subjects[T] | null,
    recipient: RecipientRow | null,
    now: Date,
  ): Promise<void> {
    for (const former of await this.reminders.ofOthers(rule.kind, record, recipient?.id ?? null)) {
      await this.bringIntoStep(former, [], now, rule.repeats, null);
      await this.reminders.replanAt(former, null);
    }
    if (!recipient) return;
    const planned = subject ? stillToTell(rule.plan(subject, recipient, now), now) : [];
    const reminderId = await this.reminders.lock(rule.kind, record, recipient.id);
    await this.bringIntoStep(reminderId, planned, now, rule.repeats, recipient.id);
    await this.reminders.replanAt(reminderId, rule.repeats ? endOf(planned) : null);
  }

  private async bringIntoStep(
    reminderId: Id,
    planned: readonly PlannedMoment[],
    now: Date,
    repeats: boolean,
    recipientUserId: Id | null,
  ): Promise<void> {
    const { keep, cancel } = difference(planned, await this.reminders.occurrences(reminderId), now, repeats);
    await this.reminders.cancel(cancel);
    await this.deliveries.cancel(REMINDER_TOPIC, cancel, MOVED_ON);
    if (recipientUserId === null) return;
    const requests: DeliveryRequest[] = [];
    for (const moment of keep) {
      const refId = await this.reminders.keep(reminderId, moment);
      const { dueAt, expiresAt } = moment;
      requests.push(
        ...CHANNELS.map((channel) => ({ topic: REMINDER_TOPIC, refId, channel, recipientUserId, dueAt, expiresAt })),
      );
    }
    await this.deliveries.scheduleAll(requests);
  }
}

/** When the last of the planned moments is over, the next ones are planned. */
function endOf(planned: readonly PlannedMoment[]): Date | null {
  return planned.reduce<Date | null>((end, { expiresAt }) => (end && end > expiresAt ? end : expiresAt), null);
}
