import { dateWords } from '../../../kernel/date-words.js';
import type { LanguageCode, Text, TextValues } from '../../../kernel/text.js';
import type { Digest, ToldReminder } from './reminder-letter.js';
import {
  AND_MORE,
  CAME_LATE,
  DIGEST_OPENING,
  MARK_DONE,
  NO_MORE_OF_THESE,
  OPEN_RECORD,
  SNOOZE,
  WHERE_TO_CHANGE,
  WHY_THIS_CAME,
} from './letter-words.js';

/** A reminder with the addresses of what can be done about it. */
export interface LinkedReminder extends ToldReminder {
  readonly open: string;
  /** null: nothing that one could tick off */
  readonly done: string | null;
  readonly snooze: string;
}

/** What every letter of reminders needs besides them. */
export interface LetterFrame {
  readonly language: LanguageCode;
  readonly settings: string;
  readonly unsubscribe: string;
  /** where all reminders stand */
  readonly all: string;
  readonly say: (text: Text, values?: TextValues) => string;
}

/** When it should have come, or nothing when it comes in time. */
export function lateness({ lateSince }: ToldReminder, { language, say }: LetterFrame): string | null {
  if (lateSince === null) return null;
  return say(CAME_LATE, { on: dateWords(lateSince.localDate)[language], at: lateSince.localTime });
}

/** One reminder for a program that shows plain text. */
export function shortText(reminder: LinkedReminder, frame: LetterFrame): string {
  const late = lateness(reminder, frame);
  const opening = [reminder.sentence, ...(late ? [late] : [])].join('\n');
  const why = frame.say(WHY_THIS_CAME, { reason: reminder.reason });
  return `${[opening, links(reminder, frame, true).join('\n'), why].join('\n\n')}\n\n${footer(frame)}`;
}

/** Many reminders for a program that shows plain text: under each record's name what there is to it. */
export function digestText({ records, shown, more }: Digest<LinkedReminder>, frame: LetterFrame): string {
  const ofRecords = records.map(({ title, reminders }) => {
    const open = reminders[0]?.open ?? '';
    const items = reminders.map((reminder) => {
      const lines = [reminder.reason, lateness(reminder, frame), ...links(reminder, frame, false)];
      return [`- ${reminder.sentence}`, ...lines.flatMap((line) => (line ? [`  ${line}`] : []))].join('\n');
    });
    return [`${title}\n${open}`, ...items].join('\n\n');
  });
  const rest = more > 0 ? [`${frame.say(AND_MORE, { count: more })}: ${frame.all}`] : [];
  const opening = frame.say(DIGEST_OPENING, { count: shown + more });
  return `${[opening, ...ofRecords, ...rest].join('\n\n')}\n\n${footer(frame)}`;
}

function links({ open, done, snooze }: LinkedReminder, { say }: LetterFrame, openToo: boolean): string[] {
  return [
    ...(openToo ? [`${say(OPEN_RECORD)}: ${open}`] : []),
    ...(done === null ? [] : [`${say(MARK_DONE)}: ${done}`]),
    `${say(SNOOZE)}: ${snooze}`,
  ];
}

/** Below the line that mail programs take for the end of what was written (RFC 3676 §4.3). */
function footer({ settings, unsubscribe, say }: LetterFrame): string {
  return `-- \n${say(WHERE_TO_CHANGE)}: ${settings}\n${say(NO_MORE_OF_THESE)}: ${unsubscribe}\n`;
}
