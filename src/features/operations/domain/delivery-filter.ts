import type { Id } from '../../../kernel/identifiers.js';
import type { Channel, DeliveryState } from '../../../platform/delivery/delivery-state.js';

/** What did not go as it should, unless states are named. */
export const TROUBLED_STATES: readonly DeliveryState[] = ['retry', 'unknown', 'dead', 'expired'];

/** Which deliveries; what is absent does not restrict. */
export interface DeliveryFilter {
  readonly states?: readonly DeliveryState[] | null | undefined;
  readonly channel?: Channel | null | undefined;
  readonly topic?: string | null | undefined;
  readonly recipientId?: Id | null | undefined;
  /** in the recipient's name or address, and in the reason */
  readonly search?: string | null | undefined;
}
