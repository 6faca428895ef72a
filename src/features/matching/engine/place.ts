/**
 * The input of the engine: what is known of one municipality. `null` means "not known" and leaves the criteria that
 * need it out of the score; an empty list means "known to be none".
 */
export interface Place {
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  /** Oblast, voivodeship, Land…: any name or code that is unique within the country. */
  readonly region: string | null;
  /** The kind of the record, compared only with `excludedKinds`. */
  readonly kind: string;
  readonly level: PlaceLevel;
  /** Degrees of the settlement's centre (WGS 84). */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
  /** Within 25 km of the sea. */
  readonly coastal: boolean | null;
  /** The capital of its state. */
  readonly capital: boolean;
  /** The seat of its oblast or region. */
  readonly centre: boolean;
  /** What the municipality or its coordinator has told; null for a place known only from a gazetteer. */
  readonly profile: PlaceProfile | null;
}

/** A district of a city meets a district more readily than a county: only these three are told apart. */
export const PLACE_LEVELS = ['SETTLEMENT', 'CITY_DISTRICT', 'REGION'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

export interface PlaceProfile {
  readonly status: 'SEEKING' | 'OPEN' | 'PAUSED' | 'CLOSED';
  readonly optedOut: boolean;
  /** Codes of the languages in which it can work. */
  readonly languages: readonly string[] | null;
  /** An interpreter can be found for any other language. */
  readonly interpreters: boolean;
  /** Goals and directions of cooperation. */
  readonly themes: readonly string[] | null;
  /** Traits and challenges. */
  readonly traits: readonly string[] | null;
  readonly needs: readonly NeedOrOffer[] | null;
  readonly offers: readonly NeedOrOffer[] | null;
  /** Share of the readiness list that has evidence, 0–1. */
  readonly readiness: number | null;
  /** Partnerships it can carry at once; null takes the default for its population. */
  readonly capacity: number | null;
  /** Active and formalising partnerships and the open enquiries of the last 90 days. */
  readonly engagements: number;
  /** ISO 3166-1 alpha-2 of countries it does not want. */
  readonly excludedCountries: readonly string[];
  readonly excludedKinds: readonly string[];
}

export interface NeedOrOffer {
  /** The record, so that an explanation can name it. */
  readonly id: string;
  readonly direction: string;
  /** Null when only the direction was named. */
  readonly subtype: string | null;
  /** 3 is the most pressing. */
  readonly priority: 1 | 2 | 3;
  /** Things that have to be carried: distance then counts more. */
  readonly goods: boolean;
}

/** Two places known to be, or to have been, partners, by id. Either may lie in any country. */
export type KnownPair = readonly [string, string];

/** Something that already joins a community and a candidate without being a partnership. */
export interface Contact {
  readonly placeIds: KnownPair;
  readonly kind: ContactKind;
}

/** How much of an acquaintance each contact is worth, 0–1. */
export const CONTACT_STRENGTH = {
  EARLIER_CONTACT: 0.6,
  SCHOOL_LINK: 0.6,
  HOSTED_DISPLACED_PEOPLE: 0.5,
  SAME_NETWORK: 0.3,
} as const;
export type ContactKind = keyof typeof CONTACT_STRENGTH;

/** Partnerships a place can carry at once when it has not said so itself (domain rule: 2, 3 or 5). */
export function capacityOf(place: Place): number {
  if (place.profile?.capacity != null) return place.profile.capacity;
  const population = place.population ?? 0;
  if (population > LARGE_POPULATION) return 5;
  return population >= MIDDLE_POPULATION ? 3 : 2;
}

export function engagementsOf(place: Place): number {
  return place.profile?.engagements ?? 0;
}

const MIDDLE_POPULATION = 50_000;
const LARGE_POPULATION = 200_000;
