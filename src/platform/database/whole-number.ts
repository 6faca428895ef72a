import type { ValueTransformer } from 'typeorm';

/** A `bigint` column as a number; for values that stay below 2^53, which the column's rules see to. */
export const wholeNumber: ValueTransformer = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};
