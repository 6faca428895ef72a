import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Text } from '../../kernel/text.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { SharedTrips } from '../../platform/database/shared-trips.js';
import type {
  ClaimedDelivery,
  Composer,
  DeliveryGroup,
  Stop,
  WebhookMessage,
} from '../../platform/delivery/composer.js';
import { Deliveries } from '../../platform/delivery/deliveries.js';
import { translate } from '../../platform/i18n/translate.js';
import type { Letter } from '../../platform/mail/letter.js';
import { IdentityViewerSource } from '../identity/index.js';
import { Notices } from './notices.service.js';
import { type OccurrenceToTell, REMINDER_TOPIC, RemindersRepository } from './data/reminders.repository.js';
import type { RecordRef } from './data/subjects.repository.js';
import { isLate, type ToldReminder } from './domain/reminder-letter.js';
import type { Plan } from './chosen-plans.service.js';
import { pathOf } from './domain/record-path.js';
import { wallClock } from './domain/wall-clock.js';
import { RecordSight } from './record-sight.service.js';
import { ReminderLetters } from './reminder-letters.service.js';
import { ReminderPlans } from './reminder-plans.service.js';

/** A reminder as it is at the moment of sending. */
interface Found {
  readonly occurrence: OccurrenceToTell;
  /** still what the rule would plan now */
  readonly holds: boolean;
  /** the record's name */
  readonly title: Text;
  readonly text: Text;
  readonly reason: Text;
}

/** A record whose plans are asked for. */
interface Asked {
  readonly record: RecordRef;
  readonly now: Date;
}

/** Asks once more whether a reminder still holds, and writes it as the record is at that moment. */
@Injectable()
export class ReminderComposer implements Composer, OnModuleInit {
  readonly topic = REMINDER_TOPIC;
  readonly together = true;
  /** what the question found, for the words that follow it within milliseconds */
  private readonly found = new WeakMap<ClaimedDelivery, Found>();
  private readonly planned = new SharedTrips((asked: readonly Asked[]) => this.plansOfAll(asked));

  constructor(
    private readonly deliveries: Deliveries,
    private readonly reminders: RemindersRepository,
    private readonly notices: Notices,
    private readonly plans: ReminderPlans,
    private readonly sight: RecordSight,
    private readonly viewers: IdentityViewerSource,
    private readonly letters: ReminderLetters,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.deliveries.register(this);
  }

  async recheck(delivery: ClaimedDelivery): Promise<Stop | null> {
    const found = await this.find(delivery);
    if (!found?.holds) return { state: 'cancelled', reason: 'moved_on' };
    const { recordType: type, recordId: id, recipient } = found.occurrence;
    const viewer = await this.viewers.personViewer(recipient.id, null);
    if (!viewer || !(await this.sight.sees(viewer, { type, id }))) {
      return { state: 'suppressed', reason: 'may_not_see' };
    }
    this.found.set(delivery, found);
    return null;
  }

  async letter(group: DeliveryGroup): Promise<Letter> {
    const [carrier] = group;
    const { id: userId, name, email, language } = this.foundBefore(carrier).occurrence.recipient;
    const told = group.map((delivery) => this.told(delivery));
    return this.letters.write(carrier.id, { userId, to: { name, address: email }, language }, told);
  }

  async notice(delivery: ClaimedDelivery): Promise<void> {
    const { occurrence, text, reason } = this.foundBefore(delivery);
    const { kind, recordType, recordId } = occurrence;
    await this.notices.add({
      id: delivery.id,
      userId: delivery.recipientUserId,
      kind,
      recordType,
      recordId,
      text,
      reason,
    });
  }

  async payload(delivery: ClaimedDelivery): Promise<WebhookMessage> {
    const { occurrence, title, text, reason } = this.foundBefore(delivery);
    const { kind, recordType, recordId, anchorOn } = occurrence;
    const url = `${this.config.PUBLIC_URL}${pathOf(recordType, recordId)}`;
    return {
      type: `reminder.${kind.toLowerCase()}`,
      data: { recordType, recordId, anchorOn, url, title, text, reason },
    };
  }

  private told(delivery: ClaimedDelivery): ToldReminder {
    const { occurrence, title, text, reason } = this.foundBefore(delivery);
    const { kind, recordType, recordId, anchorOn, plannedAt, recipient } = occurrence;
    const { language, timeZone } = recipient;
    const expected = plannedAt > delivery.dueAt ? plannedAt : delivery.dueAt;
    const late = delivery.expired || isLate(expected, delivery.claimedAt);
    return {
      ...{ kind, recordType, recordId, anchorOn },
      ...{ title: title[language], sentence: text[language], reason: reason[language] },
      lateSince: late ? wallClock(delivery.dueAt, timeZone) : null,
    };
  }

  /** Reminders that are asked about at about the same time share the look at their records. */
  private async plansOfAll(asked: readonly Asked[]): Promise<(readonly Plan[])[]> {
    const records = new Map(asked.map(({ record }) => [`${record.type} ${record.id}`, record]));
    const now = asked.reduce((latest, one) => (one.now > latest ? one.now : latest), new Date(0));
    const plans = await this.plans.of([...records.values()], now);
    return asked.map(() => plans);
  }

  private foundBefore(delivery: ClaimedDelivery): Found {
    const found = this.found.get(delivery);
    if (!found) throw new Error('A reminder is written before it was asked whether it holds');
    return found;
  }

  private async find({ refId }: ClaimedDelivery): Promise<Found | null> {
    const occurrence = await this.reminders.toTell(refId);
    return occurrence && !occurrence.cancelled ? this.look(occurrence) : null;
  }

  private async look(occurrence: OccurrenceToTell): Promise<Found | null> {
    const { recipient, now, recordType, recordId, kind } = occurrence;
    const plans = await this.planned.add({ record: { type: recordType, id: recordId }, now });
    const plan = plans.find(
      (known) => known.kind === kind && known.record.id === recordId && known.recipientUserId === recipient.id,
    );
    if (!plan) return null;
    const holds = plan.holds(occurrence);
    const { text, reason, values } = plan.words(occurrence, wallClock(now, recipient.timeZone).localDate);
    const say = (words: Text): Text => ({ uk: translate(words, 'uk', values), en: translate(words, 'en', values) });
    return { occurrence, holds, title: plan.title, text: say(text), reason: say(reason) };
  }
}
