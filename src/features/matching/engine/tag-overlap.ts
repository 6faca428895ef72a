import type { TagCounts } from './match-index.js';

/** The rarer a theme or trait, the more it says: ln(1 + places that named any ÷ places that named this one). */
export function rarityOf(counts: TagCounts, tag: string): number {
  return Math.log(1 + counts.places / Math.max(1, counts.named.get(tag) ?? 0));
}

/**
 * Twice what both name over what each names, by rarity: 1 when both name the same, 0 when nothing is common.
 * @param ours, theirs without repetitions
 */
export function tagOverlap(counts: TagCounts, ours: readonly string[], theirs: readonly string[]): number {
  const total = sumOfRarity(counts, ours) + sumOfRarity(counts, theirs);
  return total === 0 ? 0 : (2 * sumOfRarity(counts, sharedTags(ours, theirs))) / total;
}

export function sharedTags(ours: readonly string[], theirs: readonly string[]): string[] {
  const known = new Set(ours);
  return theirs.filter((tag) => known.has(tag));
}

/** In the order of the alphabet, so that the sum does not depend on the order in which the tags were given. */
function sumOfRarity(counts: TagCounts, tags: readonly string[]): number {
  return [...tags].sort().reduce((sum, tag) => sum + rarityOf(counts, tag), 0);
}
