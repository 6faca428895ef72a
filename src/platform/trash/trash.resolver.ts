import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { connectionOf, PageArgs } from '../graphql/page.js';
import { Trash } from './trash.js';
import {
  RestoreRecordInput,
  TrashedRecordConnection,
  TrashedRecordType,
  TrashRecordInput,
} from './trashed-record.type.js';

@Resolver(() => TrashedRecordType)
export class TrashResolver {
  constructor(private readonly trashCan: Trash) {}

  @Query(() => TrashedRecordConnection)
  @Requires('trash.read')
  async trash(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs) {
    return connectionOf(await this.trashCan.list(viewer, page));
  }

  @Mutation(() => TrashedRecordType)
  @Requires('trash.edit')
  trashRecord(@CurrentViewer() viewer: Viewer, @Args('input') { type, id, expectedVersion }: TrashRecordInput) {
    return this.trashCan.trash(viewer, type, id, expectedVersion);
  }

  @Mutation(() => TrashedRecordType)
  @Requires('trash.edit')
  restoreRecord(@CurrentViewer() viewer: Viewer, @Args('input') { type, id }: RestoreRecordInput) {
    return this.trashCan.restore(viewer, type, id);
  }
}
