import { rule } from './rule.js';

/** A whole number in a range, both ends included. */
export const WholeNumber = (min: number, max: number) =>
  rule('wholeNumber', (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? null
      : {
          reason: 'number',
          text: {
            uk: 'Ціле число від {min, number} до {max, number}.',
            en: 'A whole number from {min, number} to {max, number}.',
          },
          values: { min, max },
        },
  );

/** A number in a range, both ends included. */
export const NumberBetween = (min: number, max: number) =>
  rule('numberBetween', (value) =>
    typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max
      ? null
      : {
          reason: 'range',
          text: { uk: 'Від {min, number} до {max, number}.', en: 'Between {min, number} and {max, number}.' },
          values: { min, max },
        },
  );
