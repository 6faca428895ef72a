import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Text } from '../../kernel/text.js';
import { type NewReminder, RemindersRepository } from './data/reminders.repository.js';
import { SnoozesRepository } from './data/snoozes.repository.js';
import type { RecordRef } from './data/subjects.repository.js';
import type { PlannedMoment } from './domain/planned-moment.js';
import { SUBJECT_TYPES, type SubjectType } from './domain/reminder-kind.js';
import type { ReminderRule, Words } from './domain/reminder-rule.js';
import { REMINDER_RULES } from './domain/reminder-rules.js';
import { isSilent, ruleKey, snoozed } from './domain/snooze.js';
import { SubjectsOfReminders } from './subjects.service.js';

/** What one rule wants for one record and one person now. */
export interface Plan extends NewReminder {
  /** the record's name */
  readonly title: Text;
  readonly repeats: boolean;
  /** the person has put it off: nothing is told now */
  readonly silent: boolean;
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
    private readonly snoozes: SnoozesRepository,
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
    const snoozes = await this.snoozesOf(ids);
    return subjects.flatMap((subject) => {
      const recipient = recipients?.get(subject.ownerId ?? '');
      if (!recipient) return [];
      return rules.map((rule) => {
        const untilOn = snoozes.get(`${rule.kind} ${subject.id} ${recipient.id}`) ?? null;
        return {
          kind: rule.kind,
          record: { type, id: subject.id },
          title: subject.title,
          recipientUserId: recipient.id,
          repeats: rule.repeats,
          silent: isSilent(untilOn, recipient, now),
          moments: snoozed(rule.plan(subject, recipient, now), untilOn, recipient),
          words: ({ key, anchorOn }, today) => rule.words(subject, { key: ruleKey(key), anchorOn }, today),
        };
      });
    });
  }

  /** Until which day, by kind, record and person. */
  private async snoozesOf(recordIds: readonly Id[]): Promise<ReadonlyMap<string, CalendarDate>> {
    const rows = await this.snoozes.about(recordIds);
    return new Map(rows.map(({ kind, recordId, userId, untilOn }) => [`${kind} ${recordId} ${userId}`, untilOn]));
  }
}
