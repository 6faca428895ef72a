import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { PlacesLoaders, PlaceType } from '../../catalogue/api/index.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { NeedOrOfferType, NeedsLoaders } from '../../needs/api/index.js';
import { PartnershipsLoaders, PartnershipType } from '../../partnerships/api/index.js';
import type { AskAnswered, CandidateKey, Match, WarmPath } from '../data/stored-match.js';
import { MatchDecisionType } from './match-decision.type.js';
import { MatchCriterionEnum } from './match.enums.js';
import { AskAnsweredType, MatchGainType, MatchType, WarmPathType } from './match.type.js';
import { MatchCandidateType } from './match-weights.type.js';
import { MatchingLoaders } from './matching.loaders.js';

/** The reasons name records by id; each is shown only to those who may see the record. */
@Resolver(() => MatchType)
export class MatchFieldsResolver {
  constructor(
    private readonly loaders: MatchingLoaders,
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly places: PlacesLoaders,
    private readonly partnerships: PartnershipsLoaders,
  ) {}

  @ResolveField('community', () => MunicipalityType, { nullable: true })
  community(@Parent() { communityId }: Match, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, communityId);
  }

  @ResolveField('municipality', () => MunicipalityType, {
    nullable: true,
    description: 'the partner; null: the register does not have it, see `place`',
  })
  municipality(@Parent() { municipalityId }: Match, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, municipalityId);
  }

  @ResolveField('place', () => PlaceType, { nullable: true, description: 'of the catalogue' })
  place(@Parent() { placeId }: Match, @CurrentRequest() request: RequestContext) {
    return this.places.byId(request, placeId);
  }

  @ResolveField('strongest', () => [MatchCriterionEnum], {
    description: 'at most three criteria that lift it most above what is usual in its country',
  })
  strongest(@Parent() { explanation }: Match) {
    return explanation.strongest;
  }

  @ResolveField('weakest', () => MatchCriterionEnum, { nullable: true })
  weakest(@Parent() { explanation }: Match) {
    return explanation.weakest;
  }

  @ResolveField('raisedBy', () => [MatchGainType], { description: 'the greatest gain first; at most three' })
  raisedBy(@Parent() { explanation }: Match) {
    return explanation.raisedBy;
  }

  @ResolveField('answers', () => [AskAnsweredType])
  answers(@Parent() { explanation }: Match) {
    return explanation.answers;
  }

  @ResolveField('warmPaths', () => [WarmPathType], {
    description: 'those of whose partnerships the reader may see every one',
  })
  async warmPaths(@Parent() { explanation }: Match, @CurrentRequest() request: RequestContext) {
    const seen = await Promise.all(
      explanation.warmPaths.map(({ partnershipIds }) =>
        Promise.all(partnershipIds.map((id) => this.partnerships.byId(request, id))),
      ),
    );
    return explanation.warmPaths.filter((_, at) => seen[at]?.every((partnership) => partnership !== null));
  }

  @ResolveField('decision', () => MatchDecisionType, { nullable: true, description: 'what stands between the two' })
  decision(@Parent() match: Match, @CurrentRequest() request: RequestContext) {
    return this.loaders.decisionOn(request, match);
  }
}

@Resolver(() => AskAnsweredType)
export class AskAnsweredFieldsResolver {
  constructor(private readonly needs: NeedsLoaders) {}

  @ResolveField('need', () => NeedOrOfferType, { nullable: true })
  need(@Parent() { needId }: AskAnswered, @CurrentRequest() request: RequestContext) {
    return this.needs.byId(request, needId);
  }

  @ResolveField('offer', () => NeedOrOfferType, { nullable: true })
  offer(@Parent() { offerId }: AskAnswered, @CurrentRequest() request: RequestContext) {
    return this.needs.byId(request, offerId);
  }
}

@Resolver(() => WarmPathType)
export class WarmPathFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly partnerships: PartnershipsLoaders,
  ) {}

  @ResolveField('via', () => [MunicipalityType], { description: 'partners between the two, in order' })
  async via(@Parent() { viaIds }: WarmPath, @CurrentRequest() request: RequestContext) {
    const found = await Promise.all(viaIds.map((id) => this.municipalities.byId(request, id)));
    return found.filter((municipality) => municipality !== null);
  }

  @ResolveField('partnerships', () => [PartnershipType], { description: 'one for each step' })
  async steps(@Parent() { partnershipIds }: WarmPath, @CurrentRequest() request: RequestContext) {
    const found = await Promise.all(partnershipIds.map((id) => this.partnerships.byId(request, id)));
    return found.filter((partnership) => partnership !== null);
  }
}

@Resolver(() => MatchCandidateType)
export class MatchCandidateFieldsResolver {
  constructor(
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly places: PlacesLoaders,
  ) {}

  @ResolveField('municipality', () => MunicipalityType, { nullable: true })
  municipality(@Parent() { municipalityId }: CandidateKey, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, municipalityId);
  }

  @ResolveField('place', () => PlaceType, { nullable: true })
  place(@Parent() { placeId }: CandidateKey, @CurrentRequest() request: RequestContext) {
    return this.places.byId(request, placeId);
  }
}
