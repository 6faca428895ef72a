import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { MatchRuns } from '../match-runs.service.js';
import { MatchRunsArgs, StartMatchRunInput } from './match.inputs.js';
import { MatchRunConnection, MatchRunType } from './match-run.type.js';

@Resolver(() => MatchRunType)
export class MatchRunsResolver {
  constructor(private readonly runs: MatchRuns) {}

  @Query(() => MatchRunConnection, { description: 'newest first; people of a community see their own' })
  @Requires('matching.use')
  async matchRuns(@CurrentViewer() viewer: Viewer, @Args() { filter, ...page }: MatchRunsArgs) {
    return connectionOf(await this.runs.list(viewer, filter ?? {}, page));
  }

  @Query(() => MatchRunType)
  @Requires('matching.use')
  matchRun(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.runs.get(viewer, id);
  }

  @Mutation(() => MatchRunType, { description: 'a worker goes on with it; ask for its progress' })
  @Requires('matching.use')
  startMatchRun(@CurrentViewer() viewer: Viewer, @Args('input') wish: StartMatchRunInput) {
    return this.runs.start(viewer, {
      kind: wish.kind,
      title: wish.title ?? null,
      communityIds: wish.communityIds ?? null,
      countryCodes: wish.countryCodes ?? null,
      listLength: wish.listLength,
      partnerIds: wish.partnerIds ?? [],
      placesPerPartner: wish.placesPerPartner ?? null,
    });
  }

  @Mutation(() => MatchRunType, { description: 'what it has found stays' })
  @Requires('matching.use')
  cancelMatchRun(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.runs.cancel(viewer, id);
  }
}
