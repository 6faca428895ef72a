import type { Text } from '../../../kernel/text.js';

/** The frame of every reminder by mail. */
export const OPEN_RECORD: Text = { uk: 'Відкрити запис', en: 'Open the record' };
export const WHY_THIS_CAME: Text = { uk: 'Чому це прийшло. {reason}', en: 'Why this came. {reason}' };
export const WHERE_TO_CHANGE: Text = {
  uk: 'Годину, мову й часовий пояс нагадувань можна змінити в налаштуваннях: {settings}',
  en: 'The hour, language and time zone of reminders can be changed in the settings: {settings}',
};

/** RFC 5322 §2.1.1 advises lines of at most 78 characters. */
export const LONGEST_SUBJECT = 78;
const MARK = '…';

/** The sentence as a subject: whole, or cut between words. */
export function subjectOf(sentence: string): string {
  const characters = [...sentence.replace(/\s+/g, ' ').trim()];
  if (characters.length <= LONGEST_SUBJECT) return characters.join('');
  const cut = characters.slice(0, LONGEST_SUBJECT - MARK.length).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > LONGEST_SUBJECT / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s.,:;–-]+$/u, '')}${MARK}`;
}
