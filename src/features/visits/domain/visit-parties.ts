import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { VisitPartyRole } from './visit-kinds.js';

export interface Party {
  readonly municipalityId: Id;
  readonly role: VisitPartyRole;
}

/** @throws DomainError INVALID/required without any, INVALID/self_partner for one that comes twice */
export function demandParties(parties: readonly Party[], at: string): void {
  if (parties.length === 0) {
    throw invalid('required', at, { uk: 'Оберіть, хто бере участь.', en: 'Choose who takes part.' });
  }
  const seen = new Set<Id>();
  for (const [position, { municipalityId }] of parties.entries()) {
    if (seen.has(municipalityId)) {
      throw invalid('self_partner', `${at}.${position}.municipalityId`, {
        uk: 'Ця громада чи місто вже є в переліку. Оберіть інше.',
        en: 'This municipality is already on the list. Choose another.',
      });
    }
    seen.add(municipalityId);
  }
}

/** @throws DomainError INVALID/duplicate for an institution that comes twice */
export function demandEachOnce(organisations: readonly { readonly organisationId: Id }[], at: string): void {
  const ids = organisations.map(({ organisationId }) => organisationId);
  const repeated = ids.findIndex((id, position) => ids.indexOf(id) < position);
  if (repeated < 0) return;
  throw invalid('duplicate', `${at}.${repeated}.organisationId`, {
    uk: 'Ця установа вже є в переліку. Оберіть іншу.',
    en: 'This organisation is already on the list. Choose another.',
  });
}
