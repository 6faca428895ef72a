import type { Links, MatchIndex, RegionTies } from './match-index.js';
import { partnerGraph, partnersOf, type PartnerGraph } from './partner-graph.js';
import { CONTACT_STRENGTH, type Contact, type KnownPair, type Place } from './place.js';

/** Partnerships and contacts; a pair that names an unknown place is left out. */
export interface KnownLinks {
  /** Known partnerships of any two places, past ones too. */
  readonly pairs: readonly KnownPair[];
  /** Active or formalising ones between a community and a candidate: not proposed again. */
  readonly activePairs: readonly KnownPair[];
  readonly contacts: readonly Contact[];
}

/** The places that links join, as the index numbers them. */
export interface LinkedPlaces {
  readonly index: Pick<MatchIndex, 'candidates' | 'room' | 'columns' | 'settings' | 'regions' | 'countries'>;
  readonly communities: readonly Place[];
  /** Candidates below `room`, communities from `room` on. */
  readonly numberOf: (id: string) => number | undefined;
}

export function linksOf(known: KnownLinks, places: LinkedPlaces): Links {
  const { index, communities, numberOf } = places;
  const graph = partnerGraph(index.room + communities.length, known.pairs, numberOf);
  const acrossSides = (pair: KnownPair) => communityAndCandidate(pair, index.room, numberOf);

  const activeWith = new Map<number, number[]>();
  for (const [community, candidate] of known.activePairs.flatMap(acrossSides))
    rowOf(activeWith, community).push(candidate);

  const distances = new Map<number, Map<number, number>>();
  for (const { placeIds, kind } of known.contacts)
    for (const [community, candidate] of acrossSides(placeIds)) {
      if (!distances.has(community)) distances.set(community, new Map());
      const strangeness = distances.get(community)!;
      strangeness.set(candidate, (strangeness.get(candidate) ?? 1) * (1 - CONTACT_STRENGTH[kind]));
    }
  const contactsOf = new Map(
    [...distances].map(([community, row]) => [
      community,
      [...row].map(([candidate, rest]) => [candidate, 1 - rest] as const),
    ]),
  );
  return { graph, ties: regionTies(graph, places), activeWith, contactsOf };
}

/** How many countries each candidate has partners in, apart from those in which the communities lie. */
export function partnerCountries(graph: PartnerGraph, { index, communities }: LinkedPlaces): Int32Array {
  const { columns, settings } = index;
  const home = new Set(communities.map(({ countryCode }) => countryCode));
  const homeNumbers = new Set(index.countries.flatMap((code, number) => (home.has(code) ? [number] : [])));
  return Int32Array.from({ length: index.candidates }, (_, candidate) => {
    const met = new Set<number>();
    for (const partner of partnersOf(graph, candidate))
      if (partner < index.room) met.add(settings[columns.setting[partner]!]!.country);
    for (const number of homeNumbers) met.delete(number);
    return met.size;
  });
}

function regionTies(graph: PartnerGraph, { index, communities }: LinkedPlaces): RegionTies {
  const all = new Int32Array(index.regions.length);
  const byOblast = new Map<string, Int32Array>();
  communities.forEach((community, number) => {
    const oblast = oblastOf(community);
    for (const candidate of partnersOf(graph, index.room + number)) {
      if (candidate >= index.room) continue;
      const region = index.settings[index.columns.setting[candidate]!]!.region;
      if (region < 0) continue;
      all[region] = all[region]! + 1;
      if (oblast === null) continue;
      if (!byOblast.has(oblast)) byOblast.set(oblast, new Int32Array(index.regions.length));
      const row = byOblast.get(oblast)!;
      row[region] = row[region]! + 1;
    }
  });
  return { byOblast, all };
}

export function oblastOf({ countryCode, region }: Place): string | null {
  return region === null ? null : `${countryCode}|${region}`;
}

function communityAndCandidate(
  [one, other]: KnownPair,
  room: number,
  numberOf: (id: string) => number | undefined,
): (readonly [community: number, candidate: number])[] {
  const [first, second] = [numberOf(one), numberOf(other)];
  if (first === undefined || second === undefined) return [];
  if (first >= room && second < room) return [[first - room, second]];
  return second >= room && first < room ? [[second - room, first]] : [];
}

function rowOf(rows: Map<number, number[]>, key: number): number[] {
  const known = rows.get(key);
  if (known) return known;
  const row: number[] = [];
  rows.set(key, row);
  return row;
}
