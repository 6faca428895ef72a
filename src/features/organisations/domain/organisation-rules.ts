import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import { needsCountry, type OrganisationType } from './organisation-type.js';

/** What an organisation must be before it is written. */
export interface OrganisationFacts {
  readonly type: OrganisationType;
  readonly countryCode: string | null;
  readonly municipalityId: Id | null;
  readonly representedCountryCode: string | null;
}

/** City, department, enterprise, venue, and two levels to spare. */
export const DEEPEST_TREE = 6;

/** @throws DomainError INVALID at the field that does not fit the others */
export function demandOrganisation(facts: OrganisationFacts): void {
  if (needsCountry(facts.type) && facts.countryCode === null) {
    throw invalid('required', 'fields.countryCode', {
      uk: 'Оберіть муніципалітет або країну: де ця організація?',
      en: 'Choose a municipality or a country: where is this organisation?',
    });
  }
  if (facts.type === 'DIPLOMATIC_MISSION' && facts.representedCountryCode === null) {
    throw invalid('required', 'fields.representedCountryCode', {
      uk: 'Оберіть державу, яку представляє ця установа.',
      en: 'Choose the state that this mission represents.',
    });
  }
  if (facts.type !== 'DIPLOMATIC_MISSION' && facts.representedCountryCode !== null) {
    throw invalid('represented_country', 'fields.representedCountryCode', {
      uk: 'Державу представляє лише дипломатична установа. Змініть тип або приберіть державу.',
      en: 'Only a diplomatic mission represents a state. Change the type or remove the state.',
    });
  }
}

/**
 * A place in the tree: nothing belongs to itself, directly or through others, and the tree stays within six levels.
 *
 * @param ancestors ids of the parent and everything above it
 * @param levelsBelow levels of the organisation's own subtree, itself not counted
 */
export function demandPlaceInTree(id: Id, ancestors: readonly Id[], levelsBelow: number): void {
  if (ancestors.includes(id)) {
    throw invalid('cycle', 'fields.parentId', {
      uk: 'Так організація належала б сама собі. Оберіть іншу, якій вона підпорядкована.',
      en: 'The organisation would belong to itself this way. Choose another parent.',
    });
  }
  const levels = ancestors.length + 1 + levelsBelow;
  if (levels > DEEPEST_TREE) {
    throw invalid(
      'too_deep',
      'fields.parentId',
      {
        uk: 'Вийшло б {levels, plural, one {# рівень} few {# рівні} many {# рівнів} other {# рівня}} підпорядкування, а можна щонайбільше {deepest}.',
        en: 'The tree would have {levels, plural, one {# level} other {# levels}}; at most {deepest} are possible.',
      },
      { levels, deepest: DEEPEST_TREE },
    );
  }
}
