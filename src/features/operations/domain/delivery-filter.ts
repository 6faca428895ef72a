import type { Id } from '../../../kernel/identifiers.js';

/** What did not go as it should, unless states are named. */
export const TROUBLED_STATES: readonly string[] = ['retry', 'unknown', 'dead', 'expired'];

/** Which deliveries, in the words of the ledger; what is absent does not restrict. */
export interface DeliveryFilter {
  readonly states?: readonly string[] | null | undefined;
  readonly channel?: string | null | undefined;
  readonly topic?: string | null | undefined;
  readonly recipientId?: Id | null | undefined;
  /** in the recipient's name or address, and in the reason */
  readonly search?: string | null | undefined;
}
