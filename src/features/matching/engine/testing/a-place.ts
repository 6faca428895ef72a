import type { MatchInput } from '../index-keeper.js';
import type { Place, PlaceProfile } from '../place.js';

export function aPlace({ id, ...rest }: Partial<Place> & Pick<Place, 'id'>): Place {
  return {
    id,
    countryCode: 'PL',
    region: null,
    kind: 'CITY',
    level: 'SETTLEMENT',
    latitude: null,
    longitude: null,
    population: null,
    coastal: null,
    capital: false,
    centre: false,
    profile: null,
    ...rest,
  };
}

export function aProfile(rest: Partial<PlaceProfile>): PlaceProfile {
  return {
    status: 'OPEN',
    optedOut: false,
    languages: null,
    interpreters: false,
    themes: null,
    traits: null,
    needs: null,
    offers: null,
    readiness: null,
    capacity: null,
    engagements: 0,
    excludedCountries: [],
    excludedKinds: [],
    ...rest,
  };
}

export function aWorld(rest: Partial<MatchInput>): MatchInput {
  return {
    communities: [],
    candidates: [],
    pairs: [],
    activePairs: [],
    contacts: [],
    sanctionedCountries: ['RU', 'BY'],
    relatedDirections: [],
    ...rest,
  };
}
