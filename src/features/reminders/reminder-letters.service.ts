import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import type { LanguageCode, Text, TextValues } from '../../kernel/text.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { translate } from '../../platform/i18n/translate.js';
import type { Letter, MailAddress } from '../../platform/mail/letter.js';
import type { LinkWish } from './domain/letter-link.js';
import { digestText, type LetterFrame, type LinkedReminder, shortText } from './domain/letter-text.js';
import { DIGEST_SUBJECT } from './domain/letter-words.js';
import { pathOf } from './domain/record-path.js';
import { type Digest, digestOf, subjectOf, type ToldReminder } from './domain/reminder-letter.js';
import { digestHtml, shortHtml } from './letter-html.js';
import { LetterLinks } from './letter-links.service.js';

/** To whom a letter goes. */
export interface Addressee {
  readonly userId: Id;
  readonly to: MailAddress;
  readonly language: LanguageCode;
}

type LinkedDigest = Digest<LinkedReminder>;

/** Writes the letters: a short one about one reminder, one by records about many. */
@Injectable()
export class ReminderLetters {
  constructor(
    private readonly links: LetterLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param letterId the delivery that the letter bears the id of */
  async write(letterId: Id, addressee: Addressee, reminders: readonly ToldReminder[]): Promise<Letter> {
    const digest = digestOf(reminders);
    const kinds = [...new Set(reminders.map(({ kind }) => kind))];
    const wishes: LinkWish[] = digest.records.flatMap((record) => record.reminders.flatMap(wishesOf));
    const [unsubscribe = '', ...doors] = await this.links.issue(letterId, addressee.userId, [
      { action: 'UNSUBSCRIBE', kinds },
      ...wishes,
    ]);
    const linked = this.linked(digest, doors);
    const frame = this.frame(addressee.language, unsubscribe);
    const first = linked.records[0]?.reminders[0];
    if (!first) throw new Error('A letter about nothing');
    return {
      to: addressee.to,
      ...(digest.shown === 1 ? short(first, frame) : manyAtOnce(linked, first, frame)),
      ...(linked.records.length === 1 ? { thread: `${first.recordType.toLowerCase()}.${first.recordId}` } : {}),
      unsubscribeUrl: unsubscribe,
      secrets: [unsubscribe, ...doors],
    };
  }

  /** @param doors in the order of the wishes */
  private linked(digest: Digest<ToldReminder>, doors: readonly string[]): LinkedDigest {
    const left = [...doors];
    const records = digest.records.map(({ title, reminders }) => ({
      title,
      reminders: reminders.map((reminder) => {
        const [snooze = '', done = null] = left.splice(0, wishesOf(reminder).length);
        return { ...reminder, snooze, done, open: this.at(pathOf(reminder.recordType, reminder.recordId)) };
      }),
    }));
    return { ...digest, records };
  }

  private frame(language: LanguageCode, unsubscribe: string): LetterFrame {
    const say = (text: Text, values?: TextValues) => translate(text, language, values);
    return { language, unsubscribe, settings: this.at('/settings'), all: this.at('/notices'), say };
  }

  private at(path: string): string {
    return `${this.config.PUBLIC_URL}${path}`;
  }
}

/** What the reader may do about a reminder: put it off, and tick a task off. */
function wishesOf({ kind, recordType, recordId }: ToldReminder): LinkWish[] {
  const snooze: LinkWish = { action: 'SNOOZE', kind, recordType, recordId };
  return kind === 'TASK_DUE' ? [snooze, { ...snooze, action: 'DONE' }] : [snooze];
}

function short(reminder: LinkedReminder, frame: LetterFrame) {
  const subject = subjectOf(reminder.sentence);
  return { subject, text: shortText(reminder, frame), html: shortHtml(subject, reminder, frame) };
}

function manyAtOnce(digest: LinkedDigest, first: LinkedReminder, frame: LetterFrame) {
  const count = digest.shown + digest.more;
  const subject = subjectOf(frame.say(DIGEST_SUBJECT, { count, first: first.sentence }));
  return { subject, text: digestText(digest, frame), html: digestHtml(subject, digest, frame) };
}
