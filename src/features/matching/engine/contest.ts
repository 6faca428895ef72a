/** Who asks for a place. */
export interface Claimant {
  readonly hasPartner: boolean;
  /** Null counts as the largest. */
  readonly population: number | null;
}

/** The claimants a partner holds on to for now; a better one puts out the worst. */
export class Contest {
  private readonly held: { readonly claimant: number; readonly score: number }[] = [];

  /** @param claimants by number @param places how many can be held */
  constructor(
    private readonly claimants: readonly Claimant[],
    private readonly places: number,
  ) {}

  /** @returns who is left without a place: nobody, an earlier claimant or this one */
  enter(claimant: number, score: number): number | null {
    if (this.places <= 0) return claimant;
    this.held.push({ claimant, score });
    this.held.sort((one, other) => this.compare(one, other));
    return this.held.length > this.places ? this.held.pop()!.claimant : null;
  }

  get winners(): readonly number[] {
    return this.held.map(({ claimant }) => claimant);
  }

  private compare(
    one: { readonly claimant: number; readonly score: number },
    other: { readonly claimant: number; readonly score: number },
  ): number {
    return other.score - one.score || inNeedFirst(this.claimants, one.claimant, other.claimant);
  }
}

/** On equal scores: the community with no partner, then the smaller, then the one listed first. */
export function inNeedFirst(claimants: readonly Claimant[], one: number, other: number): number {
  const [first, second] = [claimants[one]!, claimants[other]!];
  return (
    Number(first.hasPartner) - Number(second.hasPartner) ||
    compareSizes(first.population ?? Infinity, second.population ?? Infinity) ||
    one - other
  );
}

function compareSizes(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
