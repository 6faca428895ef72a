import { escapeHtml } from '../../platform/mail/escape-html.js';
import type { Digest } from './domain/reminder-letter.js';
import { type LetterFrame, lateness, type LinkedReminder } from './domain/letter-text.js';
import {
  AND_MORE,
  DIGEST_OPENING,
  MARK_DONE,
  NO_MORE_OF_THESE,
  OPEN_RECORD,
  SNOOZE,
  WHERE_TO_CHANGE,
  WHY_THIS_CAME,
} from './domain/letter-words.js';

/**
 * Colours only for what both a light and a dark mail program are told; everything else is the program's own ink and
 * paper, which no inversion can make unreadable.
 */
const STYLE =
  ':root{color-scheme:light dark;supported-color-schemes:light dark}' +
  'body{margin:0;padding:16px;font:16px/24px system-ui,-apple-system,"Segoe UI",sans-serif}' +
  'main{max-width:600px;margin:0 auto}' +
  'h1{font-size:20px;line-height:28px;font-weight:600;margin:0 0 16px}' +
  'h2{font-size:16px;line-height:24px;margin:24px 0 8px;padding-top:16px;border-top:1px solid #8c857a}' +
  'p{margin:0 0 8px;overflow-wrap:anywhere}ul{list-style:none;margin:0;padding:0}li{margin:0 0 16px}' +
  'a{color:#0b5963}.soft{color:#6b655b;font-size:14px;line-height:20px}.late{color:#a8201a}' +
  '.do a{display:inline-block;padding:8px 12px 8px 0}' +
  '.do a.main{padding:8px 16px;margin-right:12px;border-radius:6px;background:#0e6570;color:#fff;text-decoration:none}' +
  'footer{margin-top:24px;padding-top:16px;border-top:1px solid #8c857a}' +
  '@media (prefers-color-scheme:dark){body{background:#201e1b;color:#edeae5}a{color:#74cad4}.soft{color:#bdb7ad}' +
  '.late{color:#ff9d92}.do a.main{background:#5fbcc7;color:#06272b}}';

/** One reminder: the sentence, what can be done, and why it came. */
export function shortHtml(subject: string, reminder: LinkedReminder, frame: LetterFrame): string {
  const { say } = frame;
  return page(
    subject,
    frame,
    `<h1>${escapeHtml(reminder.sentence)}</h1>` +
      late(reminder, frame) +
      `<p class="do">${anchor(reminder.open, say(OPEN_RECORD), 'main')} ${actions(reminder, frame)}</p>` +
      `<p class="soft">${escapeHtml(say(WHY_THIS_CAME, { reason: reminder.reason }))}</p>`,
  );
}

/** Many reminders: under each record's name what there is to it. */
export function digestHtml(subject: string, digest: Digest<LinkedReminder>, frame: LetterFrame): string {
  const { say } = frame;
  const records = digest.records.map(({ title, reminders }) => {
    const items = reminders.map(
      (reminder) =>
        `<li><p>${escapeHtml(reminder.sentence)}</p>${late(reminder, frame)}` +
        `<p class="soft">${escapeHtml(reminder.reason)}</p><p class="do">${actions(reminder, frame)}</p></li>`,
    );
    return `<h2>${anchor(reminders[0]?.open ?? '', title)}</h2><ul>${items.join('')}</ul>`;
  });
  const rest = digest.more > 0 ? `<p>${anchor(frame.all, say(AND_MORE, { count: digest.more }))}</p>` : '';
  const opening = `<h1>${escapeHtml(say(DIGEST_OPENING, { count: digest.shown + digest.more }))}</h1>`;
  return page(subject, frame, `${opening}${records.join('')}${rest}`);
}

function actions({ done, snooze }: LinkedReminder, { say }: LetterFrame): string {
  return `${done === null ? '' : `${anchor(done, say(MARK_DONE))} `}${anchor(snooze, say(SNOOZE))}`;
}

function late(reminder: LinkedReminder, frame: LetterFrame): string {
  const words = lateness(reminder, frame);
  return words ? `<p class="late">${escapeHtml(words)}</p>` : '';
}

function anchor(address: string, words: string, style?: string): string {
  return `<a${style ? ` class="${style}"` : ''} href="${escapeHtml(address)}">${escapeHtml(words)}</a>`;
}

function page(subject: string, { language, settings, unsubscribe, say }: LetterFrame, body: string): string {
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">' +
    `<title>${escapeHtml(subject)}</title><style>${STYLE}</style></head><body><main>${body}` +
    `<footer><p class="soft">${anchor(settings, say(WHERE_TO_CHANGE))}</p>` +
    `<p class="soft">${anchor(unsubscribe, say(NO_MORE_OF_THESE))}</p></footer></main></body></html>`
  );
}
