import type { Ask, AskRow, AskType, CandidateAsks } from './match-index.js';

/** How well an offer answers a need, in tenths: the same thing, the same direction, a related direction. */
export const SAME_SUBTYPE = 10;
export const SAME_DIRECTION = 6;
export const RELATED_DIRECTION = 3;

type Related = readonly (readonly [string, string])[];

function similarityOf(one: AskType, other: AskType, related: Related): number {
  if (one.direction === other.direction)
    return one.subtype !== null && one.subtype === other.subtype ? SAME_SUBTYPE : SAME_DIRECTION;
  const isRelated = related.some((pair) => pair.includes(one.direction) && pair.includes(other.direction));
  return isRelated ? RELATED_DIRECTION : 0;
}

/** Similarity in tenths of every pair of types: `table[one * types + other]`. */
function similarityTable(types: readonly AskType[], related: Related): Uint8Array {
  return Uint8Array.from(types.flatMap((one) => types.map((other) => similarityOf(one, other, related))));
}

/** What the candidates ask and give, turned round so that one community meets all of them in a few passes. */
export interface AskColumns {
  readonly types: number;
  /** Best similarity in tenths of the offers of a row to a need of a type: `best[type * rows + row]`. */
  readonly best: Uint8Array;
  readonly similarity: Uint8Array;
  readonly needStarts: Int32Array;
  readonly needTypes: Uint16Array;
  readonly needPriorities: Uint8Array;
  readonly prioritySums: Int32Array;
}

export function askColumns(asks: CandidateAsks): AskColumns {
  const { rows, types } = asks;
  const similarity = similarityTable(types, asks.relatedDirections);
  const best = new Uint8Array(types.length * rows.length);
  const needStarts = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => (needStarts[at + 1] = needStarts[at]! + row.needs.length));
  const needTypes = new Uint16Array(needStarts[rows.length]!);
  const needPriorities = new Uint8Array(needTypes.length);
  const prioritySums = new Int32Array(rows.length);
  rows.forEach((row, at) => {
    for (const offer of row.offers)
      for (let type = 0; type < types.length; type += 1) {
        const cell = type * rows.length + at;
        best[cell] = Math.max(best[cell]!, similarity[type * types.length + offer.type]!);
      }
    row.needs.forEach((need, position) => {
      needTypes[needStarts[at]! + position] = need.type;
      needPriorities[needStarts[at]! + position] = need.priority;
    });
    prioritySums[at] = prioritySum(row.needs);
  });
  return { types: types.length, best, similarity, needStarts, needTypes, needPriorities, prioritySums };
}

export function prioritySum(needs: readonly Ask[]): number {
  return needs.reduce((sum, need) => sum + need.priority, 0);
}

/**
 * How far every row answers what the community asks: Σ priority · best similarity in tenths, to be divided by
 * SAME_SUBTYPE and the sum of the community's priorities.
 */
export function answeredToCommunity(columns: AskColumns, needs: readonly Ask[], into: Int32Array): void {
  into.fill(0);
  const { best } = columns;
  for (const { type, priority } of needs) {
    const start = type * into.length;
    for (let row = 0; row < into.length; row += 1) into[row] = into[row]! + priority * best[start + row]!;
  }
}

/** The same for what the rows ask and the community gives, to be divided by `prioritySums` of each row. */
export function answeredByCommunity(columns: AskColumns, offers: readonly Ask[], into: Int32Array): void {
  const { types, similarity, needStarts, needTypes, needPriorities } = columns;
  const bestOfType = new Uint8Array(types);
  for (const offer of offers)
    for (let type = 0; type < types; type += 1)
      bestOfType[type] = Math.max(bestOfType[type]!, similarity[type * types + offer.type]!);
  for (let row = 0; row < into.length; row += 1) {
    let sum = 0;
    for (let at = needStarts[row]!; at < needStarts[row + 1]!; at += 1)
      sum += needPriorities[at]! * bestOfType[needTypes[at]!]!;
    into[row] = sum;
  }
}

/** The offers that best answer each need: what an explanation names. Needs that nothing answers are left out. */
export function answers(asks: CandidateAsks, needs: readonly Ask[], offers: readonly Ask[]): AskAnswer[] {
  const { types, relatedDirections } = asks;
  return needs.flatMap((need) => {
    const ranked = offers
      .map((offer) => ({ offer, tenths: similarityOf(types[need.type]!, types[offer.type]!, relatedDirections) }))
      .sort((a, b) => b.tenths - a.tenths);
    const first = ranked[0];
    return first && first.tenths > 0
      ? [{ needId: need.id, offerId: first.offer.id, similarity: first.tenths / SAME_SUBTYPE }]
      : [];
  });
}

export interface AskAnswer {
  readonly needId: string;
  readonly offerId: string;
  /** 1 the same thing, 0.6 the same direction, 0.3 a related one. */
  readonly similarity: number;
}

export function rowOf(asks: CandidateAsks, candidate: number): AskRow | undefined {
  const row = asks.rowOf[candidate]!;
  return row < 0 ? undefined : asks.rows[row];
}
