import { DomainError } from '../../../kernel/domain-error.js';
import { demandOrganisation, demandPlaceInTree, type OrganisationFacts } from './organisation-rules.js';

const school: OrganisationFacts = {
  type: 'SCHOOL',
  countryCode: 'UA',
  municipalityId: 'khmelnytskyi',
  representedCountryCode: null,
};
const refused = (attempt: () => void): string | null => {
  try {
    attempt();
    return null;
  } catch (error) {
    return error instanceof DomainError ? `${error.refusal.reason} ${error.refusal.field}` : String(error);
  }
};
const organisation = (change: Partial<OrganisationFacts>) =>
  refused(() => demandOrganisation({ ...school, ...change }));

describe('an organisation', () => {
  it('may be a school of a city', () => expect(organisation({})).toBeNull());
  it('is somewhere', () => expect(organisation({ countryCode: null })).toBe('required fields.countryCode'));
  it('as a network may stand above countries', () => {
    expect(organisation({ type: 'NETWORK', countryCode: null, municipalityId: null })).toBeNull();
  });
  it('as a diplomatic mission represents a state', () => {
    expect(organisation({ type: 'DIPLOMATIC_MISSION' })).toBe('required fields.representedCountryCode');
    expect(organisation({ type: 'DIPLOMATIC_MISSION', representedCountryCode: 'UA' })).toBeNull();
  });
  it('of another type represents none', () => {
    expect(organisation({ representedCountryCode: 'UA' })).toBe('represented_country fields.representedCountryCode');
  });
});

describe('the tree of organisations', () => {
  it('has city, department, enterprise and venue', () => {
    expect(refused(() => demandPlaceInTree('venue', ['enterprise', 'department', 'city'], 0))).toBeNull();
  });
  it('has no circle', () => {
    expect(refused(() => demandPlaceInTree('city', ['enterprise', 'department', 'city'], 1))).toBe(
      'cycle fields.parentId',
    );
  });
  it('has six levels at most, those below counted', () => {
    expect(refused(() => demandPlaceInTree('a', ['1', '2', '3', '4'], 1))).toBeNull();
    expect(refused(() => demandPlaceInTree('a', ['1', '2', '3', '4'], 2))).toBe('too_deep fields.parentId');
  });
});
