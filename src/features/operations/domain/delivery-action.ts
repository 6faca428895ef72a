export const DELIVERY_ACTIONS = ['CANCEL', 'RESEND', 'RETRY'] as const;
export type DeliveryActionKind = (typeof DELIVERY_ACTIONS)[number];

/** The states of the ledger from which an action is possible. */
export const ACTION_FROM: Readonly<Record<DeliveryActionKind, readonly string[]>> = {
  RETRY: ['retry', 'dead', 'expired'],
  RESEND: ['sent'],
  CANCEL: ['scheduled', 'retry', 'unknown'],
};

/** What a person may do with a delivery now. A notice in the application is there once and for all. */
export function actionsOn(state: string, channel: string): DeliveryActionKind[] {
  return DELIVERY_ACTIONS.filter(
    (action) => ACTION_FROM[action].includes(state) && !(action === 'RESEND' && channel === 'in_app'),
  );
}
