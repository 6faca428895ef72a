import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { FileRow } from '../../../platform/files/files.repository.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { ProfileRow } from '../data/profiles.repository.js';
import type { ReadinessMark } from '../data/readiness-mark.entity.js';
import { ProfileFiles } from '../profile-files.service.js';
import { Profiles } from '../profiles.service.js';

/** Profiles and their checklists, one statement for all that a request asks for. */
@Injectable()
export class ProfilesLoaders {
  constructor(
    private readonly profiles: Profiles,
    private readonly files: ProfileFiles,
  ) {}

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

  /** null for no file, and for one that was taken away */
  async fileOf(request: RequestContext, municipalityId: Id, fileId: Id | null): Promise<FileRow | null> {
    if (fileId === null) return null;
    const found = await request
      .loader<Id, FileRow[]>('profiles.files', (ids) => this.files.ofProfiles(ids))
      .load(municipalityId);
    return found?.find(({ id }) => id === fileId) ?? null;
  }
}
