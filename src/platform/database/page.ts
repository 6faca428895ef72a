import { invalid } from '../../kernel/domain-error.js';

export const LARGEST_PAGE = 100;

/** One page of a list: rows in order, and whether more follow. */
export interface Page<Row> {
  readonly rows: readonly { readonly row: Row; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/** Where a page begins: after the row with these values of the order and this id. */
export interface Cursor {
  readonly value: string | number;
  readonly id: string;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.value, cursor.id])).toString('base64url');
}

/** @throws DomainError INVALID/cursor for anything this server did not hand out */
export function decodeCursor(cursor: string | null | undefined): Cursor | null {
  if (!cursor) return null;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parsed) && parsed.length === 2 && typeof parsed[1] === 'string') {
      const [value, id] = parsed as [unknown, string];
      if (typeof value === 'string' || typeof value === 'number') return { value, id };
    }
  } catch {
    // falls through to the refusal
  }
  throw invalid('cursor', 'after', {
    uk: 'Список змінився. Оновіть його з початку.',
    en: 'The list has changed. Load it from the start.',
  });
}
