import type { Id } from '../../kernel/identifiers.js';
import type { PartnershipPair } from './data/match-world.repository.js';
import type { KnownLinks } from './engine/links.js';

/** Who is, was or nearly became a partner of whom, and in which partnership. */
export class KnownPartnerships {
  private readonly byPair = new Map<string, Id>();
  private readonly partiesOf = new Map<Id, Set<Id>>();
  readonly links: KnownLinks;

  constructor(pairs: readonly PartnershipPair[]) {
    for (const { partnershipId, one, other, tie } of pairs) {
      if (tie === 'KNOWN') this.byPair.set(key(one, other), partnershipId);
      const parties = this.partiesOf.get(partnershipId) ?? new Set();
      this.partiesOf.set(partnershipId, parties.add(one).add(other));
    }
    this.links = {
      pairs: pairs.filter(({ tie }) => tie === 'KNOWN').map(({ one, other }) => [one, other] as const),
      // a second partnership of the same two would be one too many, however early the first is
      activePairs: pairs.filter(({ open }) => open).map(({ one, other }) => [one, other] as const),
      contacts: pairs
        .filter(({ tie, open }) => tie === 'TRIED' && !open)
        .map(({ one, other }) => ({ placeIds: [one, other] as const, kind: 'EARLIER_CONTACT' as const })),
    };
  }

  /** The partnership that makes the two known partners, or null. */
  between(one: Id, other: Id): Id | null {
    return this.byPair.get(key(one, other)) ?? null;
  }

  partiesOfPartnership(id: Id): readonly Id[] {
    return [...(this.partiesOf.get(id) ?? [])];
  }
}

function key(one: Id, other: Id): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}
