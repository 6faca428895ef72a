import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';

export const INTERACTION_KINDS = ['LETTER', 'CALL', 'MEETING', 'COMMENT'] as const;
export type InteractionKind = (typeof INTERACTION_KINDS)[number];

/** Whose answer is awaited: the partner's to us, or ours to the partner. */
export const REPLY_AWAITED_FROM = ['PARTNER', 'US'] as const;
export type ReplyAwaitedFrom = (typeof REPLY_AWAITED_FROM)[number];

/** @throws DomainError INVALID/party when the municipality is not a party of the partnership */
export function demandPartyOf(partyId: Id | null, parties: readonly Id[]): void {
  if (partyId === null || parties.includes(partyId)) return;
  throw invalid('party', 'partyId', {
    uk: 'Це не сторона партнерства. Оберіть одну зі сторін або не вказуйте жодної.',
    en: 'This is not a party of the partnership. Choose one of its parties, or none.',
  });
}
