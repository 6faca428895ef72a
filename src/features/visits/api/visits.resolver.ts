import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf, PageArgs } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { Visits } from '../visits.service.js';
import { AddCommitmentInput } from './visit-parts.inputs.js';
import { LogVisitInput, MoveVisitInput, UpdateVisitInput, VisitFilterInput } from './visit.inputs.js';
import { VisitConnection, VisitType } from './visit.type.js';

@Resolver(() => VisitType)
export class VisitsResolver {
  constructor(private readonly log: Visits) {}

  @Query(() => VisitConnection)
  @Requires('visits.read')
  async visits(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Args('filter', { type: () => VisitFilterInput, nullable: true }) filter?: VisitFilterInput,
  ) {
    return connectionOf(await this.log.list(viewer, filter ?? {}, page));
  }

  @Query(() => VisitType)
  @Requires('visits.read')
  visit(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.log.get(viewer, id);
  }

  @Mutation(() => VisitType)
  @Requires('visits.edit')
  logVisit(@CurrentViewer() viewer: Viewer, @Args('input') { fields, status }: LogVisitInput) {
    return this.log.log(viewer, fields, status ?? 'PROPOSED');
  }

  @Mutation(() => VisitType)
  @Requires('visits.edit')
  updateVisit(@CurrentViewer() viewer: Viewer, @Args('input') { id, expectedVersion, fields }: UpdateVisitInput) {
    return this.log.update(viewer, id, expectedVersion, fields);
  }

  @Mutation(() => VisitType)
  @Requires('visits.edit')
  moveVisit(@CurrentViewer() viewer: Viewer, @Args('input') { id, expectedVersion, status, reason }: MoveVisitInput) {
    return this.log.move(viewer, id, expectedVersion, status, reason ?? null);
  }

  @Mutation(() => VisitType)
  @Requires('visits.edit')
  addCommitment(@CurrentViewer() viewer: Viewer, @Args('input') { visitId, ...commitment }: AddCommitmentInput) {
    return this.log.addCommitment(viewer, visitId, commitment);
  }
}
