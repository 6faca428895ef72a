import { DomainError, invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';

/** @param municipalityId the one that is there, for the program that asks */
export function placeTaken(field: string, municipalityId: Id): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'duplicate',
    field,
    text: {
      uk: 'Це місто вже є в реєстрі. Відкрийте його; нічого не збережено.',
      en: 'This city is in the register already. Open it; nothing was saved.',
    },
    details: { municipalityId },
  });
}

export function otherCountry(): DomainError {
  return invalid('country', 'placeId', {
    uk: 'Місто каталогу лежить в іншій країні, ніж муніципалітет. Оберіть інше.',
    en: 'The place lies in another country than the municipality. Choose another.',
  });
}

export function notLinked(): DomainError {
  return invalid('not_linked', 'placeId', {
    uk: 'Муніципалітет не пов’язаний з цим містом каталогу і воно не пропоноване. Нічого не змінено.',
    en: 'The municipality is not linked with this place, nor is the place suggested. Nothing was changed.',
  });
}

export function communityFromPlace(): DomainError {
  return invalid('side', 'placeId', {
    uk: 'Це населений пункт України, а не громада. Додайте громаду за кодифікатором; її центр знайдеться сам.',
    en: 'This is a settlement of Ukraine, not a hromada. Add the hromada by the codifier; its centre will be found.',
  });
}
