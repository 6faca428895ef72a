import { answers, rowOf, type AskAnswer } from './asks.js';
import type { CommunityView } from './community-view.js';
import { countryMedians } from './country-medians.js';
import { POINTS, distanceKm, isKnown } from './criterion-points.js';
import { FULL } from './scales.js';
import { SCORE_FULL, type RankedCandidate } from './top-candidates.js';
import { chains, sharedPartners } from './warm-paths.js';
import { AT, CRITERIA, type Criterion } from './weights.js';

/** Why a candidate was proposed. Places are numbers of the index: `MatchIndexKeeper.idOfNode` names them. */
export interface Explanation {
  readonly candidate: number;
  /** 0–100; no probability. */
  readonly score: number;
  /** Share of the weights for which both sides give what is needed, 0–100. */
  readonly coverage: number;
  readonly distanceKm: number | null;
  readonly criteria: readonly CriterionShare[];
  /** At most three criteria that lift it most above what is usual in its country. */
  readonly strongest: readonly Criterion[];
  readonly weakest: Criterion | null;
  /** What the two sides could do or tell, the greatest gain first; at most three. */
  readonly raisedBy: readonly Gain[];
  readonly evidence: Evidence;
}

export interface CriterionShare {
  readonly criterion: Criterion;
  /** 0–1, or null when it was left out. */
  readonly value: number | null;
  /** Of the score of this pair, 0–1; the weights of the criteria known add up to 1. */
  readonly weight: number;
  /** Points of 100 by which it lifts the score above the median of the candidate's country; may be negative. */
  readonly contribution: number;
}

export interface Gain {
  readonly criterion: Criterion;
  /** Points of 100 if the criterion were met in full. */
  readonly gain: number;
  /** Nothing is known yet, so telling is the first step. */
  readonly missing: boolean;
}

/** The records behind the reasons. */
export interface Evidence {
  readonly sharedPartners: readonly number[];
  readonly chains: readonly (readonly [number, number])[];
  readonly answeredToCommunity: readonly AskAnswer[];
  readonly answeredByCommunity: readonly AskAnswer[];
}

/** Criteria that people can change; nobody moves a town or its border. */
const CHANGEABLE: readonly Criterion[] = ['NEEDS', 'THEMES', 'TRAITS', 'LANGUAGE', 'READINESS', 'CONTACT'];
const NAMED = 3;
const MOST_CHAINS = 3;

/** Explains the winners only, in the order given. */
export function explain(view: CommunityView, ranked: readonly RankedCandidate[]): Explanation[] {
  const { columns, settings } = view.index;
  const countryOf = (candidate: number) => settings[columns.setting[candidate]!]!.country;
  const medians = countryMedians(view, new Set(ranked.map(({ candidate }) => countryOf(candidate))));
  return ranked.map(({ candidate, score }) => {
    const criteria = shares(view, candidate, medians.get(countryOf(candidate))!);
    const known = criteria.filter(({ value }) => value !== null);
    const byContribution = known.toSorted(
      (one, other) => other.contribution - one.contribution || lossOf(one) - lossOf(other),
    );
    return {
      candidate,
      score: (100 * score) / SCORE_FULL,
      coverage: (100 * view.knownWeights[columns.profile[candidate]!]!) / view.fullWeight,
      distanceKm: distanceKm(view, candidate),
      criteria,
      strongest: byContribution
        .filter(({ value }) => value! > 0)
        .slice(0, NAMED)
        .map(({ criterion }) => criterion),
      weakest: byContribution.filter((share) => lossOf(share) > 0).at(-1)?.criterion ?? null,
      raisedBy: gains(view, candidate, criteria),
      evidence: evidence(view, candidate),
    };
  });
}

function shares(view: CommunityView, candidate: number, medians: Int16Array): CriterionShare[] {
  const whole = view.knownWeights[view.index.columns.profile[candidate]!]!;
  return CRITERIA.map((criterion, at) => {
    if (!isKnown(view, criterion, candidate)) return { criterion, value: null, weight: 0, contribution: 0 };
    const points = POINTS[criterion](view, candidate);
    const weight = view.weights[at]! / whole;
    return { criterion, value: points / FULL, weight, contribution: (100 * weight * (points - medians[at]!)) / FULL };
  });
}

function lossOf({ value, weight }: CriterionShare): number {
  return weight * (1 - (value ?? 1));
}

function gains(view: CommunityView, candidate: number, criteria: readonly CriterionShare[]): Gain[] {
  const { columns } = view.index;
  const whole = view.knownWeights[columns.profile[candidate]!]!;
  const sum = criteria.reduce((total, { value, weight }) => total + weight * whole * (value ?? 0), 0);
  const freedom = columns.freedom[candidate]! / 1000;
  return criteria
    .filter(({ criterion }) => CHANGEABLE.includes(criterion))
    .map(({ criterion, value }) => {
      const weight = view.fullWeights[AT[criterion]]!;
      const met = value === null ? (sum + weight) / (whole + weight) : (sum + weight * (1 - value)) / whole;
      return { criterion, missing: value === null, gain: 100 * freedom * (met - sum / whole) };
    })
    .filter(({ gain }) => gain > 0)
    .sort((one, other) => other.gain - one.gain)
    .slice(0, NAMED);
}

function evidence({ index, node, needs, offers }: CommunityView, candidate: number): Evidence {
  const { graph } = index.links;
  const theirs = rowOf(index.asks, candidate);
  return {
    sharedPartners: node < 0 ? [] : sharedPartners(graph, node, candidate),
    chains: node < 0 ? [] : chains(graph, node, candidate).slice(0, MOST_CHAINS),
    answeredToCommunity: answers(index.asks, needs, theirs?.offers ?? []),
    answeredByCommunity: answers(index.asks, theirs?.needs ?? [], offers),
  };
}
