import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { ProfileRow } from '../data/profiles.repository.js';
import type { ReadinessMark } from '../data/readiness-mark.entity.js';
import { Profiles } from '../profiles.service.js';

/** Profiles and their checklists, one statement for all that a request asks for. */
@Injectable()
export class ProfilesLoaders {
  constructor(private readonly profiles: Profiles) {}

  /** null for a municipality that the viewer may not see */
  ofMunicipality(request: RequestContext, municipalityId: Id): Promise<ProfileRow | null> {
    return request
      .loader<Id, ProfileRow>('profiles.ofMunicipality', (ids) => this.profiles.ofMunicipalities(request.viewer, ids))
      .load(municipalityId);
  }

  async marksOf(request: RequestContext, municipalityId: Id): Promise<ReadinessMark[]> {
    const found = await request
      .loader<Id, ReadinessMark[]>('profiles.marks', (ids) => this.profiles.marksOf(ids))
      .load(municipalityId);
    return found ?? [];
  }
}
