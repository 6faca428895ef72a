import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { Municipalities } from '../municipalities.service.js';
import { CreateMunicipalityInput, MunicipalitiesArgs, UpdateMunicipalityInput } from './municipality.inputs.js';
import { MunicipalityConnection, MunicipalityType } from './municipality.type.js';

const BY_NAME = { field: 'NAME', direction: 'ASC' } as const;

@Resolver(() => MunicipalityType)
export class MunicipalitiesResolver {
  constructor(private readonly register: Municipalities) {}

  @Query(() => MunicipalityConnection)
  @Requires('municipalities.read')
  async municipalities(@CurrentViewer() viewer: Viewer, @Args() { filter, orderBy, ...page }: MunicipalitiesArgs) {
    return connectionOf(await this.register.list(viewer, filter ?? {}, orderBy ?? BY_NAME, page));
  }

  @Query(() => MunicipalityType)
  @Requires('municipalities.read')
  municipality(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.register.get(viewer, id);
  }

  @Mutation(() => MunicipalityType)
  @Requires('municipalities.edit')
  createMunicipality(@CurrentViewer() viewer: Viewer, @Args('input') { fields }: CreateMunicipalityInput) {
    return this.register.create(viewer, fields);
  }

  @Mutation(() => MunicipalityType)
  @Requires('municipalities.edit')
  updateMunicipality(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, fields }: UpdateMunicipalityInput,
  ) {
    return this.register.update(viewer, id, expectedVersion, fields);
  }
}
