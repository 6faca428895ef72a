import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type HandedOverRecords, HandoverRegister, type OpenWork } from '../../platform/handover/handover-register.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { agreementSnapshot } from './agreement-snapshot.js';
import { agreementsVisibleTo } from './agreements.policy.js';
import { AgreementPartsRepository } from './data/agreement-parts.repository.js';
import { AgreementsRepository } from './data/agreements.repository.js';
import { AGREEMENT_STATUSES, isOver } from './domain/agreement-status.js';

const OPEN_STATUSES = AGREEMENT_STATUSES.filter((status) => !isOver(status));

/** Agreements that are not over, from one person in charge to another. */
@Injectable()
export class AgreementsHandover implements HandedOverRecords {
  constructor(
    private readonly agreements: AgreementsRepository,
    private readonly parts: AgreementPartsRepository,
    private readonly changeLog: ChangeLog,
    register: HandoverRegister,
  ) {
    register.register(this);
  }

  openWorkOf(viewer: Viewer, personId: Id, successor: Viewer | null): Sql {
    const title = viewer.language === 'uk' ? sql`a.title_uk` : sql`coalesce(a.title_en, a.title_uk)`;
    return sql`SELECT 'AGREEMENT' AS kind, a.id, ${title} AS title,
        ${successor ? agreementsVisibleTo(successor) : sql`TRUE`} AS seen
      FROM agreement a
      WHERE a.owner_id = ${personId} AND a.trashed_at IS NULL AND a.status = ANY(${OPEN_STATUSES})
        AND ${agreementsVisibleTo(viewer)}`;
  }

  async putInCharge(viewer: Viewer, work: readonly OpenWork[], successorId: Id): Promise<void> {
    for (const { id } of work) {
      const agreement = await this.agreements.findForUpdate(id, agreementsVisibleTo(viewer), sql`a.trashed_at IS NULL`);
      if (!agreement) throw notFound();
      const parts = await this.parts.load(id);
      const before = agreementSnapshot(agreement, parts);
      agreement.ownerId = successorId;
      await this.agreements.saveAlone(agreement);
      const after = agreementSnapshot(agreement, parts);
      await this.changeLog.record({ recordType: 'AGREEMENT', recordId: id, action: 'UPDATED', before, after });
    }
  }
}
