import type { TagCounts } from './match-index.js';
import { toPoints } from './scales.js';

/** The sets of themes or traits with what does not depend on who is compared. */
export interface PreparedTags {
  readonly numbers: ReadonlyMap<string, number>;
  readonly rarities: Float64Array;
  /** By set: its tags by number, in the order of the alphabet. */
  readonly sets: readonly Int32Array[];
  readonly wholes: Float64Array;
}

/** The rarer a theme or trait, the more it says: ln(1 + places that named any ÷ places that named this one). */
function rarityOf(counts: TagCounts, tag: string): number {
  return Math.log(1 + counts.places / Math.max(1, counts.named.get(tag) ?? 0));
}

export function preparedTags(counts: TagCounts, sets: readonly (readonly string[])[]): PreparedTags {
  const tags = [...new Set([...counts.named.keys(), ...sets.flat()])];
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const rarities = Float64Array.from(tags, (tag) => rarityOf(counts, tag));
  const numbered = sets.map((set) => Int32Array.from(set, (tag) => numbers.get(tag)!));
  const wholes = Float64Array.from(numbered, (set) => set.reduce((sum, tag) => sum + rarities[tag]!, 0));
  return { numbers, rarities, sets: numbered, wholes };
}

/**
 * By set: twice what both name over what each names, by rarity, in points: full when both name the same, 0 when
 * nothing is common. Sums run in the order of the alphabet, so they do not depend on the order of input.
 */
export function overlapPoints(
  { numbers, rarities, sets, wholes }: PreparedTags,
  tags: readonly string[] | null | undefined,
): Int16Array {
  const points = new Int16Array(sets.length);
  const ours = new Uint8Array(rarities.length);
  let whole = 0;
  for (const tag of [...new Set(tags ?? [])].sort()) {
    const number = numbers.get(tag);
    if (number !== undefined) ours[number] = 1;
    whole += number === undefined ? 0 : rarities[number]!;
  }
  if (whole === 0) return points;
  for (let at = 0; at < sets.length; at += 1) {
    const set = sets[at]!;
    let common = 0;
    for (let position = 0; position < set.length; position += 1)
      if (ours[set[position]!] === 1) common += rarities[set[position]!]!;
    if (common > 0) points[at] = toPoints((2 * common) / (whole + wholes[at]!));
  }
  return points;
}
