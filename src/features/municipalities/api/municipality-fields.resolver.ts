import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { connectionOf, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { UserType } from '../../identity/api/index.js';
import { MunicipalitiesLoaders } from './municipalities.loaders.js';
import { CommunityType, MunicipalityType } from './municipality.type.js';

@Resolver(() => MunicipalityType)
export class MunicipalityFieldsResolver {
  constructor(
    private readonly loaders: MunicipalitiesLoaders,
    private readonly changeLog: ChangeLog,
  ) {}

  @ResolveField('parent', () => MunicipalityType, { nullable: true })
  parent(@Parent() municipality: MunicipalityType, @CurrentRequest() request: RequestContext) {
    return this.loaders.byId(request, municipality.parentId);
  }

  @ResolveField('editable', () => Boolean, {
    description: 'the viewer may change it, its cooperation profile, its needs and offers',
  })
  editable(@Parent() municipality: MunicipalityType, @CurrentRequest() request: RequestContext) {
    return this.loaders.editable(request, municipality.id);
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() municipality: MunicipalityType, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('MUNICIPALITY', municipality.id, page));
  }
}

@Resolver(() => UserType)
export class UserCommunitiesResolver {
  constructor(private readonly loaders: MunicipalitiesLoaders) {}

  @ResolveField('communities', () => [CommunityType])
  communities(@Parent() user: UserType, @CurrentRequest() request: RequestContext) {
    return this.loaders.communitiesOfUser(request, user.id);
  }
}
