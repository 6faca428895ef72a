import { degreeOf, partnersOf, type PartnerGraph } from './partner-graph.js';

/** What the partners of a community lead to; one value per node, valid until the next walk. */
export interface WarmPaths {
  /** Σ 1/ln(max(2, degree)) over the partners that the node shares with the community. */
  readonly shared: Float64Array;
  /** Σ 1/√(degree of w · degree of x) over the chains community – w – x – node. */
  readonly chained: Float64Array;
  /** The nodes with a value, each once. */
  readonly reached: number[];
}

export function noWarmPaths(nodes: number): WarmPaths {
  return { shared: new Float64Array(nodes), chained: new Float64Array(nodes), reached: [] };
}

/** Walks two and three steps from the community; the memory of `paths` is used again. */
export function walk(graph: PartnerGraph, community: number, paths: WarmPaths): void {
  const { shared, chained, reached } = paths;
  for (const node of reached) shared[node] = chained[node] = 0;
  reached.length = 0;
  const seen = new Set<number>();
  const middles = new Map<number, number>();
  for (const partner of partnersOf(graph, community)) {
    const rarity = 1 / Math.log(Math.max(2, degreeOf(graph, partner)));
    const step = 1 / Math.sqrt(degreeOf(graph, partner));
    for (const next of partnersOf(graph, partner)) {
      if (next === community) continue;
      seen.add(next);
      shared[next] = shared[next]! + rarity;
      middles.set(next, (middles.get(next) ?? 0) + step);
    }
  }
  for (const [middle, weight] of [...middles].sort(([one], [other]) => one - other)) {
    const step = weight / Math.sqrt(degreeOf(graph, middle));
    for (const next of partnersOf(graph, middle)) {
      seen.add(next);
      chained[next] = chained[next]! + step;
    }
  }
  reached.push(...seen);
}

/** Partners of both places, those with the fewest other partners first. */
export function sharedPartners(graph: PartnerGraph, one: number, other: number): number[] {
  const ours = new Set(partnersOf(graph, one));
  return [...partnersOf(graph, other)]
    .filter((node) => ours.has(node))
    .sort((a, b) => degreeOf(graph, a) - degreeOf(graph, b) || a - b);
}

/** The chains from one place to another over two others, the least busy first. */
export function chains(graph: PartnerGraph, from: number, to: number): (readonly [number, number])[] {
  const ends = new Set(partnersOf(graph, to));
  const found: [number, number][] = [];
  for (const first of partnersOf(graph, from))
    for (const second of partnersOf(graph, first))
      if (second !== from && first !== to && ends.has(second)) found.push([first, second]);
  const busy = ([first, second]: [number, number]) => degreeOf(graph, first) * degreeOf(graph, second);
  return found.sort((a, b) => busy(a) - busy(b) || a[0] - b[0] || a[1] - b[1]);
}
