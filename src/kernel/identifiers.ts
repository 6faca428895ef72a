import { v7, validate } from 'uuid';

/** A record's id: UUID version 7 (RFC 9562), so that ids sort by the time they were made. */
export type Id = string;

/** Sorts before every id. */
export const FIRST_ID: Id = '00000000-0000-0000-0000-000000000000';

export function newId(): Id {
  return v7();
}

export function isId(value: unknown): value is Id {
  return typeof value === 'string' && validate(value);
}
