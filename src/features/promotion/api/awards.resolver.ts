import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest, CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { OrganisationObjectType, OrganisationsLoaders } from '../../organisations/api/index.js';
import { PartnershipType } from '../../partnerships/api/index.js';
import { VisitType } from '../../visits/api/index.js';
import { Awards } from '../awards.service.js';
import { AwardsArgs, CreateAwardInput, UpdateAwardInput } from './award.inputs.js';
import { AwardConnection, AwardType } from './award.type.js';
import { PromotionLoaders } from './promotion.loaders.js';

@Resolver(() => AwardType)
export class AwardsResolver {
  constructor(private readonly register: Awards) {}

  @Query(() => AwardConnection)
  @Requires('promotion.read')
  async awards(@CurrentViewer() viewer: Viewer, @Args() { filter, orderBy, ...page }: AwardsArgs) {
    return connectionOf(await this.register.list(viewer, filter ?? {}, orderBy ?? null, page));
  }

  @Query(() => AwardType)
  @Requires('promotion.read')
  award(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.register.get(viewer, id);
  }

  @Mutation(() => AwardType)
  @Requires('promotion.edit')
  createAward(@CurrentViewer() viewer: Viewer, @Args('input') { communityId, fields }: CreateAwardInput) {
    return this.register.create(viewer, communityId, fields);
  }

  @Mutation(() => AwardType)
  @Requires('promotion.edit')
  updateAward(@CurrentViewer() viewer: Viewer, @Args('input') { id, expectedVersion, fields }: UpdateAwardInput) {
    return this.register.update(viewer, id, expectedVersion, fields);
  }
}

@Resolver(() => AwardType)
export class AwardFieldsResolver {
  constructor(
    private readonly loaders: PromotionLoaders,
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly organisations: OrganisationsLoaders,
    private readonly users: UsersLoaders,
    private readonly changeLog: ChangeLog,
  ) {}

  @ResolveField('community', () => MunicipalityType, { nullable: true })
  community(@Parent() award: AwardType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, award.communityId);
  }

  @ResolveField('giverOrganisation', () => OrganisationObjectType, { nullable: true })
  giverOrganisation(@Parent() award: AwardType, @CurrentRequest() request: RequestContext) {
    return this.organisations.byId(request, award.giverOrganisationId);
  }

  @ResolveField('giverMunicipality', () => MunicipalityType, { nullable: true })
  giverMunicipality(@Parent() award: AwardType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, award.giverMunicipalityId);
  }

  @ResolveField('visits', () => [VisitType], { description: 'at which it was handed over or celebrated' })
  visits(@Parent() award: AwardType, @CurrentRequest() request: RequestContext) {
    return this.loaders.visitsOf(request, 'award', award.id);
  }

  @ResolveField('partnerships', () => [PartnershipType], { description: 'that it honours' })
  partnerships(@Parent() award: AwardType, @CurrentRequest() request: RequestContext) {
    return this.loaders.partnershipsOf(request, 'award', award.id);
  }

  @ResolveField('owner', () => UserType, { nullable: true })
  owner(@Parent() award: AwardType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, award.ownerId);
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() award: AwardType, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('AWARD', award.id, page));
  }
}
