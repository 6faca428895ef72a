import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '../../../kernel/identifiers.js';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { UsersLoaders, UserType } from '../../identity/api/index.js';
import { Absences } from '../absences.service.js';
import type { AbsenceRow } from '../data/absences.repository.js';
import { AbsenceType } from './absence.type.js';

@Resolver(() => AbsenceType)
export class AbsenceFieldsResolver {
  constructor(private readonly people: UsersLoaders) {}

  @ResolveField('user', () => UserType, { nullable: true })
  user(@CurrentRequest() request: RequestContext, @Parent() { userId }: AbsenceRow) {
    return this.people.byId(request, userId);
  }

  @ResolveField('substitute', () => UserType, { nullable: true, description: 'null: not visible to the viewer' })
  substitute(@CurrentRequest() request: RequestContext, @Parent() { substituteId }: AbsenceRow) {
    return this.people.byId(request, substituteId);
  }
}

@Resolver(() => UserType)
export class UserAbsencesResolver {
  constructor(private readonly absences: Absences) {}

  @ResolveField('absences', () => [AbsenceType], { description: 'present and coming ones, in order' })
  async ofUser(@CurrentRequest() request: RequestContext, @Parent() { id }: UserType): Promise<AbsenceRow[]> {
    const loader = request.loader<Id, AbsenceRow[]>('preferences.absences', (ids) =>
      this.absences.of(request.viewer, ids),
    );
    return (await loader.load(id)) ?? [];
  }
}
