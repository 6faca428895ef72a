import type { PartnerGraph } from './partner-graph.js';
import type { PlaceLevel } from './place.js';

/**
 * Everything a score needs of all candidates, as plain data: the columns lie in shared memory and the rest can be
 * cloned, so a worker thread takes it whole. Candidates are the nodes 0 … candidates − 1 of the graph, communities
 * the nodes after `room`, the number of candidates there is space for.
 */
export interface MatchIndex {
  /** Rises with every change. */
  revision: number;
  candidates: number;
  readonly room: number;
  readonly columns: CandidateColumns;
  readonly settings: readonly Setting[];
  readonly profiles: readonly CandidateProfile[];
  /** Presence masks (bit AT[criterion]) that occur in profiles. */
  readonly masks: readonly number[];
  readonly languages: readonly (readonly string[])[];
  readonly themes: readonly (readonly string[])[];
  readonly traits: readonly (readonly string[])[];
  readonly exclusions: readonly (readonly string[])[];
  readonly countries: readonly string[];
  readonly kinds: readonly string[];
  readonly regions: readonly Region[];
  /** In how many profiles a theme or trait is named; the rare ones weigh more. */
  readonly themeCounts: TagCounts;
  readonly traitCounts: TagCounts;
  readonly asks: CandidateAsks;
  links: Links;
  readonly sanctionedCountries: readonly string[];
}

/** One value per candidate. */
export interface CandidateColumns {
  /** The point of the unit sphere; UNPLACED lies so far off that its distance class has no points. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
  /** ln of the population in steps of 1/50; UNKNOWN_STEPS when not known. */
  readonly sizeSteps: Int16Array;
  readonly setting: Int32Array;
  readonly profile: Int32Array;
  /** Freedom to take on a partner in thousandths, or SHUT when a hard reason of its own keeps it out. */
  readonly freedom: Float32Array;
  readonly engagements: Int32Array;
  readonly capacity: Int32Array;
  /** A STATUS number, for the hard reason. */
  readonly status: Uint8Array;
}

export const UNPLACED = 3;
export const UNKNOWN_STEPS = 4000;
/** Not a number is never greater than any score, so the search passes over it without asking. */
export const SHUT = NaN;
export const STATUS = { OPEN: 0, OPTED_OUT: 1, CLOSED: 2, PAUSED: 3, REMOVED: 4 } as const;

/** What many candidates share of place. Numbers point into the lists of the index; −1 is not known. */
export interface Setting {
  readonly country: number;
  readonly region: number;
  readonly kind: number;
  readonly level: PlaceLevel;
  readonly coastal: -1 | 0 | 1;
  readonly capital: boolean;
  readonly centre: boolean;
}

/** What many candidates share of what is said of them. Numbers point into the lists of the index. */
export interface CandidateProfile {
  readonly mask: number;
  readonly languages: number;
  readonly interpreters: boolean;
  readonly themes: number;
  readonly traits: number;
  /** Points; 0 when not known. */
  readonly readiness: number;
  /** Countries with a partner, apart from those the communities lie in. */
  readonly partnerCountries: number;
  readonly excludedCountries: number;
  readonly excludedKinds: number;
}

export interface Region {
  readonly country: number;
  readonly name: string;
  /** Candidates in it. */
  candidates: number;
}

export interface TagCounts {
  places: number;
  readonly named: Map<string, number>;
}

/** Needs and offers of the candidates that have any; `rowOf` is −1 for the others. */
export interface CandidateAsks {
  /** Grows when a search asks for a type that nobody has named. */
  readonly types: AskType[];
  readonly relatedDirections: readonly (readonly [string, string])[];
  readonly rowOf: Int32Array;
  readonly rows: AskRow[];
}

export interface AskType {
  readonly direction: string;
  readonly subtype: string | null;
}

export interface AskRow {
  readonly candidate: number;
  readonly needs: readonly Ask[];
  readonly offers: readonly Ask[];
}

export interface Ask {
  readonly id: string;
  readonly type: number;
  readonly priority: number;
}

/** What joins places: replaced as a whole when a partnership changes. */
export interface Links {
  readonly graph: PartnerGraph;
  readonly ties: RegionTies;
  /** By the number of the community: candidates with an active or formalising partnership. */
  readonly activeWith: ReadonlyMap<number, readonly number[]>;
  /** By the number of the community: candidates and the strength of the acquaintance, 0–1. */
  readonly contactsOf: ReadonlyMap<number, readonly (readonly [candidate: number, strength: number])[]>;
}

/** How often the oblasts of the communities are known to meet the regions of the candidates. */
export interface RegionTies {
  /** By `country|region` of the community: pairs with each region number. */
  readonly byOblast: ReadonlyMap<string, Int32Array>;
  readonly all: Int32Array;
}
