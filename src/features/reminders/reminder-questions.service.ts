import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import type { Text } from '../../kernel/text.js';
import { isDatabaseAway } from '../../platform/database/database-away.js';
import { SharedTrips } from '../../platform/database/shared-trips.js';
import type { Stop } from '../../platform/delivery/composer.js';
import { translate } from '../../platform/i18n/translate.js';
import { IdentityViewerSource } from '../identity/index.js';
import type { Plan } from './chosen-plans.service.js';
import { type OccurrenceToTell, RemindersRepository } from './data/reminders.repository.js';
import { wallClock } from '../../kernel/wall-clock.js';
import { reminderName } from './domain/reminder-name.js';
import { RecordSight } from './record-sight.service.js';
import { ReminderPlans } from './reminder-plans.service.js';

/** A reminder as it is at the moment of sending. */
export interface FoundReminder {
  readonly occurrence: OccurrenceToTell;
  /** the record's name */
  readonly title: Text;
  readonly text: Text;
  readonly reason: Text;
  /** its person is to be left in peace; null: not now */
  readonly restsUntil: Date | null;
}

/** Exactly one of the two is there. */
export interface Answer {
  readonly stop: Stop | null;
  readonly found: FoundReminder | null;
}

const MOVED_ON: Answer = { stop: { state: 'cancelled', reason: 'moved_on' }, found: null };
const MAY_NOT_SEE: Answer = { stop: { state: 'suppressed', reason: 'may_not_see' }, found: null };

/** questions of one trip; each adds a condition to the one statement of sight */
const TOGETHER = 50;

/**
 * Asks right before sending whether reminders still hold and may be seen, and finds their words. Those that fall due at
 * about the same time are asked about together: the number of statements does not grow with them.
 */
@Injectable()
export class ReminderQuestions {
  private readonly trips = new SharedTrips((ids: readonly Id[]) => this.answers(ids), TOGETHER, isSoleTrouble);

  constructor(
    private readonly reminders: RemindersRepository,
    private readonly plans: ReminderPlans,
    private readonly sight: RecordSight,
    private readonly viewers: IdentityViewerSource,
  ) {}

  ask(occurrenceId: Id): Promise<Answer> {
    return this.trips.add(occurrenceId);
  }

  private async answers(ids: readonly Id[]): Promise<Answer[]> {
    const occurrences = await this.reminders.toTell(ids);
    const open = occurrences.flatMap((occurrence) => (occurrence && !occurrence.cancelled ? [occurrence] : []));
    const plans = await this.plansFor(open);
    const seen = await this.seenByRecipients(open);
    return occurrences.map((occurrence) => {
      const plan = occurrence && plans.get(nameOf(occurrence));
      if (!occurrence || occurrence.cancelled || !plan?.holds(occurrence)) return MOVED_ON;
      return seen.has(nameOf(occurrence)) ? { stop: null, found: wordsOf(occurrence, plan) } : MAY_NOT_SEE;
    });
  }

  private async plansFor(occurrences: readonly OccurrenceToTell[]): Promise<ReadonlyMap<string, Plan>> {
    const [first] = occurrences;
    if (!first) return new Map();
    const records = new Map(occurrences.map(({ recordType: type, recordId: id }) => [id, { type, id }]));
    const plans = await this.plans.of([...records.values()], first.now);
    return new Map(plans.map((plan) => [reminderName(plan.kind, plan.record.id, plan.recipientUserId), plan]));
  }

  private async seenByRecipients(occurrences: readonly OccurrenceToTell[]): Promise<ReadonlySet<string>> {
    const viewers = await this.viewers.personViewers([...new Set(occurrences.map(({ recipient }) => recipient.id))]);
    const pairs = occurrences.flatMap((occurrence) => {
      const viewer = viewers.get(occurrence.recipient.id);
      const { recordType: type, recordId: id } = occurrence;
      return viewer ? [{ viewer, record: { type, id }, name: nameOf(occurrence) }] : [];
    });
    const seen = await this.sight.seenEach(pairs);
    return new Set(pairs.filter((_, at) => seen[at]).map(({ name }) => name));
  }
}

/** One reminder that cannot be asked about must not hold up the others. */
function isSoleTrouble(error: unknown): boolean {
  return !isDatabaseAway(error);
}

function nameOf({ kind, recordId, recipient }: OccurrenceToTell): string {
  return reminderName(kind, recordId, recipient.id);
}

function wordsOf(occurrence: OccurrenceToTell, plan: Plan): FoundReminder {
  const { now, recipient } = occurrence;
  const { text, reason, values } = plan.words(occurrence, wallClock(now, recipient.timeZone).localDate);
  const say = (words: Text): Text => ({ uk: translate(words, 'uk', values), en: translate(words, 'en', values) });
  return {
    occurrence,
    title: plan.title,
    text: say(text),
    reason: say(reason),
    restsUntil: plan.restsUntil(occurrence, now),
  };
}
