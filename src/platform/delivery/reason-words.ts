import type { Text } from '../../kernel/text.js';
import type { DeliveryState } from './delivery-state.js';
import { END_REASONS, type EndReason } from './end-reasons.js';

/** Where the ledger holds no code of ours: what the last try left are a server's own words, which may name addresses. */
const BY_STATE: Readonly<Partial<Record<DeliveryState, Text>>> = {
  retry: { uk: 'Досі не вдалося; буде ще спроба.', en: 'It has not succeeded yet; it is tried again.' },
  unknown: {
    uk: 'Надсилання обірвалося посередині; буде ще спроба під тим самим номером листа.',
    en: 'Sending broke off in the middle; it is tried again under the same message id.',
  },
  dead: END_REASONS.refused,
  expired: END_REASONS.too_late,
  cancelled: END_REASONS.moved_on,
  suppressed: {
    uk: 'Людина або її адреса цього не приймає.',
    en: 'The person or the address does not take it.',
  },
};

/**
 * Why a delivery is where it is, in words that every reader of the record may see: never an address, never what a
 * server answered. Null: nothing to explain.
 *
 * @param endReason as the ledger holds it; null while the delivery is on its way
 */
export function reasonInWords(state: DeliveryState, endReason: string | null): Text | null {
  return (isEndReason(endReason) ? END_REASONS[endReason] : BY_STATE[state]) ?? null;
}

function isEndReason(code: string | null): code is EndReason {
  return code !== null && Object.hasOwn(END_REASONS, code);
}
