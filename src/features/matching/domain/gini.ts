/**
 * How unevenly something is shared out: 0 when all have the same, towards 1 when one has all.
 *
 * @param shares none negative
 * @returns null where there is nothing to share or nobody to share it
 */
export function gini(shares: readonly number[]): number | null {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum === 0) return null;
  const ranked = shares
    .toSorted((one, other) => one - other)
    .reduce((total, share, place) => total + (place + 1) * share, 0);
  return (2 * ranked) / (shares.length * sum) - (shares.length + 1) / shares.length;
}
