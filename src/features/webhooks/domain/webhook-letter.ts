import type { Text } from '../../../kernel/text.js';

/** The letter to the owner of a webhook that nothing has reached for five days. */
export const WEBHOOK_OFF_LETTER: Readonly<Record<'subject' | 'body' | 'link', Text>> = {
  subject: { uk: 'Вебхук вимкнено: п’ять днів без відповіді', en: 'Webhook switched off: five days without an answer' },
  body: {
    uk: 'Ваш вебхук на {host} п’ять днів не прийняв жодного виклику, тому його вимкнено. Нагадування й далі приходять у програмі та листами. Коли сервер запрацює, увімкніть вебхук у налаштуваннях.',
    en: 'Your webhook at {host} has not taken a single call for five days, so it was switched off. Reminders still come in the application and by e-mail. When the server works again, switch the webhook on in the settings.',
  },
  link: { uk: 'Відкрити налаштування', en: 'Open the settings' },
};
