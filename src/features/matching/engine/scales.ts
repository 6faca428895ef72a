/**
 * The value of every criterion is a whole number of points between 0 and FULL, so that sums are exact, equal partners
 * are really equal, and the order of adding changes nothing.
 */
export const FULL = 10_000;

export function toPoints(share: number): number {
  return Math.round(Math.max(0, Math.min(1, share)) * FULL);
}

/** Mean radius of the Earth, km. */
export const EARTH_RADIUS_KM = 6371;

/**
 * Distances are kept as classes of the straight line through the Earth between two points of the unit sphere;
 * one class is 1.56 km wide.
 */
export const CLASSES_PER_UNIT = 4096;
export const DISTANCE_CLASSES = 2 * CLASSES_PER_UNIT + 1;

/** Kilometres along the surface for the middle of a class. */
export function kilometresOf(distanceClass: number): number {
  const chord = Math.min(2, (distanceClass + 0.5) / CLASSES_PER_UNIT);
  return 2 * EARTH_RADIUS_KM * Math.asin(chord / 2);
}

/** −ln(1 + d/50 km), from the same place (1) to the other side of the Earth (0). */
export function distancePoints(km: number): number {
  return toPoints(1 - Math.log1p(km / NEAR_KM) / Math.log1p(HALF_ROUND_KM / NEAR_KM));
}
const NEAR_KM = 50;
const HALF_ROUND_KM = 20_015;

/** exp(−d/100 km): the strong pull between places on two sides of one border. */
export function borderPoints(km: number): number {
  return toPoints(Math.exp(-km / BORDER_KM));
}
const BORDER_KM = 100;

/** Populations are compared as logarithms in steps of 1/50, that is of 2 per cent. */
export const STEPS_PER_E = 50;

export function logSteps(count: number): number {
  return Math.round(Math.log(Math.max(1, count)) * STEPS_PER_E);
}

/** −|ln(ratio)| between equal (1) and a thousand times (0): ×3 gives 0.84, ×10 gives 0.67. */
export function sizePoints(steps: number): number {
  return toPoints(1 - steps / STEPS_PER_E / Math.log(WIDEST_RATIO));
}
const WIDEST_RATIO = 1000;

/** Σ 1/ln(degree) over shared partners; three rarely shared ones are full. */
export function sharedPartnersPoints(sum: number): number {
  return toPoints(sum / FULL_SHARED);
}
const FULL_SHARED = 3;

/** ln(1 + weight of the chains community – partner – its partner – candidate), full at a weight of e² − 1. */
export function chainPoints(sum: number): number {
  return toPoints(Math.log1p(sum) / FULL_CHAIN_LOG);
}
const FULL_CHAIN_LOG = 2;

/** ln of how many times more often the oblast meets the region than chance would have it, from −1.5 to 3. */
export function regionTiePoints(logRatio: number): number {
  return toPoints((logRatio - WEAKEST_TIE) / (STRONGEST_TIE - WEAKEST_TIE));
}
const WEAKEST_TIE = -1.5;
const STRONGEST_TIE = 3;

/** ln(1 + partner countries); 15 countries are full. */
export function experiencePoints(countries: number): number {
  return toPoints(Math.log1p(countries) / Math.log1p(FULL_COUNTRIES));
}
const FULL_COUNTRIES = 15;

/** Half the weaker direction and half the mean of both, so that a one-way fit never beats an equal mutual one. */
export function mutualPoints(oneWay: number, otherWay: number): number {
  return toPoints(Math.min(oneWay, otherWay) / 2 + (oneWay + otherWay) / 4);
}

/**
 * 1 while the load (engagements ÷ capacity) is at most 1, falling to 0 at 1.5; in whole thousandths.
 * A place that can carry nothing is full.
 */
export function freedomThousandths(engagements: number, capacity: number): number {
  if (capacity <= 0) return 0;
  const load = engagements / capacity;
  return Math.round(1000 * Math.max(0, Math.min(1, (FULLEST_LOAD - load) / (FULLEST_LOAD - 1))));
}
const FULLEST_LOAD = 1.5;
