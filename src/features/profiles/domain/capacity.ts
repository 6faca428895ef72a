const MIDDLE_FROM = 50_000;
const MIDDLE_TO = 200_000;

/**
 * How many partnerships a place of this size can carry at a time, where it has not said so itself.
 *
 * @param population null: unknown, counts as small
 */
export function usualCapacity(population: number | null): number {
  if (population === null || population < MIDDLE_FROM) return 2;
  return population <= MIDDLE_TO ? 3 : 5;
}
