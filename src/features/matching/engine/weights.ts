/** The soft criteria, in the order in which they are explained. */
export const CRITERIA = [
  'NEEDS',
  'THEMES',
  'TRAITS',
  'LANGUAGE',
  'READINESS',
  'CONTACT',
  'SIZE',
  'DISTANCE',
  'BORDER',
  'SHARED_PARTNERS',
  'PARTNER_CHAIN',
  'REGION_TIE',
  'COAST',
  'LEVEL',
  'CAPITAL',
  'CENTRE',
  'EXPERIENCE',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** The position of a criterion in weights, values and presence masks. */
export const AT: Readonly<Record<Criterion, number>> = positions();

/** Whole ten-thousandths of the score; together at most TOTAL. */
export interface Weights {
  readonly version: string;
  readonly of: Readonly<Record<Criterion, number>>;
}

export const TOTAL_WEIGHT = 10_000;

/**
 * 65 % for what the two sides have said of themselves, 2 % for earlier contacts and 33 % for what public data shows.
 * Within these 33 % the weights stand to each other as the coefficients fitted on known pairs times the width of the
 * scale, so where only public data is known the order is that of the fitted sum.
 *
 * @see docs/decisions/0017 – how they were fitted and what they recover
 */
export const DEFAULT_WEIGHTS: Weights = {
  version: '2026-11',
  of: {
    NEEDS: 3000,
    THEMES: 1500,
    TRAITS: 1000,
    LANGUAGE: 500,
    READINESS: 500,
    CONTACT: 200,
    SIZE: 420,
    DISTANCE: 346,
    BORDER: 309,
    SHARED_PARTNERS: 900,
    PARTNER_CHAIN: 592,
    REGION_TIE: 145,
    COAST: 52,
    LEVEL: 20,
    CAPITAL: 313,
    CENTRE: 73,
    EXPERIENCE: 130,
  },
};

/** Needs for goods make distance count half as much again. */
export const GOODS_DISTANCE = { times: 3, over: 2 } as const;

/** The weight of each criterion by position for one community. @throws RangeError on a weight that breaks the rules */
export function weightsFor(weights: Weights, needsGoods: boolean): Int32Array {
  const column = Int32Array.from(CRITERIA, (criterion) => weights.of[criterion]);
  if (column.some((weight, at) => weight < 0 || weight !== weights.of[CRITERIA[at]!]))
    throw new RangeError('A weight is a whole number of ten-thousandths and never negative');
  if (column.reduce((sum, weight) => sum + weight, 0) > TOTAL_WEIGHT)
    throw new RangeError(`The weights exceed ${TOTAL_WEIGHT} together`);
  if (needsGoods) column[AT.DISTANCE] = Math.round((column[AT.DISTANCE]! * GOODS_DISTANCE.times) / GOODS_DISTANCE.over);
  return column;
}

function positions(): Record<Criterion, number> {
  return Object.fromEntries(CRITERIA.map((criterion, at) => [criterion, at])) as Record<Criterion, number>;
}
