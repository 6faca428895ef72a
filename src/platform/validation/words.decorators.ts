import { Transform } from 'class-transformer';
import { type Complaint, rule } from './rule.js';

const REQUIRED: Complaint = { reason: 'required', text: { uk: 'Заповніть це поле.', en: 'Fill in this field.' } };

/** Control characters; a text of several lines may hold its line breaks and tabs. */
const CONTROL = /(?![\n\r\t])\p{Cc}/u;
const CONTROL_OR_BREAK = /\p{Cc}/u;
/** Characters that show nothing: spaces of every kind, zero-width and formatting marks. */
const INVISIBLE = /^[\s\u00A0\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F\u2060\u3000\uFEFF]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

interface Words {
  /** characters, at most */
  readonly max: number;
  /** refuses what shows nothing */
  readonly required?: boolean;
  /** refuses line breaks */
  readonly oneLine?: boolean;
  /** a list of such texts */
  readonly each?: boolean;
}

/** What is wrong with a text, or null. Positions are counted from 1, as people count. */
export function wordsComplaint(value: unknown, { max, required, oneLine }: Words): Complaint | null {
  if (typeof value !== 'string') return REQUIRED;
  if (required && INVISIBLE.test(value)) return REQUIRED;
  if (LONE_SURROGATE.test(value)) {
    return {
      reason: 'encoding',
      text: { uk: 'Текст містить пошкоджені символи Unicode.', en: 'The text is not valid Unicode.' },
    };
  }
  const position = value.search(oneLine ? CONTROL_OR_BREAK : CONTROL);
  if (position >= 0) {
    return {
      reason: 'control_char',
      text: {
        uk: 'Вилучіть невидимий керівний символ на місці {position, number}.',
        en: 'Remove the invisible control character at position {position, number}.',
      },
      values: { position: position + 1 },
    };
  }
  const length = [...value].length;
  if (length > max) {
    return {
      reason: 'too_long',
      text: {
        uk: 'Щонайбільше {max, plural, one {# символ} few {# символи} many {# символів} other {# символу}}, а введено {length, number}.',
        en: 'At most {max, plural, one {# character} other {# characters}} (you sent {length, number}).',
      },
      values: { max, length },
    };
  }
  return null;
}

/** Unicode NFC, trimmed; an optional text that shows nothing becomes null. */
function normalised(required: boolean): PropertyDecorator {
  const one = (value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    const trimmed = value.normalize('NFC').trim();
    return !required && INVISIBLE.test(trimmed) ? null : trimmed;
  };
  return Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(one) : one(value)));
}

function words(options: Words): PropertyDecorator {
  const normalise = normalised(options.required ?? false);
  const check = rule('words', (value) => wordsComplaint(value, options), { each: options.each ?? false });
  return (target, property) => {
    normalise(target, property);
    check(target, property);
  };
}

/** A required name or title on one line, at most 200 characters unless told. */
export const Name = (max = 200) => words({ max, required: true, oneLine: true });
/** A list of such names. */
export const Names = (max = 200) => words({ max, required: true, oneLine: true, each: true });
/** An optional text on one line. */
export const Line = (max = 200) => words({ max, oneLine: true });
/** An optional text of several lines, at most 20 000 characters unless told. */
export const Prose = (max = 20_000) => words({ max });
/** A required text of several lines. */
export const RequiredProse = (max = 20_000) => words({ max, required: true });
/** A password or token: taken as typed, neither trimmed nor normalised, at most 1 000 characters. */
export const Secret = () =>
  rule('secret', (value) => (typeof value === 'string' && value.length > 0 && value.length <= 1_000 ? null : REQUIRED));
