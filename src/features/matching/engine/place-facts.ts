import type { Place, PlaceProfile } from './place.js';
import { AT, type Criterion } from './weights.js';

/** Criteria that need something of the place itself, and whether it is known. The others are always known. */
const KNOWN: Partial<Record<Criterion, (place: Place, profile: PlaceProfile | null) => boolean>> = {
  NEEDS: (_, profile) => (profile?.needs ?? []).length + (profile?.offers ?? []).length > 0,
  THEMES: (_, profile) => (profile?.themes ?? []).length > 0,
  TRAITS: (_, profile) => (profile?.traits ?? []).length > 0,
  LANGUAGE: (_, profile) => profile !== null && (profile.interpreters || (profile.languages ?? []).length > 0),
  READINESS: (_, profile) => profile !== null && profile.readiness !== null,
  SIZE: (place) => (place.population ?? 0) > 0,
  DISTANCE: (place) => place.latitude !== null && place.longitude !== null,
  BORDER: (place) => place.latitude !== null && place.longitude !== null,
  REGION_TIE: (place) => place.region !== null,
  COAST: (place) => place.coastal !== null,
};

/** Criteria that are asked only for the communities they can tell apart from others. */
const ASKED: Partial<Record<Criterion, (place: Place, links: CommunityLinks) => boolean>> = {
  CAPITAL: (place) => place.capital,
  CENTRE: (place) => place.centre,
  SHARED_PARTNERS: (_, links) => links.partners > 0,
  PARTNER_CHAIN: (_, links) => links.partners > 0,
  CONTACT: (_, links) => links.contacts > 0,
};

/** What is known to join a community to any place at all. */
export interface CommunityLinks {
  readonly partners: number;
  readonly contacts: number;
}

const ALL = 2 ** Object.keys(AT).length - 1;

/** One bit per criterion, at AT[criterion]: set when the place gives what the criterion needs. */
export function knownMask(place: Place): number {
  return without(ALL, KNOWN, (known) => known(place, place.profile));
}

/** The same for the side that searches. */
export function askedMask(place: Place, links: CommunityLinks): number {
  return without(knownMask(place), ASKED, (asked) => asked(place, links));
}

function without<Rule>(mask: number, rules: Partial<Record<Criterion, Rule>>, holds: (rule: Rule) => boolean): number {
  let rest = mask;
  for (const criterion of Object.keys(rules) as Criterion[])
    if (!holds(rules[criterion]!)) rest &= ~(1 << AT[criterion]);
  return rest;
}

/** The point of the unit sphere, or null when the place has no coordinates. */
export function unitVector({ latitude, longitude }: Place): readonly [number, number, number] | null {
  if (latitude === null || longitude === null) return null;
  const parallel = (latitude * Math.PI) / 180;
  const meridian = (longitude * Math.PI) / 180;
  return [
    Math.fround(Math.cos(parallel) * Math.cos(meridian)),
    Math.fround(Math.cos(parallel) * Math.sin(meridian)),
    Math.fround(Math.sin(parallel)),
  ];
}
