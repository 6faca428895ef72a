import { DomainError } from '../../../kernel/domain-error.js';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Words that guessers try first; digits and signs around them do not help. */
const GUESSED = [
  'password',
  'parol',
  'пароль',
  'qwerty',
  'йцукен',
  'pobratym',
  'побратим',
  'admin',
  'letmein',
  'welcome',
];

/**
 * No composition rules: length, and nothing that is guessed first.
 *
 * @param personal words of the person (name, e-mail) and of their communities
 * @throws DomainError PASSWORD/too_short, too_long, common
 */
export function demandPassword(password: string, personal: readonly string[], field: string): void {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) {
    throw refused('too_short', field, {
      uk: 'Пароль закороткий: щонайменше 12 символів. Добре підходять кілька слів.',
      en: 'The password is too short: at least 12 characters. A few words do well.',
    });
  }
  if (length > LONGEST_PASSWORD) {
    throw refused('too_long', field, {
      uk: 'Пароль задовгий: щонайбільше 128 символів.',
      en: 'The password is too long: at most 128 characters.',
    });
  }
  if (isGuessable(password, personal)) {
    throw refused('common', field, {
      uk: 'Такий пароль вгадують першим. Візьміть кілька слів, не пов’язаних із вами.',
      en: 'That password is guessed first. Take a few words that have nothing to do with you.',
    });
  }
}

function isGuessable(password: string, personal: readonly string[]): boolean {
  const letters = password.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (new Set(password.toLowerCase()).size < 5) return true;
  const words = [...GUESSED, ...personal.flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u))];
  return words
    .filter((word) => word.length >= 4)
    .some((word) => letters.replaceAll(word, '').length < 4 && letters.includes(word));
}

function refused(reason: string, field: string, text: { uk: string; en: string }): DomainError {
  return new DomainError({ code: 'PASSWORD', reason, field, text });
}
