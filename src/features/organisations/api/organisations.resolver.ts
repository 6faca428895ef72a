import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { Organisations } from '../organisations.service.js';
import { CreateOrganisationInput, OrganisationsArgs, UpdateOrganisationInput } from './organisation.inputs.js';
import { OrganisationConnection, OrganisationObjectType } from './organisation.type.js';

@Resolver(() => OrganisationObjectType)
export class OrganisationsResolver {
  constructor(private readonly register: Organisations) {}

  @Query(() => OrganisationConnection)
  @Requires('municipalities.read')
  async organisations(@CurrentViewer() viewer: Viewer, @Args() { filter, ...page }: OrganisationsArgs) {
    return connectionOf(await this.register.list(viewer, filter ?? {}, page));
  }

  @Query(() => OrganisationObjectType)
  @Requires('municipalities.read')
  organisation(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.register.get(viewer, id);
  }

  @Mutation(() => OrganisationObjectType)
  @Requires('municipalities.edit')
  createOrganisation(@CurrentViewer() viewer: Viewer, @Args('input') { fields }: CreateOrganisationInput) {
    return this.register.create(viewer, fields);
  }

  @Mutation(() => OrganisationObjectType)
  @Requires('municipalities.edit')
  updateOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, fields }: UpdateOrganisationInput,
  ) {
    return this.register.update(viewer, id, expectedVersion, fields);
  }
}
