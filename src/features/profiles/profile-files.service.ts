import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { FileRow } from '../../platform/files/files.repository.js';
import { Files, type NewFile } from '../../platform/files/files.service.js';
import { Municipalities } from '../municipalities/index.js';
import { Profiles } from './profiles.service.js';

/** What proves that a community is ready. Who sees a profile sees its files. */
@Injectable()
export class ProfileFiles {
  constructor(
    private readonly files: Files,
    private readonly profiles: Profiles,
    private readonly municipalities: Municipalities,
  ) {}

  /** @param municipalityIds of municipalities that the viewer has been shown */
  ofProfiles(municipalityIds: readonly Id[]): Promise<ReadonlyMap<Id, FileRow[]>> {
    return this.files.ofRecords('COOPERATION_PROFILE', municipalityIds);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, FILE/…, INVALID/… at `name` */
  add(viewer: Viewer, municipalityId: Id, file: NewFile, content: AsyncIterable<Buffer>): Promise<FileRow> {
    const lock = () => this.municipalities.demandEditable(viewer, [municipalityId]);
    return this.files.add(viewer, { type: 'COOPERATION_PROFILE', id: municipalityId, lock }, file, content);
  }

  /** @throws DomainError NOT_FOUND */
  async open(viewer: Viewer, municipalityId: Id, fileId: Id) {
    await this.profiles.get(viewer, municipalityId);
    const file = await this.files.get('COOPERATION_PROFILE', municipalityId, fileId);
    return { file, content: this.files.read(file) };
  }
}
