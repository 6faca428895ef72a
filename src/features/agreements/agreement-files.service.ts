import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { FileRow } from '../../platform/files/files.repository.js';
import { type FileRecord, Files, type NewFile } from '../../platform/files/files.service.js';
import { agreementsVisibleTo } from './agreements.policy.js';
import { Agreements } from './agreements.service.js';
import type { AgreementRow } from './data/agreement-columns.js';
import { AgreementsRepository } from './data/agreements.repository.js';

/** Texts, scans and letters of agreements. Who sees an agreement sees its files; one in the trash has none. */
@Injectable()
export class AgreementFiles {
  constructor(
    private readonly files: Files,
    private readonly agreements: Agreements,
    private readonly repository: AgreementsRepository,
  ) {}

  /** @param agreementIds of agreements that the viewer has been shown */
  ofAgreements(agreementIds: readonly Id[]): Promise<ReadonlyMap<Id, FileRow[]>> {
    return this.files.ofRecords('AGREEMENT', agreementIds);
  }

  /** @throws DomainError NOT_FOUND, FILE/…, INVALID/… at `name` */
  add(viewer: Viewer, agreementId: Id, file: NewFile, content: AsyncIterable<Buffer>): Promise<FileRow> {
    return this.files.add(viewer, this.record(viewer, agreementId), file, content);
  }

  /** @throws DomainError NOT_FOUND */
  async open(viewer: Viewer, agreementId: Id, fileId: Id) {
    await this.agreements.get(viewer, agreementId);
    const file = await this.files.get('AGREEMENT', agreementId, fileId);
    return { file, content: this.files.read(file) };
  }

  /** @throws DomainError NOT_FOUND */
  async remove(viewer: Viewer, agreementId: Id, fileId: Id): Promise<AgreementRow> {
    await this.files.remove(viewer, this.record(viewer, agreementId), fileId);
    return this.agreements.get(viewer, agreementId);
  }

  /** @throws DomainError NOT_FOUND */
  async restore(viewer: Viewer, agreementId: Id, fileId: Id): Promise<AgreementRow> {
    await this.files.restore(viewer, this.record(viewer, agreementId), fileId);
    return this.agreements.get(viewer, agreementId);
  }

  private record(viewer: Viewer, id: Id): FileRecord {
    return {
      type: 'AGREEMENT',
      id,
      lock: async () => {
        const living = sql`a.trashed_at IS NULL`;
        if (!(await this.repository.findForUpdate(id, agreementsVisibleTo(viewer), living))) throw notFound();
      },
    };
  }
}
