import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { connectionOf, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { ContactType, PostType } from './contact.type.js';
import { OrganisationObjectType } from './organisation.type.js';
import { OrganisationsLoaders } from './organisations.loaders.js';

@Resolver(() => ContactType)
export class ContactFieldsResolver {
  constructor(
    private readonly loaders: OrganisationsLoaders,
    private readonly users: UsersLoaders,
    private readonly changeLog: ChangeLog,
  ) {}

  @ResolveField('posts', () => [PostType])
  posts(@Parent() contact: ContactType, @CurrentRequest() request: RequestContext) {
    return this.loaders.postsOf(request, contact.id);
  }

  @ResolveField('user', () => UserType, { nullable: true, description: 'the person’s own account' })
  user(@Parent() contact: ContactType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, contact.userId);
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() contact: ContactType, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('CONTACT', contact.id, page));
  }
}

@Resolver(() => PostType)
export class PostFieldsResolver {
  constructor(
    private readonly loaders: OrganisationsLoaders,
    private readonly municipalities: MunicipalitiesLoaders,
  ) {}

  @ResolveField('municipality', () => MunicipalityType, { nullable: true })
  municipality(@Parent() post: PostType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, post.municipalityId);
  }

  @ResolveField('organisation', () => OrganisationObjectType, { nullable: true })
  organisation(@Parent() post: PostType, @CurrentRequest() request: RequestContext) {
    return this.loaders.byId(request, post.organisationId);
  }

  @ResolveField('successor', () => ContactType, { nullable: true })
  successor(@Parent() post: PostType, @CurrentRequest() request: RequestContext) {
    return this.loaders.contactById(request, post.successorId);
  }
}
