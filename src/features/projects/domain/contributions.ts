import { type Money, sumsByCurrency } from '../../../kernel/money.js';

export const CONTRIBUTION_GAPS = ['EXCEEDS', 'FALLS_SHORT'] as const;

/** How far what the participants put in is from the amount of the project. */
export interface ContributionGap {
  readonly kind: (typeof CONTRIBUTION_GAPS)[number];
  readonly difference: Money;
}

/**
 * Compares in the currency of the project only. Null where it fits, or where the amount or all contributions are unknown.
 */
export function contributionGap(amount: Money | null, contributions: readonly Money[]): ContributionGap | null {
  if (amount === null || contributions.length === 0) return null;
  const { currency } = amount;
  const sum = sumsByCurrency(contributions).find((one) => one.currency === currency)?.minorUnits ?? 0;
  if (sum === amount.minorUnits) return null;
  const minorUnits = Math.abs(sum - amount.minorUnits);
  return { kind: sum > amount.minorUnits ? 'EXCEEDS' : 'FALLS_SHORT', difference: { minorUnits, currency } };
}
