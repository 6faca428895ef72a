import { DomainError, invalid } from '../../../kernel/domain-error.js';

/** The same sentence for a wrong password, an unknown address and a disabled person. */
export function wrongCredentials(): DomainError {
  return new DomainError({
    code: 'UNAUTHENTICATED',
    reason: 'credentials',
    text: {
      uk: 'Адреса або пароль не підходять. Перевірте розкладку й спробуйте ще раз.',
      en: 'The address or the password does not fit. Check the keyboard layout and try again.',
    },
  });
}

export function tooManyTries(minutes: number): DomainError {
  return new DomainError({
    code: 'RATE_LIMITED',
    reason: 'sign_in',
    text: {
      uk: 'Забагато спроб. Спробуйте ще раз через {minutes, plural, one {# хвилину} few {# хвилини} many {# хвилин} other {# хвилини}}.',
      en: 'Too many tries. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
    },
    values: { minutes },
    details: { minutes },
  });
}

export function tooBusy(): DomainError {
  return new DomainError({
    code: 'RATE_LIMITED',
    reason: 'busy',
    text: {
      uk: 'Зараз входить забагато людей. Спробуйте за хвилину.',
      en: 'Too many people are signing in. Try again in a minute.',
    },
  });
}

/** Used, expired and unknown links read alike. */
export function linkExpired(): DomainError {
  return new DomainError({
    code: 'LINK_EXPIRED',
    reason: 'link',
    text: {
      uk: 'Посилання вже використане або застаріле. Попросіть нове.',
      en: 'The link has been used or is too old. Ask for a new one.',
    },
  });
}

export function emailTaken(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'duplicate',
    field: 'email',
    text: { uk: 'Людина з такою адресою вже є.', en: 'There is already a person with this address.' },
  });
}

export function roleAboveOwn(): DomainError {
  return new DomainError({
    code: 'FORBIDDEN',
    reason: 'role',
    field: 'role',
    text: { uk: 'Не можна надати роль, вищу за власну.', en: 'You cannot give a role above your own.' },
  });
}

export function communityRequired(): DomainError {
  return invalid('required', 'communityIds', {
    uk: 'Оберіть щонайменше одну громаду.',
    en: 'Choose at least one community.',
  });
}

export function lastAdministrator(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'last_administrator',
    field: 'role',
    text: {
      uk: 'Це єдиний адміністратор. Спершу призначте іншого.',
      en: 'This is the only administrator. Appoint another one first.',
    },
  });
}
