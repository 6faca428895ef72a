import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { HistoryEntryType } from '../../../platform/history/history-entry.type.js';
import { TrashedRecordType } from '../../../platform/trash/trashed-record.type.js';
import { UserType } from './user.type.js';
import { UsersLoaders } from './users.loaders.js';

@Resolver(() => HistoryEntryType)
export class HistoryAuthorResolver {
  constructor(private readonly loaders: UsersLoaders) {}

  @ResolveField('by', () => UserType, { nullable: true, description: 'null when the system did it' })
  by(@Parent() entry: HistoryEntryType, @CurrentRequest() request: RequestContext) {
    return this.loaders.byId(request, entry.byUserId);
  }
}

@Resolver(() => TrashedRecordType)
export class TrashAuthorResolver {
  constructor(private readonly loaders: UsersLoaders) {}

  @ResolveField('trashedBy', () => UserType, { nullable: true })
  trashedBy(@Parent() record: TrashedRecordType, @CurrentRequest() request: RequestContext) {
    return this.loaders.byId(request, record.trashedById);
  }
}
