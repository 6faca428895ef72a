import type { Id } from '../../../kernel/identifiers.js';
import type { CriterionShare, Gain } from '../engine/explanation.js';
import type { Criterion } from '../engine/weights.js';

/** A partner who may be proposed: a municipality of the register, or a place of the catalogue that it does not have. */
export interface CandidateKey {
  readonly municipalityId: Id | null;
  readonly placeId: Id | null;
}

/** A need of one side that an offer of the other answers. */
export interface AskAnswered {
  readonly asker: 'COMMUNITY' | 'PARTNER';
  readonly needId: Id;
  readonly offerId: Id;
  /** 1 the same thing, 0.6 the same direction, 0.3 a related one */
  readonly similarity: number;
}

/** Partners of partners that lead from the community to the candidate. */
export interface WarmPath {
  readonly viaIds: readonly Id[];
  /** one partnership for each step, in order */
  readonly partnershipIds: readonly Id[];
}

/** The words behind a score: criteria, and the ids of the records used. What a reader may see of them is theirs to ask. */
export interface MatchExplanation {
  readonly strongest: readonly Criterion[];
  readonly weakest: Criterion | null;
  readonly raisedBy: readonly Gain[];
  readonly answers: readonly AskAnswered[];
  readonly warmPaths: readonly WarmPath[];
}

/** A partner proposed to a community, with the reasons. */
export interface Match extends CandidateKey {
  readonly communityId: Id;
  /** 0–100; no probability */
  readonly score: number;
  /** share of the weights that both sides say enough about, 0–100 */
  readonly coverage: number;
  readonly distanceKm: number | null;
  readonly criteria: readonly CriterionShare[];
  readonly explanation: MatchExplanation;
}

/** Ten-thousandths of the score, by criterion; 10 000 together. */
export type CriterionWeights = Readonly<Record<Criterion, number>>;
