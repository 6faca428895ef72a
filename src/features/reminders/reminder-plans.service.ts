import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Text } from '../../kernel/text.js';
import { ChosenPlans, type Plan, type RulePlan } from './chosen-plans.service.js';
import { type NewReminder, type RecipientRow, RemindersRepository } from './data/reminders.repository.js';
import { SnoozesRepository } from './data/snoozes.repository.js';
import type { RecordRef } from './data/subjects.repository.js';
import type { PlannedMoment } from './domain/planned-moment.js';
import { SUBJECT_TYPES, type SubjectType } from './domain/reminder-kind.js';
import { reminderName } from './domain/reminder-name.js';
import type { Reading, ReminderRule, Words } from './domain/reminder-rule.js';
import { REMINDER_RULES } from './domain/reminder-rules.js';
import { isSilent, ruleKey, snoozed } from './domain/snooze.js';
import type { Subjects } from './domain/subjects.js';
import type { Addressee, Circumstances, Timing } from './domain/timing.js';
import { RecordTimings, type TimingOf } from './record-timings.service.js';
import { SubjectsOfReminders } from './subjects.service.js';

/** A rule with the record that it looks at. */
interface Asked {
  readonly kind: NewReminder['kind'];
  readonly record: RecordRef;
  readonly title: Text;
  readonly repeats: boolean;
  readonly timing: Timing;
  readonly recipientIds: readonly Id[];
  plan(circumstances: Circumstances): readonly PlannedMoment[];
  words(moment: Pick<PlannedMoment, 'key' | 'anchorOn'>, reading: Reading): Words;
}

/** Until which day reminders are put off, by their names. */
type Snoozes = ReadonlyMap<string, CalendarDate>;

/** What decides besides the records when people are reminded. */
interface Around {
  /** with their heads */
  readonly people: ReadonlyMap<Id, RecipientRow>;
  readonly timings: TimingOf;
  readonly snoozes: Snoozes;
  readonly now: Date;
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
    private readonly timings: RecordTimings,
    private readonly snoozes: SnoozesRepository,
    private readonly chosen: ChosenPlans,
  ) {}

  /** In any order; the number of statements does not grow with the records. */
  async of(records: readonly RecordRef[], now: Date): Promise<Plan[]> {
    const asked: Asked[] = [];
    for (const type of SUBJECT_TYPES) {
      const ids = records.filter((record) => record.type === type).map(({ id }) => id);
      if (ids.length > 0) asked.push(...askedAbout(type, await this.subjects.findAll(type, ids)));
    }
    if (asked.length === 0) return [];
    const people = await this.reminders.recipients([...new Set(asked.flatMap(({ recipientIds }) => recipientIds))]);
    const timings = await this.timings.of(asked.map(({ record }) => record));
    const snoozes = await this.snoozesOf(records.map(({ id }) => id));
    const wanted = asked.flatMap((rule) => plansOf(rule, { people, timings, snoozes, now }));
    return this.chosen.of(
      wanted,
      (kind, recordId, userId) => snoozes.get(reminderName(kind, recordId, userId)) ?? null,
      now,
    );
  }

  private async snoozesOf(recordIds: readonly Id[]): Promise<Snoozes> {
    const rows = await this.snoozes.about(recordIds);
    return new Map(rows.map(({ kind, recordId, userId, untilOn }) => [reminderName(kind, recordId, userId), untilOn]));
  }
}

function askedAbout<T extends SubjectType>(type: T, subjects: readonly Subjects[T][]): Asked[] {
  const rules: readonly ReminderRule<T>[] = REMINDER_RULES[type];
  return subjects.flatMap((subject) =>
    rules.map((rule) => ({
      ...{ kind: rule.kind, repeats: rule.repeats, timing: rule.timing },
      ...{ record: { type, id: subject.id }, title: subject.title },
      recipientIds: rule.recipients?.(subject) ?? subject.ownerIds,
      plan: (circumstances) => rule.plan(subject, circumstances),
      words: (moment, reading) => rule.words(subject, moment, reading),
    })),
  );
}

/** One for each who is reminded, and one for the head of each, where the rule tells heads. */
function plansOf(asked: Asked, { people, timings, snoozes, now }: Around): RulePlan[] {
  const { kind, record, title, repeats, timing } = asked;
  const { calendar, steps } = timings(record, kind, timing);
  const planFor = (person: RecipientRow, to: Addressee, responsible: string | null): RulePlan => {
    const untilOn = snoozes.get(reminderName(kind, record.id, person.id)) ?? null;
    const moments = asked.plan({ person, now, calendar, steps: (line) => steps(line, to) });
    return {
      ...{ kind, record, title, repeats, recipientUserId: person.id },
      silent: isSilent(untilOn, person, now),
      moments: snoozed(moments, untilOn, person),
      words: ({ key, anchorOn }, today) => asked.words({ key: ruleKey(key), anchorOn }, { today, responsible }),
    };
  };
  const plans = new Map<Id, RulePlan>();
  const responsible = asked.recipientIds.flatMap((id) => people.get(id) ?? []);
  for (const person of responsible) plans.set(person.id, planFor(person, 'RESPONSIBLE', null));
  if (Object.values(timing).some(({ to }) => to === 'HEAD')) {
    for (const { headId, name } of responsible) {
      const head = people.get(headId ?? '');
      if (head && !plans.has(head.id)) plans.set(head.id, planFor(head, 'HEAD', name));
    }
  }
  return [...plans.values()];
}
