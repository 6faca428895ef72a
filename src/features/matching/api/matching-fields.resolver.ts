import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest, CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { PartnershipsLoaders, PartnershipType } from '../../partnerships/api/index.js';
import type { MatchDecision } from '../data/match-decision.entity.js';
import type { MatchResult } from '../data/match-result.entity.js';
import type { MatchRun } from '../data/match-run.entity.js';
import type { MatchWeights } from '../data/match-weights.entity.js';
import type { CriterionWeights } from '../data/stored-match.js';
import { CRITERIA } from '../engine/weights.js';
import { type FoundMatches, Matches } from '../matches.service.js';
import { MatchRuns } from '../match-runs.service.js';
import type { ListChange } from '../weights-preview.service.js';
import { MatchDecisionType } from './match-decision.type.js';
import { MatchResultsArgs } from './match.inputs.js';
import { MatchRunType } from './match-run.type.js';
import {
  CriterionWeightType,
  MatchCandidatesType,
  MatchResultConnection,
  MatchResultType,
  MatchType,
  SetAsideType,
} from './match.type.js';
import { ListChangeType, MatchWeightsType } from './match-weights.type.js';
import { MatchingLoaders } from './matching.loaders.js';

@Resolver(() => MatchCandidatesType)
export class MatchCandidatesFieldsResolver {
  constructor(
    private readonly matches: Matches,
    private readonly municipalities: MunicipalitiesLoaders,
  ) {}

  @ResolveField('community', () => MunicipalityType, { nullable: true })
  community(@Parent() { communityId }: FoundMatches, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, communityId);
  }

  @ResolveField('weights', () => [CriterionWeightType])
  weights(@Parent() { weights }: FoundMatches) {
    return listed(weights);
  }

  @ResolveField('setAside', () => [SetAsideType], { description: 'why others are not proposed' })
  setAside(@Parent() found: FoundMatches) {
    return this.matches.setAside(found);
  }
}

@Resolver(() => MatchResultType)
export class MatchResultFieldsResolver {
  constructor(private readonly municipalities: MunicipalitiesLoaders) {}

  @ResolveField('community', () => MunicipalityType, { nullable: true })
  community(@Parent() { communityId }: MatchResult, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, communityId);
  }

  @ResolveField('match', () => MatchType)
  match(@Parent() result: MatchResult) {
    return result;
  }
}

@Resolver(() => MatchRunType)
export class MatchRunFieldsResolver {
  constructor(
    private readonly runs: MatchRuns,
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly users: UsersLoaders,
    private readonly changeLog: ChangeLog,
  ) {}

  @ResolveField('weights', () => [CriterionWeightType], { description: 'as they were when it was asked for' })
  weights(@Parent() { weights }: MatchRun) {
    return listed(weights);
  }

  @ResolveField('countryCodes', () => [String], { nullable: true, description: 'null: all countries' })
  countryCodes(@Parent() { parameters }: MatchRun) {
    return parameters.countryCodes;
  }

  @ResolveField('listLength', () => Int)
  listLength(@Parent() { parameters }: MatchRun) {
    return parameters.listLength;
  }

  @ResolveField('partners', () => [MunicipalityType], { description: 'that came to the forum' })
  async partners(@Parent() { parameters }: MatchRun, @CurrentRequest() request: RequestContext) {
    const found = await Promise.all(parameters.partnerIds.map((id) => this.municipalities.byId(request, id)));
    return found.filter((municipality) => municipality !== null);
  }

  @ResolveField('createdBy', () => UserType, { nullable: true })
  createdBy(@Parent() { createdById }: MatchRun, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, createdById);
  }

  @ResolveField('results', () => MatchResultConnection, { description: 'by community, then by rank' })
  async results(
    @Parent() { id }: MatchRun,
    @Args() { filter, ...page }: MatchResultsArgs,
    @CurrentViewer() viewer: Viewer,
  ) {
    return connectionOf(await this.runs.results(viewer, id, filter ?? {}, page));
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() { id }: MatchRun, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('MATCH_RUN', id, page));
  }
}

@Resolver(() => MatchDecisionType)
export class MatchDecisionFieldsResolver {
  constructor(
    private readonly loaders: MatchingLoaders,
    private readonly partnerships: PartnershipsLoaders,
    private readonly users: UsersLoaders,
    private readonly changeLog: ChangeLog,
  ) {}

  @ResolveField('match', () => MatchType, { description: 'as it was shown when it was decided' })
  match(@Parent() decision: MatchDecision) {
    return decision;
  }

  @ResolveField('partnership', () => PartnershipType, { nullable: true, description: 'that was opened' })
  partnership(@Parent() { partnershipId }: MatchDecision, @CurrentRequest() request: RequestContext) {
    return this.partnerships.byId(request, partnershipId);
  }

  @ResolveField('run', () => MatchRunType, { nullable: true, description: 'that proposed it' })
  run(@Parent() { runId }: MatchDecision, @CurrentRequest() request: RequestContext) {
    return this.loaders.runById(request, runId);
  }

  @ResolveField('decidedBy', () => UserType, { nullable: true })
  decidedBy(@Parent() { decidedById }: MatchDecision, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, decidedById);
  }

  @ResolveField('endedBy', () => UserType, { nullable: true })
  endedBy(@Parent() { endedById }: MatchDecision, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, endedById);
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() { id }: MatchDecision, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('MATCH_DECISION', id, page));
  }
}

@Resolver(() => MatchWeightsType)
export class MatchWeightsFieldsResolver {
  constructor(
    private readonly users: UsersLoaders,
    private readonly changeLog: ChangeLog,
  ) {}

  @ResolveField('weights', () => [CriterionWeightType])
  weights(@Parent() { weights }: MatchWeights) {
    return listed(weights);
  }

  @ResolveField('createdBy', () => UserType, { nullable: true })
  createdBy(@Parent() { createdById }: MatchWeights, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, createdById);
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() { id }: MatchWeights, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('MATCH_WEIGHTS', id, page));
  }
}

@Resolver(() => ListChangeType)
export class ListChangeFieldsResolver {
  constructor(private readonly municipalities: MunicipalitiesLoaders) {}

  @ResolveField('community', () => MunicipalityType, { nullable: true })
  community(@Parent() { communityId }: ListChange, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, communityId);
  }
}

function listed(weights: CriterionWeights): CriterionWeightType[] {
  return CRITERIA.map((criterion) => ({ criterion, weight: weights[criterion] }));
}
