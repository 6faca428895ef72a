import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { MatchDecision } from '../data/match-decision.entity.js';
import { pairKey } from '../data/match-decisions.repository.js';
import type { MatchRun } from '../data/match-run.entity.js';
import type { Match } from '../data/stored-match.js';
import { MatchDecisions } from '../match-decisions.service.js';
import { MatchRuns } from '../match-runs.service.js';

/** What hangs on matches, one statement for all that a request asks for. */
@Injectable()
export class MatchingLoaders {
  constructor(
    private readonly decisions: MatchDecisions,
    private readonly runs: MatchRuns,
  ) {}

  /** what stands between the two, or null */
  decisionOn(request: RequestContext, { communityId, municipalityId, placeId }: Match): Promise<MatchDecision | null> {
    const candidateId = municipalityId ?? placeId ?? '';
    return request
      .loader<string, MatchDecision>('matching.standing', (keys) =>
        this.decisions.standing(
          request.viewer,
          keys.map((key) => {
            const [community = '', candidate = ''] = key.split('|');
            return { communityId: community, candidateId: candidate };
          }),
        ),
      )
      .load(pairKey({ communityId, candidateId }));
  }

  async runById(request: RequestContext, id: Id | null): Promise<MatchRun | null> {
    if (!id) return null;
    return request.loader<Id, MatchRun>('matching.runs', (ids) => this.runs.byIds(request.viewer, ids)).load(id);
  }
}
