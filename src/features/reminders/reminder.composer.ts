import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { LanguageCode, Text } from '../../kernel/text.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import type { ClaimedDelivery, Composer, Stop } from '../../platform/delivery/composer.js';
import { Deliveries } from '../../platform/delivery/deliveries.js';
import { translate } from '../../platform/i18n/translate.js';
import { escapeHtml } from '../../platform/mail/escape-html.js';
import type { Letter } from '../../platform/mail/letter.js';
import { IdentityViewerSource } from '../identity/index.js';
import { Notices } from './notices.service.js';
import { type OccurrenceToTell, REMINDER_TOPIC, RemindersRepository } from './data/reminders.repository.js';
import { pathOf } from './domain/record-path.js';
import { OPEN_RECORD, subjectOf, WHERE_TO_CHANGE, WHY_THIS_CAME } from './domain/reminder-letter.js';
import type { SubjectType } from './domain/reminder-kind.js';
import type { ReminderRule } from './domain/reminder-rule.js';
import { REMINDER_RULES } from './domain/reminder-rules.js';
import { wallClock } from './domain/wall-clock.js';
import { RecordSight } from './record-sight.service.js';
import { SubjectsOfReminders } from './subjects.service.js';

/** A reminder in words, in both languages. */
interface Told {
  readonly text: Text;
  readonly reason: Text;
}

/** Asks once more whether a reminder still holds, and writes it as the record is at that moment. */
@Injectable()
export class ReminderComposer implements Composer, OnModuleInit {
  readonly topic = REMINDER_TOPIC;

  constructor(
    private readonly deliveries: Deliveries,
    private readonly reminders: RemindersRepository,
    private readonly notices: Notices,
    private readonly subjects: SubjectsOfReminders,
    private readonly sight: RecordSight,
    private readonly viewers: IdentityViewerSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.deliveries.register(this);
  }

  async recheck(delivery: ClaimedDelivery): Promise<Stop | null> {
    const occurrence = await this.reminders.toTell(delivery.refId);
    if (!occurrence || occurrence.cancelled || !(await this.holds(occurrence))) {
      return { state: 'cancelled', reason: 'the record has moved on' };
    }
    const viewer = await this.viewers.personViewer(occurrence.recipientUserId, null);
    if (!viewer) return { state: 'suppressed', reason: 'the person is not active' };
    const seen = await this.sight.sees(viewer, { type: occurrence.recordType, id: occurrence.recordId });
    return seen ? null : { state: 'suppressed', reason: 'the person may no longer see the record' };
  }

  async letter(delivery: ClaimedDelivery): Promise<Letter> {
    const occurrence = await this.occurrence(delivery);
    const recipient = await this.reminders.recipient(delivery.recipientUserId);
    if (!recipient) throw new Error('The recipient of a reminder has gone');
    const { language } = recipient;
    const told = await this.tell(occurrence);
    const link = `${this.config.PUBLIC_URL}${pathOf(occurrence.recordType, occurrence.recordId)}`;
    const why = translate(WHY_THIS_CAME, language, { reason: told.reason });
    const settings = translate(WHERE_TO_CHANGE, language, { settings: `${this.config.PUBLIC_URL}/settings` });
    return {
      to: { name: recipient.name, address: recipient.email },
      subject: subjectOf(told.text[language]),
      text: `${told.text[language]}\n\n${link}\n\n${why}\n\n-- \n${settings}\n`,
      html: page(language, told.text[language], link, why, settings),
    };
  }

  async notice(delivery: ClaimedDelivery): Promise<void> {
    const occurrence = await this.occurrence(delivery);
    const { text, reason } = await this.tell(occurrence);
    await this.notices.add({ id: delivery.id, userId: delivery.recipientUserId, ...occurrence, text, reason });
  }

  private async occurrence({ refId }: ClaimedDelivery): Promise<OccurrenceToTell> {
    const occurrence = await this.reminders.toTell(refId);
    if (!occurrence) throw new Error('A reminder without its occurrence');
    return occurrence;
  }

  /** Still what the rule would plan now. */
  private async holds(occurrence: OccurrenceToTell): Promise<boolean> {
    const found = await this.look(occurrence, occurrence.recordType);
    if (!found || found.subject.ownerId !== occurrence.recipientUserId) return false;
    const planned = found.rule.plan(found.subject, found.recipient, found.now);
    return planned.some(
      ({ key, anchorOn }) => found.rule.repeats || (key === occurrence.key && anchorOn === occurrence.anchorOn),
    );
  }

  private async tell(occurrence: OccurrenceToTell): Promise<Told> {
    const found = await this.look(occurrence, occurrence.recordType);
    if (!found) throw new Error('A reminder of a record that has gone');
    const today = wallClock(found.now, found.recipient.timeZone).localDate;
    const { text, reason, values } = found.rule.words(found.subject, occurrence, today);
    const say = (words: Text): Text => ({
      uk: translate(words, 'uk', values),
      en: translate(words, 'en', values),
    });
    return { text: say(text), reason: say(reason) };
  }

  private async look<T extends SubjectType>(occurrence: OccurrenceToTell, type: T) {
    const subject = await this.subjects.find(type, occurrence.recordId);
    const recipient = await this.reminders.recipient(occurrence.recipientUserId);
    const rules: readonly ReminderRule<T>[] = REMINDER_RULES[type];
    const rule = rules.find(({ kind }) => kind === occurrence.kind);
    if (!subject || !recipient || !rule) return null;
    return { subject, recipient, rule, now: await this.reminders.now() };
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
