import type { Text } from '../../../kernel/text.js';

/** The words of a letter with a one-time link. Placeholders: name, network, link. */
export interface LinkLetter {
  readonly subject: Text;
  readonly body: Text;
  readonly button: Text;
  readonly closing: Text;
}

export const INVITATION_LETTER: LinkLetter = {
  subject: { uk: 'Запрошення до мережі «{network}»', en: 'Invitation to {network}' },
  body: {
    uk: 'Вітаємо, {name}. Вас запросили працювати з партнерствами громад у «{network}». Відкрийте посилання й оберіть пароль.',
    en: 'Hello {name}. You are invited to work on municipal partnerships in {network}. Open the link and choose a password.',
  },
  button: { uk: 'Прийняти запрошення', en: 'Accept the invitation' },
  closing: {
    uk: 'Посилання діє 7 днів і спрацює один раз. Якщо ви цього не чекали, нічого не робіть.',
    en: 'The link works for 7 days and only once. If you did not expect this, do nothing.',
  },
};

export const PASSWORD_RESET_LETTER: LinkLetter = {
  subject: { uk: 'Новий пароль до «{network}»', en: 'A new password for {network}' },
  body: {
    uk: 'Вітаємо, {name}. Хтось, мабуть ви, попросив новий пароль. Відкрийте посилання й оберіть його.',
    en: 'Hello {name}. Somebody, probably you, asked for a new password. Open the link and choose one.',
  },
  button: { uk: 'Обрати новий пароль', en: 'Choose a new password' },
  closing: {
    uk: 'Посилання діє одну годину і спрацює один раз. Якщо це були не ви, нічого не робіть: старий пароль лишається.',
    en: 'The link works for one hour and only once. If it was not you, do nothing: the old password stays.',
  },
};
