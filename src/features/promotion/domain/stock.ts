import type { CalendarDate } from '../../../kernel/calendar-date.js';

/**
 * Why the stock of a thing changes. COUNTED is a stock-taking: it says how many there are, whatever was written before.
 */
export const MOVEMENT_KINDS = ['PURCHASED', 'RECEIVED', 'GIVEN', 'WRITTEN_OFF', 'COUNTED'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** No stock is larger. */
export const MOST_PIECES = 1_000_000;

export interface StockMovement {
  readonly kind: MovementKind;
  /** pieces; null: bought or received, nobody has written how many */
  readonly quantity: number | null;
  /** null: before all days that are known */
  readonly on: CalendarDate | null;
  /** the order in which movements of one day were written down */
  readonly entryNumber: number;
}

/**
 * How many there are. It begins with none. null: unknown, since something came of which nobody has written how many;
 * then only a stock-taking makes it known, for what came and went meanwhile says nothing about the rest.
 */
export type Stock = number | null;

/** A movement that takes more than there is. */
export interface Shortfall {
  readonly movement: StockMovement;
  /** how many there were before it */
  readonly had: number;
}

/** By day, then by entry. */
export function inOrder<Movement extends StockMovement>(movements: readonly Movement[]): Movement[] {
  return [...movements].sort((a, b) => {
    const [first, second] = [a.on ?? '', b.on ?? ''];
    if (first !== second) return first < second ? -1 : 1;
    return a.entryNumber - b.entryNumber;
  });
}

/** The stock after one more movement; below zero where more was taken than there was. */
function stockAfter(stock: Stock, { kind, quantity }: StockMovement): Stock {
  if (kind === 'COUNTED') return quantity;
  if (stock === null || quantity === null) return null;
  return kind === 'PURCHASED' || kind === 'RECEIVED' ? stock + quantity : stock - quantity;
}

/** The stock after all movements, in whatever order they are handed over. */
export function stockOf(movements: readonly StockMovement[]): Stock {
  return inOrder(movements).reduce(stockAfter, 0 as Stock);
}

/** The first movement, by day and entry, for which there was not enough; null: there always was. */
export function shortfallOf(movements: readonly StockMovement[]): Shortfall | null {
  let stock: Stock = 0;
  for (const movement of inOrder(movements)) {
    const after = stockAfter(stock, movement);
    if (stock !== null && after !== null && after < 0) return { movement, had: stock };
    stock = after;
  }
  return null;
}
