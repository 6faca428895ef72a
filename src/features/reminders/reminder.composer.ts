import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { LanguageCode, Text } from '../../kernel/text.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import type { ClaimedDelivery, Composer, DeliveryGroup, Stop } from '../../platform/delivery/composer.js';
import { Deliveries } from '../../platform/delivery/deliveries.js';
import { translate } from '../../platform/i18n/translate.js';
import { escapeHtml } from '../../platform/mail/escape-html.js';
import type { Letter } from '../../platform/mail/letter.js';
import { IdentityViewerSource } from '../identity/index.js';
import { Notices } from './notices.service.js';
import { type OccurrenceToTell, REMINDER_TOPIC, RemindersRepository } from './data/reminders.repository.js';
import { pathOf } from './domain/record-path.js';
import { OPEN_RECORD, subjectOf, WHERE_TO_CHANGE, WHY_THIS_CAME } from './domain/reminder-letter.js';
import { wallClock } from './domain/wall-clock.js';
import { RecordSight } from './record-sight.service.js';
import { ReminderPlans } from './reminder-plans.service.js';

/** A reminder as it is at the moment of sending. */
interface Found {
  readonly occurrence: OccurrenceToTell;
  /** still what the rule would plan now */
  readonly holds: boolean;
  readonly text: Text;
  readonly reason: Text;
}

/** Asks once more whether a reminder still holds, and writes it as the record is at that moment. */
@Injectable()
export class ReminderComposer implements Composer, OnModuleInit {
  readonly topic = REMINDER_TOPIC;
  /** what the question found, for the words that follow it within milliseconds */
  private readonly found = new WeakMap<ClaimedDelivery, Found>();

  constructor(
    private readonly deliveries: Deliveries,
    private readonly reminders: RemindersRepository,
    private readonly notices: Notices,
    private readonly plans: ReminderPlans,
    private readonly sight: RecordSight,
    private readonly viewers: IdentityViewerSource,
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

  async letter([delivery]: DeliveryGroup): Promise<Letter> {
    const { occurrence, text, reason } = this.foundBefore(delivery);
    const { language, name, email } = occurrence.recipient;
    const link = `${this.config.PUBLIC_URL}${pathOf(occurrence.recordType, occurrence.recordId)}`;
    const why = translate(WHY_THIS_CAME, language, { reason });
    const settings = translate(WHERE_TO_CHANGE, language, { settings: `${this.config.PUBLIC_URL}/settings` });
    return {
      to: { name, address: email },
      subject: subjectOf(text[language]),
      text: `${text[language]}\n\n${link}\n\n${why}\n\n-- \n${settings}\n`,
      html: page(language, text[language], link, why, settings),
    };
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
    const plans = await this.plans.of([{ type: recordType, id: recordId }], now);
    const plan = plans.find((known) => known.kind === kind && known.recipientUserId === recipient.id);
    if (!plan) return null;
    const holds = plan.moments.some(
      ({ key, anchorOn }) =>
        (plan.repeats && !plan.silent) || (key === occurrence.key && anchorOn === occurrence.anchorOn),
    );
    const { text, reason, values } = plan.words(occurrence, wallClock(now, recipient.timeZone).localDate);
    const say = (words: Text): Text => ({ uk: translate(words, 'uk', values), en: translate(words, 'en', values) });
    return { occurrence, holds, text: say(text), reason: say(reason) };
  }
}

/** Plain HTML that every mail program shows: one sentence, one link, one reason. */
function page(language: LanguageCode, sentence: string, link: string, why: string, settings: string): string {
  return (
    `<!doctype html><html lang="${language}"><body style="font:16px/24px system-ui,sans-serif;color:#221f1a">` +
    `<p>${escapeHtml(sentence)}</p>` +
    `<p><a href="${escapeHtml(link)}">${escapeHtml(OPEN_RECORD[language])}</a></p>` +
    `<p style="color:#6b655b;font-size:14px">${escapeHtml(why)}</p>` +
    `<p style="color:#6b655b;font-size:14px">${escapeHtml(settings)}</p></body></html>`
  );
}
