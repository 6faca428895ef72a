export const CHANNELS = ['in_app', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * scheduled → sending → sent | retry → sending … | dead; `unknown` = the lease ran out while sending, so it may or may
 * not have gone out, and goes again under the same id. cancelled, expired and suppressed never go out.
 */
export const DELIVERY_STATES = [
  'scheduled',
  'sending',
  'retry',
  'unknown',
  'sent',
  'dead',
  'expired',
  'cancelled',
  'suppressed',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Why a delivery will not be made, decided right before sending. */
export type StopState = Extract<DeliveryState, 'expired' | 'cancelled' | 'suppressed'>;
