import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import type {
  ClaimedDelivery,
  Composer,
  DeliveryGroup,
  Stop,
  WebhookMessage,
} from '../../platform/delivery/composer.js';
import { Deliveries } from '../../platform/delivery/deliveries.js';
import type { Letter } from '../../platform/mail/letter.js';
import { Notices } from './notices.service.js';
import type { NewNotice } from './data/notices.repository.js';
import { REMINDER_TOPIC } from './data/reminders.repository.js';
import { isLate, type ToldReminder } from './domain/reminder-letter.js';
import { pathOf } from './domain/record-path.js';
import { wallClock } from '../../kernel/wall-clock.js';
import { ReminderLetters } from './reminder-letters.service.js';
import { type FoundReminder, ReminderQuestions } from './reminder-questions.service.js';

/** Writes reminders as their records are at the moment of sending. */
@Injectable()
export class ReminderComposer implements Composer, OnModuleInit {
  readonly topic = REMINDER_TOPIC;
  readonly together = true;
  /** what the question found, for the words that follow it within milliseconds */
  private readonly found = new WeakMap<ClaimedDelivery, FoundReminder>();

  constructor(
    private readonly deliveries: Deliveries,
    private readonly questions: ReminderQuestions,
    private readonly noticed: Notices,
    private readonly letters: ReminderLetters,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.deliveries.register(this);
  }

  async recheck(delivery: ClaimedDelivery): Promise<Stop | null> {
    const { stop, found } = await this.questions.ask(delivery.refId);
    if (found) this.found.set(delivery, found);
    return stop;
  }

  restsUntil(delivery: ClaimedDelivery): Date | null {
    return this.foundBefore(delivery).restsUntil;
  }

  async letter(group: DeliveryGroup): Promise<Letter> {
    const [carrier] = group;
    const { id: userId, name, email, language } = this.foundBefore(carrier).occurrence.recipient;
    const told = group.map((delivery) => this.told(delivery));
    return this.letters.write(carrier.id, { userId, to: { name, address: email }, language }, told);
  }

  notices(deliveries: readonly ClaimedDelivery[]): Promise<void> {
    return this.noticed.add(deliveries.map((delivery) => this.noticeOf(delivery)));
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

  private noticeOf(delivery: ClaimedDelivery): NewNotice {
    const { occurrence, text, reason } = this.foundBefore(delivery);
    const { kind, recordType, recordId } = occurrence;
    return { id: delivery.id, userId: delivery.recipientUserId, kind, recordType, recordId, text, reason };
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

  private foundBefore(delivery: ClaimedDelivery): FoundReminder {
    const found = this.found.get(delivery);
    if (!found) throw new Error('A reminder is written before it was asked whether it holds');
    return found;
  }
}
