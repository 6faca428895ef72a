import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { Absences } from '../absences.service.js';
import { AbsenceType, AddAbsenceInput, CancelAbsenceInput, UpdateAbsenceInput } from './absence.type.js';

@Resolver(() => AbsenceType)
export class AbsencesResolver {
  constructor(private readonly absences: Absences) {}

  @Mutation(() => AbsenceType)
  @Requires('notices.own')
  addAbsence(@CurrentViewer() viewer: Viewer, @Args('input') input: AddAbsenceInput) {
    return this.absences.add(viewer, input);
  }

  @Mutation(() => AbsenceType)
  @Requires('notices.own')
  updateAbsence(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, ...update }: UpdateAbsenceInput,
  ) {
    return this.absences.update(viewer, id, expectedVersion, update);
  }

  @Mutation(() => AbsenceType, { description: 'answers the absence that there was' })
  @Requires('notices.own')
  cancelAbsence(@CurrentViewer() viewer: Viewer, @Args('input') { id, expectedVersion }: CancelAbsenceInput) {
    return this.absences.cancel(viewer, id, expectedVersion);
  }
}
