import { LISTS_PER_FREE_PLACE, shortLists, type Seeker } from './short-lists.js';

const FAMOUS = 0;
const LENGTH = 3;

/** A hundred communities that all like the famous city best; the others differ from one to the next. */
function aHundred(score: (community: number) => number): Seeker[] {
  return Array.from({ length: 100 }, (_, community) => ({
    hasPartner: community % 2 === 0,
    population: 100_000 - community,
    best: (depth) =>
      Array.from({ length: 200 }, (_, candidate) => ({
        candidate,
        score: candidate === FAMOUS ? score(community) : 500 - candidate,
      })).slice(0, depth),
  }));
}

describe('short-lists for many communities', () => {
  it('show one famous city in at most five lists for each free place', () => {
    const lists = shortLists(
      aHundred((community) => 1_000 + community),
      LENGTH,
      () => 2,
    );

    const shownTo = lists.flatMap((list, community) =>
      list.some(({ candidate }) => candidate === FAMOUS) ? [community] : [],
    );
    expect(shownTo).toEqual([90, 91, 92, 93, 94, 95, 96, 97, 98, 99]);
    expect(shownTo).toHaveLength(LISTS_PER_FREE_PLACE * 2);
    expect(lists.every((list) => list.length === LENGTH)).toBe(true);
  });

  it('give the city on equal scores to those without a partner, the smallest first', () => {
    const lists = shortLists(
      aHundred(() => 1_000),
      LENGTH,
      () => 2,
    );

    const shownTo = lists.flatMap((list, community) =>
      list.some(({ candidate }) => candidate === FAMOUS) ? [community] : [],
    );
    expect(shownTo).toEqual([81, 83, 85, 87, 89, 91, 93, 95, 97, 99]);
  });

  it('leave out a partner without a free place, and keep within the limit of everyone', () => {
    const lists = shortLists(
      aHundred(() => 1_000),
      LENGTH,
      (candidate) => (candidate === FAMOUS ? 0 : 1),
    );

    const shown = new Map<number, number>();
    for (const { candidate } of lists.flat()) shown.set(candidate, (shown.get(candidate) ?? 0) + 1);
    expect(shown.has(FAMOUS)).toBe(false);
    expect(Math.max(...shown.values())).toBe(LISTS_PER_FREE_PLACE);
    expect(lists.every((list) => list.length === LENGTH)).toBe(true);
  });

  it('stay shorter when there are not enough candidates', () => {
    const alone: Seeker = { hasPartner: false, population: null, best: () => [{ candidate: 7, score: 1 }] };

    expect(shortLists([alone], LENGTH, () => 1)).toEqual([[{ candidate: 7, score: 1 }]]);
  });
});
