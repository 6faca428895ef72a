interface ChannelTraits {
  /** what is due to a person goes as one message, and the person rests between two */
  readonly groups: boolean;
  /** told inside the transaction that records it, so never twice; the others may come twice after a crash */
  readonly exactlyOnce: boolean;
}

/** Every way to reach a person; what each does is in `channels/`, one file a channel. */
const CHANNEL_TRAITS = {
  in_app: { groups: false, exactlyOnce: true },
  email: { groups: true, exactlyOnce: false },
  webhook: { groups: false, exactlyOnce: false },
} as const satisfies Readonly<Record<string, ChannelTraits>>;

export type Channel = keyof typeof CHANNEL_TRAITS;
export const CHANNELS = Object.keys(CHANNEL_TRAITS) as readonly Channel[];
export const GROUPING_CHANNELS = CHANNELS.filter((channel) => CHANNEL_TRAITS[channel].groups);
export const EXACTLY_ONCE_CHANNELS = CHANNELS.filter((channel) => CHANNEL_TRAITS[channel].exactlyOnce);

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
