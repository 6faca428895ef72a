export type Backend = 'pg' | 'redis';

/** How a scenario is to be run. */
export interface Setting {
  readonly backend: Backend;
  readonly seed: number;
  /** true: small and without waiting for leases, for the test suite; false: as promised in the operator guide */
  readonly short: boolean;
  readonly say: (line: string) => void;
}

/** What was seen. Times are in seconds. */
export interface Finding {
  readonly figures: Readonly<Record<string, number>>;
  /** sentences about what was not as promised; empty: passed */
  readonly misses: readonly string[];
}

/** One way in which things fail, and what must hold nevertheless. */
export interface Scenario {
  /** F1…F16 */
  readonly id: string;
  readonly title: string;
  readonly backends: readonly Backend[];
  /** whether the test suite runs its short form */
  readonly inShort: boolean;
  run(setting: Setting): Promise<Finding>;
}

type Expected = number | { readonly atMost: number };

/** Compares figures with what is promised. */
export function findingOf(
  figures: Readonly<Record<string, number>>,
  promised: Readonly<Record<string, Expected>>,
): Finding {
  const misses = Object.entries(promised).flatMap(([name, expected]) => {
    const seen = figures[name];
    if (seen === undefined || Number.isNaN(seen)) return [`${name} was not seen`];
    if (typeof expected === 'number') return seen === expected ? [] : [`${name} is ${seen} instead of ${expected}`];
    return seen <= expected.atMost ? [] : [`${name} is ${seen}, more than ${expected.atMost}`];
  });
  return { figures, misses };
}

export const atMost = (limit: number): Expected => ({ atMost: limit });
