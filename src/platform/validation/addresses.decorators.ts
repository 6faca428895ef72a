import { isEmail } from 'class-validator';
import { Transform } from 'class-transformer';
import { rule } from './rule.js';

const EMAIL = { reason: 'email', text: { uk: 'Перевірте адресу пошти.', en: 'Check the e-mail address.' } };
const EMAIL_BREAK = {
  reason: 'email',
  text: { uk: 'Адреса містить перенесення рядка.', en: 'The address contains a line break.' },
};
const PHONE = {
  reason: 'phone',
  text: { uk: 'Напишіть номер як +380 44 123 45 67.', en: 'Use the form +380 44 123 45 67.' },
};
const URL_SCHEME = {
  reason: 'url',
  text: {
    uk: 'Адреса сайту починається з https:// або http://.',
    en: 'A web address begins with https:// or http://.',
  },
};

/** An e-mail address, kept in lower case; with `each`, a list of them. */
export function EmailAddress(options: { each?: boolean } = {}): PropertyDecorator {
  const check = rule(
    'emailAddress',
    (value) => {
      if (typeof value === 'string' && /[\r\n]/.test(value)) return EMAIL_BREAK;
      return typeof value === 'string' && value.length <= 254 && isEmail(value) ? null : EMAIL;
    },
    options,
  );
  const lowered = (value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/^[ \t]+|[ \t]+$/g, '').toLowerCase() || null : value;
  const lowerCase = Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map(lowered) : lowered(value),
  );
  return (target, property) => {
    lowerCase(target, property);
    check(target, property);
  };
}

/** A telephone number: +, digits, spaces, brackets and hyphens; with `each`, a list of them. */
export const PhoneNumber = (options: { each?: boolean } = {}) =>
  rule(
    'phoneNumber',
    (value) => (typeof value === 'string' && /^\+?[\d\s()-]{5,30}$/.test(value) ? null : PHONE),
    options,
  );

/** An address on the web. */
export const WebAddress = () =>
  rule('webAddress', (value) =>
    typeof value === 'string' &&
    value.length <= 500 &&
    /^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : '')
      ? null
      : URL_SCHEME,
  );
