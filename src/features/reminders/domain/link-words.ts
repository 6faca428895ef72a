import type { Text } from '../../../kernel/text.js';
import type { LinkPage } from './letter-link.js';

/** The heading of each page behind a link. */
export const LINK_HEADINGS: Readonly<Record<LinkPage['is'], Text>> = {
  broken: { uk: 'Посилання більше не діє', en: 'This link no longer works' },
  used: { uk: 'Посилання вже використано', en: 'This link has been used' },
  'done?': { uk: 'Позначити завдання виконаним?', en: 'Mark the task as done?' },
  done: { uk: 'Завдання виконано', en: 'The task is done' },
  closed: { uk: 'Завдання вже закрите', en: 'The task is closed already' },
  'snooze?': { uk: 'Відкласти нагадування?', en: 'Snooze the reminder?' },
  snoozed: { uk: 'Нагадування відкладено', en: 'The reminder is snoozed' },
  'unsubscribe?': { uk: 'Більше не надсилати листів?', en: 'Send no more letters?' },
  unsubscribed: { uk: 'Листи вимкнено', en: 'Letters are switched off' },
  'put back': { uk: 'Листи знову ввімкнено', en: 'Letters are switched on again' },
};

/** What has or has not happened, in a sentence. */
export const LINK_SENTENCES: Readonly<Record<LinkPage['is'], Text>> = {
  broken: {
    uk: 'Строк посилання минув, або запис вам більше не доступний. Нічого не змінено. Увійдіть, щоб побачити свої завдання.',
    en: 'The link has expired, or the record is no longer open to you. Nothing was changed. Sign in to see your tasks.',
  },
  used: {
    uk: 'Кожне посилання з листа спрацьовує один раз. Зараз нічого не змінено.',
    en: 'Each link of a letter works once. Nothing was changed now.',
  },
  'done?': {
    uk: 'Завдання закриється від вашого імені, нагадування про нього припиняться.',
    en: 'The task will be closed in your name, and reminders of it will stop.',
  },
  done: {
    uk: 'Записано в історії завдання. Якщо це помилка, відкрийте його знову в застосунку.',
    en: 'It stands in the task’s history. If this was a mistake, reopen it in the application.',
  },
  closed: { uk: 'Нічого не змінено.', en: 'Nothing was changed.' },
  'snooze?': {
    uk: 'Строк не зміниться, лише нагадування мовчатиме до обраного дня.',
    en: 'The due date stays; only the reminder keeps silent until the day you choose.',
  },
  snoozed: { uk: 'Нагадаємо {until}. Строк не змінився.', en: 'You will be reminded on {until}. The due date stays.' },
  'unsubscribe?': {
    uk: 'Листи цих видів більше не надходитимуть; у застосунку нагадування лишаться:',
    en: 'Letters of these kinds will no longer come; the reminders stay in the application:',
  },
  unsubscribed: {
    uk: 'Листи цих видів більше не надходитимуть; у застосунку нагадування лишаються:',
    en: 'Letters of these kinds no longer come; the reminders stay in the application:',
  },
  'put back': { uk: 'Листи цих видів надходитимуть, як і раніше:', en: 'Letters of these kinds come as before:' },
};

export const MISSED_DEADLINE: Text = {
  uk: 'До {on} про цей запис уже не нагадаємо.',
  en: 'Nothing will be said about this record before {on}.',
};
export const TOO_MANY_TRIES: Text = {
  uk: 'Забагато недійсних посилань з вашої мережі. Спробуйте за хвилину; нічого не змінено.',
  en: 'Too many links that do not work from your network. Try again in a minute; nothing was changed.',
};

/** What the buttons say. */
export const LINK_BUTTONS = {
  done: { uk: 'Так, виконано', en: 'Yes, it is done' },
  unsubscribe: { uk: 'Вимкнути ці листи', en: 'Switch these letters off' },
  back: { uk: 'Повернути листи', en: 'Switch them on again' },
  tomorrow: { uk: 'До завтра, {on}', en: 'Until tomorrow, {on}' },
  monday: { uk: 'До понеділка, {on}', en: 'Until Monday, {on}' },
  fortnight: { uk: 'На два тижні, до {on}', en: 'For two weeks, until {on}' },
  otherDay: { uk: 'Інший день', en: 'Another day' },
  untilThatDay: { uk: 'Відкласти до цього дня', en: 'Snooze until that day' },
  open: { uk: 'Відкрити запис', en: 'Open the record' },
  application: { uk: 'Відкрити застосунок', en: 'Open the application' },
  settings: { uk: 'Налаштування нагадувань', en: 'Settings of reminders' },
} as const satisfies Readonly<Record<string, Text>>;
