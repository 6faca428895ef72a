import { DomainError, invalid } from '../../../kernel/domain-error.js';
import type { Text } from '../../../kernel/text.js';

const FAULTS: Readonly<Record<string, Text>> = {
  url: {
    uk: 'Це не вебадреса. Напишіть її цілком, наприклад https://crm.example.org/hook.',
    en: 'This is not a web address. Write it in full, e.g. https://crm.example.org/hook.',
  },
  url_scheme: { uk: 'Лише https.', en: 'Only https.' },
  url_port: { uk: 'Лише порти 443 і 8443.', en: 'Only the ports 443 and 8443.' },
  url_user: {
    uk: 'Адреса не може містити ім’я чи пароль перед @.',
    en: 'The address may not hold a name or password before an @.',
  },
  url_private: { uk: 'Ця адреса недосяжна ззовні.', en: 'This address is not reachable from outside.' },
};

/** @param fault as `faultOfUrl` names it */
export function badUrl(fault: string): DomainError {
  return invalid(fault, 'url', FAULTS[fault] ?? { uk: 'Перевірте адресу.', en: 'Check the address.' });
}

export function webhookExists(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'duplicate',
    text: {
      uk: 'Вебхук уже є. Вилучіть його, щоб указати іншу адресу.',
      en: 'There is a webhook already. Remove it to give another address.',
    },
  });
}

export function webhookIsOff(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'webhook_off',
    text: {
      uk: 'Вебхук вимкнено. Спершу ввімкніть його знову.',
      en: 'The webhook is switched off. Switch it on again first.',
    },
  });
}

export function tooManyTests(): DomainError {
  return new DomainError({
    code: 'RATE_LIMITED',
    reason: 'webhook_test',
    text: {
      uk: 'Пробний виклик уже надіслано. Спробуйте за хвилину.',
      en: 'A test has just been sent. Try again in a minute.',
    },
  });
}
