import { DISTANCE_CLASSES, borderPoints, distancePoints, kilometresOf, sizePoints } from './scales.js';
import { AT } from './weights.js';

/**
 * Points that depend on two places only through their distance or the ratio of their populations; the same for all
 * communities.
 */
export const DISTANCE_POINTS = table(DISTANCE_CLASSES, (distanceClass) => distancePoints(kilometresOf(distanceClass)));
export const BORDER_POINTS = table(DISTANCE_CLASSES, (distanceClass) => borderPoints(kilometresOf(distanceClass)));
export const SIZE_POINTS = table(2048, sizePoints);

/** Beyond the points lie zeros, which unplaced candidates and those of unknown population reach. */
const REACHED_BY_UNPLACED = 2 ** 15;
const REACHED_BY_UNKNOWN = 2 ** 13;

/** Weighted sums of the two criteria of distance, by distance class. */
export function distanceTable(weights: Int32Array): Int32Array {
  const sums = new Int32Array(REACHED_BY_UNPLACED);
  for (let at = 0; at < DISTANCE_CLASSES; at += 1)
    sums[at] = weights[AT.DISTANCE]! * DISTANCE_POINTS[at]! + weights[AT.BORDER]! * BORDER_POINTS[at]!;
  return sums;
}

/** Weighted points of the ratio of populations, by steps. */
export function sizeTable(weights: Int32Array): Int32Array {
  const sums = new Int32Array(REACHED_BY_UNKNOWN);
  SIZE_POINTS.forEach((points, steps) => (sums[steps] = weights[AT.SIZE]! * points));
  return sums;
}

function table(length: number, pointsAt: (at: number) => number): Int16Array {
  return Int16Array.from({ length }, (_, at) => pointsAt(at));
}
