import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { agreementSnapshot } from './agreement-snapshot.js';
import { agreementsVisibleTo } from './agreements.policy.js';
import type { Agreement } from './data/agreement.entity.js';
import { AgreementPartsRepository } from './data/agreement-parts.repository.js';
import { AgreementsRepository } from './data/agreements.repository.js';

/** Agreements in the trash; their tasks are hidden with them and come back with them. */
@Injectable()
export class AgreementsTrash implements TrashableRecords {
  readonly type = 'AGREEMENT';
  readonly permission = 'agreements.edit';

  constructor(
    private readonly agreements: AgreementsRepository,
    private readonly parts: AgreementPartsRepository,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT a.id, 'AGREEMENT' AS type, a.title_uk AS title, a.trashed_at, a.trashed_by_id, a.version
      FROM agreement a WHERE a.trashed_at IS NOT NULL AND ${agreementsVisibleTo(viewer)}`;
  }

  async trash(viewer: Viewer, id: Id, expectedVersion: number): Promise<void> {
    const agreement = await this.load(viewer, id, sql`a.trashed_at IS NULL`);
    demandVersion(agreement, expectedVersion);
    agreement.trashedAt = this.clock.now();
    agreement.trashedById = viewer.userId;
    await this.save(agreement, 'TRASHED');
  }

  async restore(viewer: Viewer, id: Id): Promise<void> {
    const agreement = await this.load(viewer, id, sql`a.trashed_at IS NOT NULL`);
    agreement.trashedAt = null;
    agreement.trashedById = null;
    await this.save(agreement, 'RESTORED');
  }

  private async load(viewer: Viewer, id: Id, state: Sql): Promise<Agreement> {
    const agreement = await this.agreements.findForUpdate(id, agreementsVisibleTo(viewer), state);
    if (!agreement) throw notFound();
    return agreement;
  }

  private async save(agreement: Agreement, action: 'TRASHED' | 'RESTORED'): Promise<void> {
    await this.agreements.saveAlone(agreement);
    const snapshot = agreementSnapshot(agreement, await this.parts.load(agreement.id));
    await this.changeLog.record({
      recordType: 'AGREEMENT',
      recordId: agreement.id,
      action,
      before: snapshot,
      after: snapshot,
    });
  }
}
