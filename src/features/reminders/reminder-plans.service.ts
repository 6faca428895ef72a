import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Id } from '../../kernel/identifiers.js';
import { type NewReminder, RemindersRepository } from './data/reminders.repository.js';
import type { RecordRef } from './data/subjects.repository.js';
import type { PlannedMoment } from './domain/planned-moment.js';
import { SUBJECT_TYPES, type SubjectType } from './domain/reminder-kind.js';
import type { ReminderRule, Words } from './domain/reminder-rule.js';
import { REMINDER_RULES } from './domain/reminder-rules.js';
import { SubjectsOfReminders } from './subjects.service.js';

/** What one rule wants for one record and one person now. */
export interface Plan extends NewReminder {
  readonly repeats: boolean;
  /** every moment, past ones too; empty: nothing to remind of */
  readonly moments: readonly PlannedMoment[];

  /** @param today the person's day */
  words(moment: Pick<PlannedMoment, 'key' | 'anchorOn'>, today: CalendarDate): Words;
}

/**
 * Who is to be reminded of which records, when and in which words, as the records, their people and the rules are now.
 * Asked when a record changes and once more right before sending, so that both always agree.
 */
@Injectable()
export class ReminderPlans {
  constructor(
    private readonly subjects: SubjectsOfReminders,
    private readonly reminders: RemindersRepository,
  ) {}

  /** In any order; the number of statements does not grow with the records. */
  async of(records: readonly RecordRef[], now: Date): Promise<Plan[]> {
    const plans: Plan[] = [];
    for (const type of SUBJECT_TYPES) {
      const ids = records.filter((record) => record.type === type).map(({ id }) => id);
      if (ids.length > 0) plans.push(...(await this.ofType(type, ids, now)));
    }
    return plans;
  }

  private async ofType<T extends SubjectType>(type: T, ids: readonly Id[], now: Date): Promise<Plan[]> {
    const subjects = await this.subjects.findAll(type, ids);
    const owners = subjects.flatMap(({ ownerId }) => ownerId ?? []);
    const recipients = owners.length > 0 ? await this.reminders.recipients([...new Set(owners)]) : null;
    const rules: readonly ReminderRule<T>[] = REMINDER_RULES[type];
    return subjects.flatMap((subject) => {
      const recipient = recipients?.get(subject.ownerId ?? '');
      if (!recipient) return [];
      return rules.map((rule) => ({
        kind: rule.kind,
        record: { type, id: subject.id },
        recipientUserId: recipient.id,
        repeats: rule.repeats,
        moments: rule.plan(subject, recipient, now),
        words: (moment, today) => rule.words(subject, moment, today),
      }));
    });
  }
}
