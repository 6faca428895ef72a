import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf, PageArgs } from '../../../platform/graphql/page.js';
import { WeightVersions } from '../match-weights.service.js';
import { WeightsPreviews } from '../weights-preview.service.js';
import { PreviewMatchWeightsArgs, PutMatchWeightsIntoUseInput, SaveMatchWeightsInput } from './match.inputs.js';
import { MatchWeightsConnection, MatchWeightsType, WeightsPreviewType } from './match-weights.type.js';

@Resolver(() => MatchWeightsType)
export class MatchWeightsResolver {
  constructor(
    private readonly versions: WeightVersions,
    private readonly previews: WeightsPreviews,
  ) {}

  @Query(() => MatchWeightsType, { description: 'the version in use' })
  @Requires('matching.use')
  matchWeights() {
    return this.versions.active();
  }

  @Query(() => MatchWeightsConnection, { description: 'all that anybody has saved, newest first' })
  @Requires('matching.use')
  async matchWeightVersions(@Args() page: PageArgs) {
    return connectionOf(await this.versions.list(page));
  }

  @Query(() => WeightsPreviewType, { description: 'what other weights would change in a run; nothing is saved' })
  @Requires('matching.manage')
  previewMatchWeights(@CurrentViewer() viewer: Viewer, @Args() { runId, weights }: PreviewMatchWeightsArgs) {
    return this.previews.preview(viewer, runId, weights);
  }

  @Mutation(() => MatchWeightsType, { description: 'a new version, in use from now on; runs keep theirs' })
  @Requires('matching.manage')
  saveMatchWeights(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { expectedNumber, note, weights }: SaveMatchWeightsInput,
  ) {
    return this.versions.save(viewer, expectedNumber, note, weights);
  }

  @Mutation(() => MatchWeightsType, { description: 'goes back to an earlier version' })
  @Requires('matching.manage')
  putMatchWeightsIntoUse(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { expectedNumber, number }: PutMatchWeightsIntoUseInput,
  ) {
    return this.versions.putIntoUse(viewer, expectedNumber, number);
  }
}
