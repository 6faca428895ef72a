import { DomainError, invalid } from '../../../kernel/domain-error.js';

export function samePerson(): DomainError {
  return invalid('same_person', 'toUserId', {
    uk: 'Передати справи можна лише комусь іншому. Оберіть іншу людину.',
    en: 'Work can be handed over only to somebody else. Choose another person.',
  });
}

/** @param field input path of the person who is to take over */
export function cannotTakeOver(field: string): DomainError {
  return invalid('owner', field, {
    uk: 'Ця людина не може увійти, тому справ їй не передати. Оберіть іншу.',
    en: 'This person cannot sign in, so nothing can be handed over to them. Choose another.',
  });
}

/** @param unseen records that would not be open to the successor */
export function unseenBySuccessor(unseen: number, field: string): DomainError {
  return new DomainError({
    code: 'INVALID',
    reason: 'owner',
    field,
    text: {
      uk: 'Нічого не передано: {unseen, plural, one {# запису ця людина не побачила б} few {# записів ця людина не побачила б} many {# записів ця людина не побачила б} other {# запису ця людина не побачила б}}. Оберіть іншу або залиште ці записи.',
      en: 'Nothing was handed over: {unseen, plural, one {# record} other {# records}} would not be open to this person. Choose another, or leave those records.',
    },
    values: { unseen },
    details: { unseen },
  });
}

export function alreadyHandedBack(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'handed_back',
    field: 'id',
    text: {
      uk: 'Ці справи вже повернуто. Нічого не змінено.',
      en: 'This work has already been handed back. Nothing was changed.',
    },
  });
}
