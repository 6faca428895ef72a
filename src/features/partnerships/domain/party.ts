import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';

export const PARTY_ROLES = ['LEAD', 'PARTNER', 'MEDIATOR'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** A municipality in a partnership; the order in the list is the order in the title. */
export interface Party {
  readonly municipalityId: Id;
  readonly role: PartyRole;
}

const FEWEST_PARTIES = 2;
const MOST_PARTIES = 50;

/**
 * Refuses too few or too many parties, and one municipality named twice.
 *
 * @throws DomainError INVALID/too_few_parties, INVALID/too_many, INVALID/self_partner
 */
export function demandParties(parties: readonly Party[]): void {
  if (parties.length < FEWEST_PARTIES) {
    throw invalid('too_few_parties', 'parties', {
      uk: 'У партнерства щонайменше дві сторони. Додайте другу.',
      en: 'A partnership has at least two parties. Add the second one.',
    });
  }
  if (parties.length > MOST_PARTIES) {
    throw invalid(
      'too_many',
      'parties',
      {
        uk: 'Щонайбільше {max, number} сторін, а вказано {count, number}.',
        en: 'At most {max, number} parties (you sent {count, number}).',
      },
      { max: MOST_PARTIES, count: parties.length },
    );
  }
  const ids = parties.map(({ municipalityId }) => municipalityId);
  const repeated = ids.findIndex((id, place) => ids.indexOf(id) < place);
  if (repeated < 0) return;
  throw invalid('self_partner', `parties.${repeated}.municipalityId`, {
    uk: 'Ця громада вже є стороною. Оберіть іншу.',
    en: 'This community is already a party. Choose another community.',
  });
}

/**
 * Refuses municipalities of the aggressor states.
 *
 * @param aggressors those of the municipalities that lie in such a state
 * @param known parties the record already has: historic partners stay
 * @throws DomainError INVALID/aggressor_state
 */
export function demandNoAggressor(
  parties: readonly Party[],
  aggressors: readonly Id[],
  known: readonly Id[] = [],
): void {
  const refused = parties.findIndex(({ municipalityId: id }) => aggressors.includes(id) && !known.includes(id));
  if (refused < 0) return;
  throw invalid('aggressor_state', `parties.${refused}.municipalityId`, {
    uk: 'Співробітництво з муніципалітетами держави-агресора заборонено законом № 3668-IX. Оберіть іншого партнера.',
    en: 'Law 3668-IX forbids cooperation with municipalities of the aggressor state. Choose another partner.',
  });
}
