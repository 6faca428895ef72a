import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { Profiles } from '../profiles.service.js';
import { MarkReadinessInput, UpdateCooperationProfileInput } from './profile.inputs.js';
import { CooperationProfileType } from './profile.type.js';

@Resolver(() => CooperationProfileType)
export class ProfilesResolver {
  constructor(private readonly profiles: Profiles) {}

  @Query(() => CooperationProfileType)
  @Requires('municipalities.read')
  cooperationProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('municipalityId', { type: () => ID }, IdPipe) municipalityId: string,
  ) {
    return this.profiles.get(viewer, municipalityId);
  }

  @Mutation(() => CooperationProfileType)
  @Requires('municipalities.edit')
  updateCooperationProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { municipalityId, expectedVersion, fields }: UpdateCooperationProfileInput,
  ) {
    return this.profiles.update(viewer, municipalityId, expectedVersion, fields);
  }

  @Mutation(() => CooperationProfileType, { description: 'where one point of the readiness checklist stands' })
  @Requires('municipalities.edit')
  markReadiness(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { municipalityId, expectedVersion, item, fields }: MarkReadinessInput,
  ) {
    return this.profiles.mark(viewer, municipalityId, expectedVersion, item, fields);
  }
}
