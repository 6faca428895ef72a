import { useSearchParams } from 'react-router';
import type { DeliveryChannel, DeliveryState } from '../../graphql/graphql';

export const DELIVERY_STATES: readonly DeliveryState[] = [
  'SCHEDULED',
  'SENDING',
  'RETRY',
  'UNKNOWN',
  'SENT',
  'DEAD',
  'EXPIRED',
  'CANCELLED',
  'SUPPRESSED',
];
export const DELIVERY_CHANNELS: readonly DeliveryChannel[] = ['IN_APP', 'EMAIL', 'WEBHOOK'];

/** The filter of the list, as the address holds it. */
export function useDeliveryFilter() {
  const [params, setParams] = useSearchParams();
  const state = DELIVERY_STATES.find((known) => known === params.get('state'));
  const channel = DELIVERY_CHANNELS.find((known) => known === params.get('channel'));

  function put(name: string, value: string | null) {
    const next = new URLSearchParams(params);
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  }

  return {
    filter: {
      states: state ? [state] : null,
      channel: channel ?? null,
      topic: params.get('topic'),
      recipientId: params.get('person'),
      search: params.get('q'),
    },
    put,
    clear: () => setParams({}, { replace: true }),
  };
}
