import type { KnownPair } from './place.js';

/**
 * Who is known to be a partner of whom, as compressed rows: the partners of node n are
 * `partners[starts[n]] … partners[starts[n + 1] − 1]`, in rising order and each once.
 */
export interface PartnerGraph {
  readonly starts: Int32Array;
  readonly partners: Int32Array;
}

/**
 * @param numberOf the node of a place, or undefined for a place that is not in the index: such pairs are left out
 */
export function partnerGraph(
  nodes: number,
  pairs: readonly KnownPair[],
  numberOf: (id: string) => number | undefined,
): PartnerGraph {
  const rows = Array.from({ length: nodes }, () => new Set<number>());
  for (const [one, other] of pairs) {
    const from = numberOf(one);
    const to = numberOf(other);
    if (from === undefined || to === undefined || from === to) continue;
    rows[from]!.add(to);
    rows[to]!.add(from);
  }
  const starts = sharedInt32(nodes + 1);
  rows.forEach((row, node) => (starts[node + 1] = starts[node]! + row.size));
  const partners = sharedInt32(starts[nodes]!);
  rows.forEach((row, node) =>
    partners.set(
      [...row].sort((a, b) => a - b),
      starts[node],
    ),
  );
  return { starts, partners };
}

export function degreeOf(graph: PartnerGraph, node: number): number {
  return graph.starts[node + 1]! - graph.starts[node]!;
}

/** A view of the partners of a node, in rising order. */
export function partnersOf(graph: PartnerGraph, node: number): Int32Array {
  return graph.partners.subarray(graph.starts[node], graph.starts[node + 1]);
}

function sharedInt32(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}
