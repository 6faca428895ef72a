import type { MatchInput } from '../index-keeper.js';
import { CONTACT_STRENGTH, capacityOf, type NeedOrOffer, type Place } from '../place.js';
import type { Criterion, Weights } from '../weights.js';

/**
 * The rules of matching once more, one pair at a time and with nothing prepared, cached or turned round. Slow on
 * purpose: the engine must give the same numbers.
 */
export function obviousTop(input: MatchInput, communityId: string, weights: Weights, limit: number) {
  const community = input.communities.find(({ id }) => id === communityId)!;
  if (isShut(community)) return [];
  return input.candidates
    .filter((candidate) => !hardReason(input, community, candidate))
    .map((candidate) => ({ id: candidate.id, score: obviousScore(input, community, candidate, weights) }))
    .map((entry, at) => ({ ...entry, at }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, limit)
    .map(({ id, score }) => ({ id, score }));
}

export function obviousScore(input: MatchInput, community: Place, candidate: Place, weights: Weights): number {
  const goods = (community.profile?.needs ?? []).some((need) => need.goods);
  let sum = 0;
  let known = 0;
  for (const [criterion, value] of Object.entries(obviousValues(input, community, candidate))) {
    if (value === null) continue;
    const plain = weights.of[criterion as Criterion];
    const weight = criterion === 'DISTANCE' && goods ? Math.round((plain * 3) / 2) : plain;
    sum += weight * Math.round(10_000 * Math.min(1, Math.max(0, value)));
    known += weight;
  }
  return (sum * freedom(candidate)) / Math.max(1, known);
}

function hardReason(input: MatchInput, community: Place, candidate: Place): boolean {
  const active = input.activePairs.some((pair) => pair.includes(community.id) && pair.includes(candidate.id));
  return (
    active ||
    isShut(candidate) ||
    freedom(candidate) <= 0 ||
    input.sanctionedCountries.includes(candidate.countryCode) ||
    excludes(community, candidate) ||
    excludes(candidate, community)
  );
}

function excludes({ profile }: Place, other: Place): boolean {
  if (profile === null) return false;
  return profile.excludedCountries.includes(other.countryCode) || profile.excludedKinds.includes(other.kind);
}

function isShut({ profile }: Place): boolean {
  return profile !== null && (profile.optedOut || profile.status === 'PAUSED' || profile.status === 'CLOSED');
}

function freedom(candidate: Place): number {
  const capacity = capacityOf(candidate);
  if (capacity === 0) return 0;
  const load = (candidate.profile?.engagements ?? 0) / capacity;
  return Math.round(1000 * Math.min(1, Math.max(0, (1.5 - load) / 0.5)));
}

/** Each criterion between 0 and 1, or null when one side does not give what it needs. */
export function obviousValues(input: MatchInput, u: Place, v: Place): Record<Criterion, number | null> {
  const partners = (place: Place) => partnersOf(input, place.id);
  const degree = (id: string) => partnersOf(input, id).length;
  const km = distanceKm(u, v);
  const hasPartners = partners(u).length > 0;
  const contacts = input.contacts.filter(({ placeIds }) => placeIds.includes(u.id));
  const shared = partners(u).filter((id) => partners(v).includes(id));
  const chained = new Map<string, number>();
  for (const w of partners(u))
    for (const x of partnersOf(input, w))
      if (x !== u.id) chained.set(x, (chained.get(x) ?? 0) + 1 / Math.sqrt(degree(w)));
  const chain = [...chained].reduce(
    (sum, [x, weight]) => sum + (partnersOf(input, x).includes(v.id) ? weight / Math.sqrt(degree(x)) : 0),
    0,
  );
  return {
    NEEDS: needs(input, u, v),
    THEMES: overlap(input, 'themes', u, v),
    TRAITS: overlap(input, 'traits', u, v),
    LANGUAGE: language(u, v),
    READINESS: bothKnown(u.profile?.readiness, v.profile?.readiness, Math.min),
    CONTACT:
      contacts.length === 0
        ? null
        : 1 -
          contacts
            .filter(({ placeIds }) => placeIds.includes(v.id))
            .reduce((strange, { kind }) => strange * (1 - CONTACT_STRENGTH[kind]), 1),
    SIZE: bothKnown(u.population || null, v.population || null, (ours, theirs) => {
      const steps = (count: number) => Math.round(50 * Math.log(count));
      return 1 - Math.abs(steps(ours) - steps(theirs)) / 50 / Math.log(1000);
    }),
    DISTANCE: km === null ? null : 1 - Math.log1p(km / 50) / Math.log1p(20_015 / 50),
    BORDER: km === null ? null : Math.exp(-km / 100),
    SHARED_PARTNERS: hasPartners
      ? shared.reduce((sum, id) => sum + 1 / Math.log(Math.max(2, degree(id))), 0) / 3
      : null,
    PARTNER_CHAIN: hasPartners ? Math.log1p(chain) / 2 : null,
    REGION_TIE: regionTie(input, u, v),
    COAST: u.coastal === null || v.coastal === null ? null : Number(u.coastal === v.coastal),
    LEVEL: Number(u.level === v.level),
    CAPITAL: u.capital ? Number(v.capital) : null,
    CENTRE: u.centre ? Number(v.centre) : null,
    EXPERIENCE: Math.log1p(partnerCountries(input, v)) / Math.log1p(15),
  };
}

function bothKnown<Value>(
  ours: Value | null | undefined,
  theirs: Value | null | undefined,
  value: (ours: Value, theirs: Value) => number,
): number | null {
  return ours == null || theirs == null ? null : value(ours, theirs);
}

function partnersOf({ pairs, communities, candidates }: MatchInput, id: string): string[] {
  const order = [...candidates, ...communities].map((place) => place.id);
  const partners = new Set(pairs.flatMap(([a, b]) => (a === b ? [] : a === id ? [b] : b === id ? [a] : [])));
  return order.filter((other) => partners.has(other));
}

function distanceKm(u: Place, v: Place): number | null {
  const [a, b] = [point(u), point(v)];
  if (!a || !b) return null;
  const chord = Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!);
  const middleOfClass = Math.min(2, (Math.floor(chord * 4096) + 0.5) / 4096);
  return 2 * 6371 * Math.asin(middleOfClass / 2);
}

