import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { Municipalities } from '../municipalities/index.js';
import { changedWeights, type WrittenWeight } from './criterion-weights.js';
import { MatchDecisionsRepository } from './data/match-decisions.repository.js';
import type { CandidateKey, CriterionWeights, Match } from './data/stored-match.js';
import { hardReasonsAgainst, type HardReason } from './engine/hard-reasons.js';
import { MatchIndexes } from './match-index.service.js';
import { bestMatches, matchesOf, type SetAside, setAside, viewOf } from './matching.js';
import { WeightVersions } from './match-weights.service.js';
import { scoredPair } from './pair-score.js';

export interface MatchQuestion {
  readonly communityId: Id;
  /** candidates, at most */
  readonly first: number;
  readonly countryCodes: readonly string[] | null;
  /** other weights, to see what they would do; null: those in use */
  readonly weights: readonly WrittenWeight[] | null;
  /** those that the community has turned down, too */
  readonly withDeclined: boolean;
}

/** The best partners for one community, with all that was looked at. */
export interface FoundMatches {
  readonly communityId: Id;
  readonly countryCodes: readonly string[] | null;
  readonly weights: CriterionWeights;
  /** null: the asker's own */
  readonly weightsNumber: number | null;
  readonly considered: number;
  readonly matches: readonly Match[];
}

/** One pair as it stands now. */
export interface PairFindings {
  readonly weightsNumber: number;
  readonly hardReasons: readonly HardReason[];
  /** null: a hard reason is against it */
  readonly match: Match | null;
}

/** Proposes partners at once, from the index in memory. */
@Injectable()
export class Matches {
  constructor(
    private readonly municipalities: Municipalities,
    private readonly indexes: MatchIndexes,
    private readonly versions: WeightVersions,
    private readonly decisions: MatchDecisionsRepository,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INVALID/side, INVALID/sum, INVALID/duplicate */
  async find(viewer: Viewer, question: MatchQuestion): Promise<FoundMatches> {
    const { communityId, first, countryCodes } = question;
    await this.municipalities.demandOwnCommunity(viewer, communityId);
    const version = await this.versions.active();
    const weights = question.weights ? changedWeights(version.weights, question.weights) : version.weights;
    const skipped = question.withDeclined ? new Set<Id>() : await this.decisions.declinedBy(communityId);
    const open = await this.indexes.current();
    const view = viewOf(open, communityId, { weights, countryCodes });
    return {
      communityId,
      countryCodes,
      weights,
      weightsNumber: question.weights ? null : version.number,
      considered: open.index.candidates,
      matches: view ? bestMatches(open, view, first, skipped) : [],
    };
  }

  /** Why the others were not proposed. @param found for which the viewer was allowed to ask */
  async setAside({ communityId, countryCodes, weights }: FoundMatches): Promise<SetAside[]> {
    const view = viewOf(await this.indexes.current(), communityId, { weights, countryCodes });
    return view ? setAside(view) : [];
  }

  /** What matching says of one pair now. @throws DomainError NOT_FOUND, FORBIDDEN, INVALID/side */
  async ofPair(viewer: Viewer, communityId: Id, candidate: CandidateKey): Promise<PairFindings> {
    await this.municipalities.demandOwnCommunity(viewer, communityId);
    const { weights, number } = await this.versions.active();
    const open = await this.indexes.current();
    const view = viewOf(open, communityId, { weights, countryCodes: null });
    const at = open.keeper.numberOf(candidate.municipalityId ?? candidate.placeId ?? '');
    if (!view || at === undefined || at >= open.index.candidates) throw notFound();
    const scored = scoredPair(view, at);
    return {
      weightsNumber: number,
      hardReasons: hardReasonsAgainst(view, at),
      match: scored && (matchesOf(open, view, [scored])[0] ?? null),
    };
  }
}
