import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { MatchDecisions } from '../match-decisions.service.js';
import { MatchReviews } from '../match-review.service.js';
import { Matches } from '../matches.service.js';
import { MatchDecisionConnection, MatchDecisionType } from './match-decision.type.js';
import { MatchReviewType } from './match-review.type.js';
import { MatchCandidatesType } from './match.type.js';
import {
  AcceptMatchInput,
  DeclineMatchInput,
  MatchCandidatesArgs,
  MatchDecisionsArgs,
  MatchReviewArgs,
  ShortlistMatchInput,
} from './match.inputs.js';

@Resolver(() => MatchDecisionType)
export class MatchesResolver {
  constructor(
    private readonly matches: Matches,
    private readonly decisions: MatchDecisions,
    private readonly reviews: MatchReviews,
  ) {}

  @Query(() => MatchCandidatesType, { description: 'the best partners for one community, at once' })
  @Requires('matching.use')
  matchCandidates(
    @CurrentViewer() viewer: Viewer,
    @Args() { communityId, first, countryCodes, weights, withDeclined }: MatchCandidatesArgs,
  ) {
    const terms = { countryCodes: countryCodes ?? null, weights: weights ?? null };
    return this.matches.find(viewer, { communityId, first, withDeclined, ...terms });
  }

  @Query(() => MatchDecisionConnection, { description: 'newest first' })
  @Requires('matching.use')
  async matchDecisions(@CurrentViewer() viewer: Viewer, @Args() { filter, ...page }: MatchDecisionsArgs) {
    return connectionOf(await this.decisions.list(viewer, filter ?? {}, page));
  }

  @Query(() => MatchReviewType)
  @Requires('matching.use')
  matchReview(@CurrentViewer() viewer: Viewer, @Args() { runId, from, to }: MatchReviewArgs) {
    return this.reviews.review(viewer, { runId: runId ?? null, from: from ?? null, to: to ?? null });
  }

  @Mutation(() => MatchDecisionType, { description: 'opens a partnership with the reasons as its first note' })
  @Requires('matching.use')
  acceptMatch(@CurrentViewer() viewer: Viewer, @Args('input') { note, ownerId, fields, ...pair }: AcceptMatchInput) {
    const partnership = { note: note ?? null, ownerId: ownerId ?? null, fields: fields ?? {} };
    return this.decisions.accept(viewer, { ...named(pair), ...partnership });
  }

  @Mutation(() => MatchDecisionType)
  @Requires('matching.use')
  declineMatch(@CurrentViewer() viewer: Viewer, @Args('input') { reason, ...pair }: DeclineMatchInput) {
    return this.decisions.decline(viewer, named(pair), reason);
  }

  @Mutation(() => MatchDecisionType, { description: 'keeps it in view' })
  @Requires('matching.use')
  shortlistMatch(@CurrentViewer() viewer: Viewer, @Args('input') pair: ShortlistMatchInput) {
    return this.decisions.shortlist(viewer, named(pair));
  }

  @Mutation(() => MatchDecisionType, { description: 'takes a decision back, unless a partnership was opened' })
  @Requires('matching.use')
  undoMatchDecision(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.decisions.undo(viewer, id);
  }
}

function named({ communityId, municipalityId, placeId, runId }: ShortlistMatchInput) {
  return { communityId, municipalityId: municipalityId ?? null, placeId: placeId ?? null, runId: runId ?? null };
}