function point({ latitude, longitude }: Place): number[] | null {
  if (latitude === null || longitude === null) return null;
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)].map(Math.fround);
}

function language(u: Place, v: Place): number | null {
  const knows = ({ profile }: Place) =>
    profile !== null && (profile.interpreters || (profile.languages ?? []).length > 0);
  if (!knows(u) || !knows(v)) return null;
  if ((u.profile!.languages ?? []).some((code) => (v.profile!.languages ?? []).includes(code))) return 1;
  return u.profile!.interpreters || v.profile!.interpreters ? 0.5 : 0;
}

function needs({ relatedDirections }: MatchInput, u: Place, v: Place): number | null {
  const says = ({ profile }: Place) => (profile?.needs ?? []).length + (profile?.offers ?? []).length > 0;
  if (!says(u) || !says(v)) return null;
  const similarity = (need: NeedOrOffer, offer: NeedOrOffer) => {
    if (need.direction === offer.direction) return need.subtype !== null && need.subtype === offer.subtype ? 10 : 6;
    return relatedDirections.some((pair) => pair.includes(need.direction) && pair.includes(offer.direction)) ? 3 : 0;
  };
  const answered = (asking: Place, giving: Place) => {
    const wanted = asking.profile?.needs ?? [];
    const whole = wanted.reduce((sum, { priority }) => sum + priority, 0);
    const met = wanted.reduce(
      (sum, need) =>
        sum + need.priority * Math.max(0, ...(giving.profile?.offers ?? []).map((offer) => similarity(need, offer))),
      0,
    );
    return whole === 0 ? 0 : met / (10 * whole);
  };
  const [toUs, toThem] = [answered(u, v), answered(v, u)];
  return Math.min(toUs, toThem) / 2 + (toUs + toThem) / 4;
}

function overlap(input: MatchInput, of: 'themes' | 'traits', u: Place, v: Place): number | null {
  const [ours, theirs] = [u.profile?.[of] ?? [], v.profile?.[of] ?? []];
  if (ours.length === 0 || theirs.length === 0) return null;
  const named = [...input.communities, ...input.candidates].map((place) => place.profile?.[of] ?? []);
  const places = named.filter((list) => list.length > 0).length;
  const rarity = (tag: string) => Math.log(1 + places / named.filter((list) => list.includes(tag)).length);
  const sum = (list: readonly string[]) => [...list].sort().reduce((total, tag) => total + rarity(tag), 0);
  return (2 * sum(theirs.filter((tag) => ours.includes(tag)))) / (sum(ours) + sum(theirs));
}

function regionTie({ pairs, communities, candidates }: MatchInput, u: Place, v: Place): number | null {
  if (u.region === null || v.region === null) return null;
  const known = new Set(pairs.map((pair) => [...pair].sort().join()));
  const joined = communities.flatMap((community) =>
    candidates
      .filter(({ region, countryCode }) => region !== null && countryCode === v.countryCode)
      .filter(({ id }) => known.has([id, community.id].sort().join()))
      .map((candidate) => ({ community, candidate })),
  );
  const ofOblast = joined.filter(({ community }) => community.region === u.region);
  const inRegion = (list: typeof joined) => list.filter(({ candidate }) => candidate.region === v.region).length;
  const pool = candidates.filter(({ region, countryCode }) => region !== null && countryCode === v.countryCode);
  const share = pool.filter(({ region }) => region === v.region).length / pool.length;
  const usual = (inRegion(joined) + 5 * share) / (joined.length + 5);
  const tie = Math.log((inRegion(ofOblast) + 4 * usual) / (ofOblast.length + 4) / share);
  return (tie + 1.5) / 4.5;
}

function partnerCountries(input: MatchInput, v: Place): number {
  const home = new Set(input.communities.map(({ countryCode }) => countryCode));
  const partners = partnersOf(input, v.id).flatMap((id) => input.candidates.find((place) => place.id === id) ?? []);
  return new Set(partners.map(({ countryCode }) => countryCode).filter((code) => !home.has(code))).size;
}
