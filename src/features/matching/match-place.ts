import { groupBy } from '../../kernel/group-by.js';
import type { Id } from '../../kernel/identifiers.js';
import type { CandidateColumns } from '../catalogue/index.js';
import type { MunicipalityFacts, PublishedAsk } from './data/match-world.repository.js';
import type { NeedOrOffer, Place, PlaceLevel, PlaceProfile } from './engine/place.js';

/** What is known of municipalities beside the list of candidates, by id. */
export interface KnownOfMunicipalities {
  readonly facts: ReadonlyMap<Id, MunicipalityFacts>;
  readonly asks: ReadonlyMap<Id, readonly PublishedAsk[]>;
}

const LEVELS: Readonly<Record<string, PlaceLevel>> = {
  CITY_DISTRICT: 'CITY_DISTRICT',
  COUNTY: 'REGION',
  REGION: 'REGION',
  UNION_OF_MUNICIPALITIES: 'REGION',
};
const SEASIDE: readonly string[] = ['COAST', 'PORT'];
/** the engine's most pressing is 3, the register's most urgent is 1 */
const PRIORITIES = { 1: 3, 2: 2, 3: 1 } as const;

export function knownOf(facts: readonly MunicipalityFacts[], asks: readonly PublishedAsk[]): KnownOfMunicipalities {
  return {
    facts: new Map(facts.map((each) => [each.id, each])),
    asks: groupBy(asks, ({ municipalityId }) => municipalityId),
  };
}

/** The rows of a batch as the engine takes them. */
export function placesOf(batch: CandidateColumns, known: KnownOfMunicipalities): Place[] {
  return batch.ids.map((id, row) => {
    const facts = known.facts.get(id);
    return {
      id,
      countryCode: batch.countryCodes[row] ?? '',
      region: facts?.region ?? batch.divisions[row] ?? null,
      kind: batch.kinds[row] ?? '',
      level: LEVELS[batch.kinds[row] ?? ''] ?? 'SETTLEMENT',
      latitude: numberOrNull(batch.latitudes[row]),
      longitude: numberOrNull(batch.longitudes[row]),
      population: numberOrNull(batch.populations[row]),
      coastal: facts && facts.traits.length > 0 ? facts.traits.some((trait) => SEASIDE.includes(trait)) : null,
      capital: batch.capitals[row] === 1,
      centre: batch.seats[row] === 1,
      profile: facts ? profileOf(facts, known.asks.get(id) ?? []) : null,
    };
  });
}

function profileOf(facts: MunicipalityFacts, asks: readonly PublishedAsk[]): PlaceProfile {
  const { traits, languages, goals } = facts;
  const themes = new Set<string>([...goals, ...asks.map(({ direction }) => direction)]);
  const of = (nature: PublishedAsk['nature']) => asks.filter((ask) => ask.nature === nature).map(askOf);
  return {
    status: facts.matchingStatus,
    optedOut: facts.optedOut,
    languages: languages.length > 0 ? languages : null,
    interpreters: facts.interpreters,
    themes: themes.size > 0 ? [...themes] : null,
    traits: traits.length > 0 ? traits : null,
    needs: asks.length > 0 ? of('NEED') : null,
    offers: asks.length > 0 ? of('OFFER') : null,
    readiness: facts.readiness,
    capacity: facts.capacity,
    engagements: facts.engagements,
    excludedCountries: facts.excludedCountries,
    excludedKinds: facts.excludedKinds,
  };
}

function askOf({ id, direction, subtype, priority, goods }: PublishedAsk): NeedOrOffer {
  return { id, direction, subtype, goods, priority: PRIORITIES[priority === 1 || priority === 3 ? priority : 2] };
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
