import type { TagCounts } from './match-index.js';
import { toPoints } from './scales.js';

/** The sets of themes or traits with what does not depend on who is compared. */
export interface PreparedTags {
  readonly numbers: ReadonlyMap<string, number>;
  readonly rarities: Float64Array;
  /** The tags of set n, in the order of the alphabet: `tags[starts[n]] … tags[starts[n + 1] − 1]`. */
  readonly starts: Int32Array;
  readonly tags: Int32Array;
  readonly wholes: Float64Array;
}

/** The rarer a theme or trait, the more it says: ln(1 + places that named any ÷ places that named this one). */
function rarityOf(counts: TagCounts, tag: string): number {
  return Math.log(1 + counts.places / Math.max(1, counts.named.get(tag) ?? 0));
}

export function preparedTags(counts: TagCounts, sets: readonly (readonly string[])[]): PreparedTags {
  const named = [...new Set([...counts.named.keys(), ...sets.flat()])];
  const numbers = new Map(named.map((tag, number) => [tag, number]));
  const rarities = Float64Array.from(named, (tag) => rarityOf(counts, tag));
  const starts = new Int32Array(sets.length + 1);
  sets.forEach((set, at) => (starts[at + 1] = starts[at]! + set.length));
  const tags = Int32Array.from(sets.flat(), (tag) => numbers.get(tag)!);
  const wholes = Float64Array.from(sets, (_, at) =>
    tags.subarray(starts[at], starts[at + 1]).reduce((sum, tag) => sum + rarities[tag]!, 0),
  );
  return { numbers, rarities, starts, tags, wholes };
}

/**
 * By set: twice what both name over what each names, by rarity, in points: full when both name the same, 0 when
 * nothing is common. Sums run in the order of the alphabet, so they do not depend on the order of input.
 */
export function overlapPoints(
  { numbers, rarities, starts, tags, wholes }: PreparedTags,
  own: readonly string[] | null | undefined,
): Int16Array {
  const points = new Int16Array(wholes.length);
  const ours = new Uint8Array(rarities.length);
  let whole = 0;
  for (const tag of [...new Set(own ?? [])].sort()) {
    const number = numbers.get(tag);
    if (number !== undefined) ours[number] = 1;
    whole += number === undefined ? 0 : rarities[number]!;
  }
  if (whole === 0) return points;
  for (let at = 0; at < points.length; at += 1) {
    let common = 0;
    for (let position = starts[at]!; position < starts[at + 1]!; position += 1)
      if (ours[tags[position]!] === 1) common += rarities[tags[position]!]!;
    if (common > 0) points[at] = toPoints((2 * common) / (whole + wholes[at]!));
  }
  return points;
}
