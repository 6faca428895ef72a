import { registerDecorator } from 'class-validator';
import type { Text, TextValues } from '../../kernel/text.js';

/** Why a value is refused: a stable reason and a sentence in both languages. */
export interface Complaint {
  readonly reason: string;
  readonly text: Text;
  readonly values?: TextValues;
}

/** The value's complaint, or null when it is fine. Absent values (null, undefined) are not asked. */
export type Check = (value: unknown) => Complaint | null;

/** Complaints travel from class-validator to the pipe as the constraint's message, in this form. */
export function encodeComplaint(complaint: Complaint): string {
  return JSON.stringify(complaint);
}

/** A property decorator from a check. `null` and `undefined` pass: nullability is the schema's affair. */
export function rule(name: string, check: Check, options: { each?: boolean } = {}): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options: { each: options.each ?? false },
      validator: {
        validate: (value: unknown) => value === null || value === undefined || check(value) === null,
        defaultMessage: (args) => {
          const values: unknown[] = options.each && Array.isArray(args?.value) ? args.value : [args?.value];
          const complaint = values.map((value) => check(value)).find((found) => found !== null);
          return encodeComplaint(complaint ?? UNKNOWN);
        },
      },
    });
}

const UNKNOWN: Complaint = {
  reason: 'invalid',
  text: { uk: 'Перевірте це поле.', en: 'Check this field.' },
};

/** A list of at most `max` entries. */
export const AtMost = (max: number) =>
  rule('atMost', (value) =>
    Array.isArray(value) && value.length <= max
      ? null
      : {
          reason: 'too_many',
          text: { uk: 'Щонайбільше {max, number}.', en: 'At most {max, number}.' },
          values: { max },
        },
  );
