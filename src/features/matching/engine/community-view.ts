import type { Ask, MatchIndex } from './match-index.js';
import type { Place } from './place.js';
import type { PreparedIndex } from './prepared-index.js';
import type { WarmPaths } from './warm-paths.js';

/** All candidates as one community sees them: what is left for each pair is a few look-ups and a sum. */
export interface CommunityView {
  readonly index: MatchIndex;
  readonly prepared: PreparedIndex;
  readonly place: Place;
  /** The community's node in the graph, or −1 for one that is not in the index. */
  readonly node: number;
  /** The weight of each criterion, 0 where the community does not give what it needs. */
  readonly weights: Int32Array;
  /** The same before any was left out, and their sum. */
  readonly fullWeights: Int32Array;
  readonly fullWeight: number;
  readonly needs: readonly Ask[];
  readonly offers: readonly Ask[];
  readonly position: readonly [x: number, y: number, z: number];
  readonly sizeSteps: number;

  /** Weighted sums to be added up for a pair; EXCLUDED takes part where a hard reason forbids it. */
  readonly distanceSums: Int32Array;
  readonly sizeSums: Int32Array;
  readonly settingSums: Int32Array;
  readonly profileSums: Int32Array;
  readonly pairSums: Int32Array;
  /** By profile: the weights of the criteria that both sides know; at least 1. */
  readonly knownWeights: Int32Array;

  /** Points by number in the index, for the explanation. */
  readonly languagePoints: Int16Array;
  readonly themePoints: Int16Array;
  readonly traitPoints: Int16Array;
  readonly tiePoints: Int16Array;
  readonly needPoints: Int16Array;
  readonly paths: WarmPaths;
  readonly contacts: ReadonlyMap<number, number>;
  readonly activeWith: ReadonlySet<number>;
}

/** Two or three of these still fit 32 bits, and no sum of points outweighs one. */
export const EXCLUDED = -500_000_000;
