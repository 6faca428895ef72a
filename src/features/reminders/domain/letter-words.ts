import type { Text } from '../../../kernel/text.js';

/** The frame of every reminder by mail. */
export const OPEN_RECORD: Text = { uk: 'Відкрити запис', en: 'Open the record' };
export const MARK_DONE: Text = { uk: 'Зроблено', en: 'Done' };
export const SNOOZE: Text = { uk: 'Відкласти', en: 'Snooze' };
export const WHY_THIS_CAME: Text = { uk: 'Чому це прийшло. {reason}', en: 'Why this came. {reason}' };
export const CAME_LATE: Text = {
  uk: 'Мало прийти {on} о {at}, прийшло із запізненням.',
  en: 'Was due on {on} at {at}; it comes late.',
};
export const WHERE_TO_CHANGE: Text = {
  uk: 'Що, коли й куди вам нагадувати, змінюють у налаштуваннях',
  en: 'What you are reminded of, when and where, is changed in the settings',
};
export const NO_MORE_OF_THESE: Text = { uk: 'Більше не надсилати таких листів', en: 'Send no more letters like this' };

/** A letter about many reminders. */
export const DIGEST_SUBJECT: Text = {
  uk: '{count, plural, one {# нагадування} few {# нагадування} many {# нагадувань} other {# нагадування}}; найперше – {first}',
  en: '{count, plural, one {# reminder} other {# reminders}}; first: {first}',
};
export const DIGEST_OPENING: Text = {
  uk: 'У вас {count, plural, one {# нагадування} few {# нагадування} many {# нагадувань} other {# нагадування}}; найтерміновіше – перше.',
  en: 'You have {count, plural, one {# reminder} other {# reminders}}, the most urgent first.',
};
export const AND_MORE: Text = {
  uk: 'І ще {count, plural, one {# нагадування} few {# нагадування} many {# нагадувань} other {# нагадування}}',
  en: 'And {count, plural, one {# more reminder} other {# more reminders}}',
};
