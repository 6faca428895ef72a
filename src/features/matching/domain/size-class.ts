/** Classes in which figures are told apart, so that small places are not lost in an average. */
export const SIZE_CLASSES = ['UNDER_20_000', 'UNDER_100_000', 'UNDER_300_000', 'FROM_300_000', 'UNKNOWN'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

const UPPER_BOUNDS = [
  [20_000, 'UNDER_20_000'],
  [100_000, 'UNDER_100_000'],
  [300_000, 'UNDER_300_000'],
] as const;

/** @param population null: unknown */
export function sizeClassOf(population: number | null): SizeClass {
  if (population === null) return 'UNKNOWN';
  return UPPER_BOUNDS.find(([below]) => population < below)?.[1] ?? 'FROM_300_000';
}
