import { askColumns, type AskColumns } from './asks.js';
import type { MatchIndex } from './match-index.js';
import { PLACE_LEVELS } from './place.js';
import { regionTieLogs } from './region-tie.js';
import { experiencePoints, regionTiePoints } from './scales.js';
import { preparedTags, type PreparedTags } from './tag-overlap.js';

/** The lists of the index as columns, made once for each state of the index and read by every search. */
export interface PreparedIndex {
  readonly revision: number;
  readonly asks: AskColumns;
  readonly askCandidates: Int32Array;
  readonly themes: PreparedTags;
  readonly traits: PreparedTags;
  readonly settings: SettingColumns;
  readonly profiles: ProfileColumns;
  /** By country number: its candidates, in a country of many every n-th, enough for a median. */
  readonly samples: readonly Int32Array[];
  /** By `country|region` of communities: points by region number. Filled when first asked for. */
  readonly ties: Map<string, Int16Array>;
}

/** One value per setting; flags are 0 or 1, an unknown region or coast is −1. */
interface SettingColumns {
  readonly country: Int32Array;
  readonly region: Int32Array;
  readonly kind: Int32Array;
  readonly level: Int8Array;
  readonly coastal: Int8Array;
  readonly capital: Int8Array;
  readonly centre: Int8Array;
}

/** One value per profile. */
interface ProfileColumns {
  /** Number of the presence mask in the index, and the mask. */
  readonly maskNumber: Int32Array;
  readonly mask: Int32Array;
  readonly languages: Int32Array;
  readonly interpreters: Int8Array;
  readonly themes: Int32Array;
  readonly traits: Int32Array;
  readonly readiness: Int16Array;
  readonly experience: Int16Array;
  readonly excludedCountries: Int32Array;
  readonly excludedKinds: Int32Array;
}

export function prepared(index: MatchIndex): PreparedIndex {
  const { settings, profiles, columns, candidates } = index;
  const members: number[][] = index.countries.map(() => []);
  for (let at = 0; at < candidates; at += 1) members[settings[columns.setting[at]!]!.country]!.push(at);
  return {
    revision: index.revision,
    asks: askColumns(index.asks),
    askCandidates: Int32Array.from(index.asks.rows, ({ candidate }) => candidate),
    themes: preparedTags(index.themeCounts, index.themes),
    traits: preparedTags(index.traitCounts, index.traits),
    settings: {
      country: Int32Array.from(settings, ({ country }) => country),
      region: Int32Array.from(settings, ({ region }) => region),
      kind: Int32Array.from(settings, ({ kind }) => kind),
      level: Int8Array.from(settings, ({ level }) => PLACE_LEVELS.indexOf(level)),
      coastal: Int8Array.from(settings, ({ coastal }) => coastal),
      capital: Int8Array.from(settings, ({ capital }) => Number(capital)),
      centre: Int8Array.from(settings, ({ centre }) => Number(centre)),
    },
    profiles: {
      maskNumber: Int32Array.from(profiles, ({ mask }) => mask),
      mask: Int32Array.from(profiles, ({ mask }) => index.masks[mask]!),
      languages: Int32Array.from(profiles, ({ languages }) => languages),
      interpreters: Int8Array.from(profiles, ({ interpreters }) => Number(interpreters)),
      themes: Int32Array.from(profiles, ({ themes }) => themes),
      traits: Int32Array.from(profiles, ({ traits }) => traits),
      readiness: Int16Array.from(profiles, ({ readiness }) => readiness),
      experience: Int16Array.from(profiles, ({ partnerCountries }) => experiencePoints(partnerCountries)),
      excludedCountries: Int32Array.from(profiles, ({ excludedCountries }) => excludedCountries),
      excludedKinds: Int32Array.from(profiles, ({ excludedKinds }) => excludedKinds),
    },
    samples: members.map(sampleOf),
    ties: new Map(),
  };
}

const LARGEST_SAMPLE = 250;

function sampleOf(members: readonly number[]): Int32Array {
  const step = Math.ceil(members.length / LARGEST_SAMPLE);
  return Int32Array.from({ length: Math.ceil(members.length / Math.max(1, step)) }, (_, at) => members[at * step]!);
}

/** Points of the tie of an oblast with every region. */
export function tiePoints(index: MatchIndex, { ties }: PreparedIndex, oblast: string | null): Int16Array {
  const key = oblast ?? '';
  const known = ties.get(key);
  if (known) return known;
  const points =
    oblast === null
      ? new Int16Array(index.regions.length)
      : Int16Array.from(regionTieLogs(index, oblast), regionTiePoints);
  ties.set(key, points);
  return points;
}
