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
import { Publications } from '../publications.service.js';
import { PromotionLoaders } from './promotion.loaders.js';
import { CreatePublicationInput, PublicationsArgs, UpdatePublicationInput } from './publication.inputs.js';
import { PublicationConnection, PublicationType } from './publication.type.js';

@Resolver(() => PublicationType)
export class PublicationsResolver {
  constructor(private readonly register: Publications) {}

  @Query(() => PublicationConnection)
  @Requires('promotion.read')
  async publications(@CurrentViewer() viewer: Viewer, @Args() { filter, orderBy, ...page }: PublicationsArgs) {
    return connectionOf(await this.register.list(viewer, filter ?? {}, orderBy ?? null, page));
  }

  @Query(() => PublicationType)
  @Requires('promotion.read')
  publication(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.register.get(viewer, id);
  }

  @Mutation(() => PublicationType)
  @Requires('promotion.edit')
  createPublication(@CurrentViewer() viewer: Viewer, @Args('input') { communityId, fields }: CreatePublicationInput) {
    return this.register.create(viewer, communityId, fields);
  }

  @Mutation(() => PublicationType)
  @Requires('promotion.edit')
  updatePublication(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, fields }: UpdatePublicationInput,
  ) {
    return this.register.update(viewer, id, expectedVersion, fields);
  }

  @Mutation(() => PublicationType, { description: 'somebody has looked at it today, and it is right' })
  @Requires('promotion.edit')
  markPublicationChecked(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.register.markChecked(viewer, id);
  }
}

@Resolver(() => PublicationType)
export class PublicationFieldsResolver {
  constructor(
    private readonly loaders: PromotionLoaders,
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly organisationsLoaders: OrganisationsLoaders,
    private readonly users: UsersLoaders,
    private readonly changeLog: ChangeLog,
  ) {}

  @ResolveField('community', () => MunicipalityType, { nullable: true })
  community(@Parent() publication: PublicationType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, publication.communityId);
  }

  @ResolveField('outletOrganisation', () => OrganisationObjectType, { nullable: true })
  outletOrganisation(@Parent() publication: PublicationType, @CurrentRequest() request: RequestContext) {
    return this.organisationsLoaders.byId(request, publication.outletOrganisationId);
  }

  @ResolveField('visits', () => [VisitType], { description: 'of which it tells' })
  visits(@Parent() publication: PublicationType, @CurrentRequest() request: RequestContext) {
    return this.loaders.visitsOf(request, 'publication', publication.id);
  }

  @ResolveField('partnerships', () => [PartnershipType], { description: 'of which it tells' })
  partnerships(@Parent() publication: PublicationType, @CurrentRequest() request: RequestContext) {
    return this.loaders.partnershipsOf(request, 'publication', publication.id);
  }

  @ResolveField('organisations', () => [OrganisationObjectType], { description: 'of which it tells' })
  organisations(@Parent() publication: PublicationType, @CurrentRequest() request: RequestContext) {
    return this.loaders.organisationsOf(request, 'publication', publication.id);
  }

  @ResolveField('owner', () => UserType, { nullable: true })
  owner(@Parent() publication: PublicationType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, publication.ownerId);
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() publication: PublicationType, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('PUBLICATION', publication.id, page));
  }
}
