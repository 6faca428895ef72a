import type { Id } from '../../../kernel/identifiers.js';

/** A free place that may be a municipality of the register. */
export interface LikelyPlace {
  readonly placeId: Id;
  /** one of the municipality's names is the place's, but for marks and capitals */
  readonly sameName: boolean;
  /** between the two centres; null when the municipality has no coordinates */
  readonly distanceKm: number | null;
  readonly population: number | null;
  /** it lies in the oblast of the community */
  readonly sameOblast: boolean;
}

export interface Likeness {
  /** the place that it certainly is */
  readonly link: Id | null;
  /** places for a person to choose from, the likeliest first */
  readonly suggest: readonly Id[];
}

/** Two centres of one municipality are never farther apart: the market square and the middle of its area. */
const SAME_PLACE_KM = 25;
/** A tenfold difference is another place of that name; data of different years and borders differ by less. */
const LARGEST_POPULATION_RATIO = 5;
const MOST_SUGGESTIONS = 5;

/** Whether a place may be the municipality at all. */
export function mayBe({ distanceKm }: Pick<LikelyPlace, 'distanceKm'>): boolean {
  return distanceKm === null || distanceKm <= SAME_PLACE_KM;
}

/**
 * Which place a municipality is. Certain only when exactly one place of its name lies where it lies, or, where it has no
 * coordinates, when its oblast has only one, or its country has only one and their sizes do not contradict each other.
 *
 * @param places those of which {@link mayBe} holds
 */
export function likeness(population: number | null, places: readonly LikelyPlace[]): Likeness {
  const namesakes = places.filter(({ sameName }) => sameName);
  const [only] = namesakes;
  if (
    only &&
    namesakes.length === 1 &&
    (only.distanceKm !== null || only.sameOblast || agree(population, only.population))
  ) {
    return { link: only.placeId, suggest: [] };
  }
  const offered = namesakes.length > 0 ? namesakes : places;
  return { link: null, suggest: likeliestFirst(population, offered).slice(0, MOST_SUGGESTIONS) };
}

function likeliestFirst(population: number | null, places: readonly LikelyPlace[]): Id[] {
  return [...places]
    .sort(
      (one, other) =>
        (one.distanceKm ?? 0) - (other.distanceKm ?? 0) ||
        ratio(population, one.population) - ratio(population, other.population) ||
        (other.population ?? 0) - (one.population ?? 0),
    )
    .map(({ placeId }) => placeId);
}

function agree(one: number | null, other: number | null): boolean {
  return ratio(one, other) <= LARGEST_POPULATION_RATIO;
}

/** 1: alike, or one of them is unknown */
function ratio(one: number | null, other: number | null): number {
  return one && other ? Math.max(one / other, other / one) : 1;
}
