import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf, PageArgs } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { Programmes } from '../programmes.service.js';
import { CreateProgrammeInput, ProgrammeFilterInput, UpdateProgrammeInput } from './programme.inputs.js';
import { ProgrammeConnection, ProgrammeType } from './programme.type.js';

@Resolver(() => ProgrammeType)
export class ProgrammesResolver {
  constructor(private readonly register: Programmes) {}

  @Query(() => ProgrammeConnection)
  @Requires('programmes.read')
  async programmes(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Args('filter', { type: () => ProgrammeFilterInput, nullable: true }) filter?: ProgrammeFilterInput,
  ) {
    return connectionOf(await this.register.list(viewer, filter ?? {}, page));
  }

  @Query(() => ProgrammeType)
  @Requires('programmes.read')
  programme(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.register.get(viewer, id);
  }

  @Mutation(() => ProgrammeType)
  @Requires('programmes.edit')
  createProgramme(@CurrentViewer() viewer: Viewer, @Args('input') { communityId, fields }: CreateProgrammeInput) {
    return this.register.create(viewer, communityId, fields);
  }

  @Mutation(() => ProgrammeType)
  @Requires('programmes.edit')
  updateProgramme(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, fields }: UpdateProgrammeInput,
  ) {
    return this.register.update(viewer, id, expectedVersion, fields);
  }
}
