import { Contest, type Claimant } from './contest.js';
import type { MatchIndex } from './match-index.js';
import type { RankedCandidate } from './top-candidates.js';

/** One community that takes part in a run for many. */
export interface Seeker extends Claimant {
  /** Its best candidates, best first, at least `depth` of them unless there are no more. */
  readonly best: (depth: number) => readonly RankedCandidate[];
}

/** A partner appears in at most this many short-lists for each partnership it can still take on. */
export const LISTS_PER_FREE_PLACE = 5;

/**
 * Short-lists of at most `length` for all communities at once. Each takes its best candidates, but a partner stays
 * only in the lists with the highest scores, up to its limit; on equal scores the community without a partner goes
 * first, then the smaller one. A community that loses a place takes its next best.
 *
 * @param freePlaces by the candidate's number; see `freePlacesOf`
 */
export function shortLists(
  seekers: readonly Seeker[],
  length: number,
  freePlaces: (candidate: number) => number,
): RankedCandidate[][] {
  const lists: RankedCandidate[][] = seekers.map(() => []);
  const contests = new Map<number, Contest>();
  const contestFor = (candidate: number) => {
    const known = contests.get(candidate);
    if (known) return known;
    const contest = new Contest(seekers, LISTS_PER_FREE_PLACE * freePlaces(candidate));
    contests.set(candidate, contest);
    return contest;
  };
  const ranked = seekers.map(({ best }) => best(FIRST_DEPTH * length));
  const depths = seekers.map(() => FIRST_DEPTH * length);
  const next = seekers.map(() => 0);
  const waiting = seekers.map((_, seeker) => seeker);
  for (let seeker = waiting.pop(); seeker !== undefined; seeker = waiting.pop())
    while (lists[seeker]!.length < length) {
      if (next[seeker]! >= ranked[seeker]!.length) {
        if (ranked[seeker]!.length < depths[seeker]!) break;
        depths[seeker]! *= 2;
        ranked[seeker] = seekers[seeker]!.best(depths[seeker]!);
        continue;
      }
      const choice: RankedCandidate = ranked[seeker]![next[seeker]!++]!;
      const loser: number | null = contestFor(choice.candidate).enter(seeker, choice.score);
      if (loser === seeker) continue;
      lists[seeker]!.push(choice);
      if (loser === null) continue;
      lists[loser] = lists[loser]!.filter(({ candidate }) => candidate !== choice.candidate);
      waiting.push(loser);
    }
  return lists.map((list) => list.sort((a, b) => b.score - a.score || a.candidate - b.candidate));
}

/** Partnerships the candidate can still take on. */
export function freePlacesOf({ columns }: MatchIndex, candidate: number): number {
  return Math.max(0, columns.capacity[candidate]! - columns.engagements[candidate]!);
}

/** Most communities keep what they asked for first; three times the length seldom has to be asked again. */
const FIRST_DEPTH = 3;
