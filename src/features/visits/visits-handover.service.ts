import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type HandedOverRecords, HandoverRegister, type OpenWork } from '../../platform/handover/handover-register.js';
import { Commitment } from './data/commitment.entity.js';
import { Visit } from './data/visit.entity.js';
import { type VisitRecord, VisitRecords } from './data/visit-records.repository.js';
import { VISIT_STATUSES } from './domain/visit-status.js';
import { VisitWriting } from './visit-writing.service.js';
import { visitsVisibleTo } from './visits.policy.js';

const OPEN_STATUSES = VISIT_STATUSES.filter((status) => status !== 'CLOSED' && status !== 'CANCELLED');

/**
 * Visits that are not closed, and commitments that somebody is to see to but that have no date: with a date a
 * commitment has a task, and goes with it.
 */
@Injectable()
export class VisitsHandover implements HandedOverRecords {
  constructor(
    private readonly records: VisitRecords,
    private readonly writing: VisitWriting,
    register: HandoverRegister,
  ) {
    register.register(this);
  }

  openWorkOf(viewer: Viewer, personId: Id, successor: Viewer | null): Sql {
    const title = viewer.language === 'uk' ? sql`v.title_uk` : sql`coalesce(v.title_en, v.title_uk)`;
    const seen = successor ? visitsVisibleTo(successor) : sql`TRUE`;
    const visible = sql`v.trashed_at IS NULL AND ${visitsVisibleTo(viewer)}`;
    return sql`SELECT 'VISIT' AS kind, v.id, ${title} AS title, ${seen} AS seen
      FROM visit v WHERE v.owner_id = ${personId} AND v.status = ANY(${OPEN_STATUSES}) AND ${visible}
      UNION ALL SELECT 'COMMITMENT', k.id, k.text, ${seen}
      FROM visit_commitment k JOIN visit v ON v.id = k.visit_id
      WHERE k.owner_id = ${personId} AND k.due_on IS NULL AND v.status <> 'CANCELLED' AND ${visible}`;
  }

  async putInCharge(viewer: Viewer, work: readonly OpenWork[], successorId: Id): Promise<void> {
    for (const { kind, id } of work) {
      const visitId = kind === 'VISIT' ? id : await this.records.visitOfCommitment(id);
      if (!visitId) throw notFound();
      const record = await this.writing.load(viewer, visitId);
      await this.writing.saveQuietly(
        record,
        kind === 'VISIT' ? ledBy(record, successorId) : seenTo(record, id, successorId),
      );
    }
  }
}

function ledBy(record: VisitRecord, ownerId: Id): VisitRecord {
  return { ...record, visit: Object.assign(new Visit(), record.visit, { ownerId }) };
}

function seenTo(record: VisitRecord, commitmentId: Id, ownerId: Id): VisitRecord {
  const commitments = record.commitments.map((commitment) =>
    commitment.id === commitmentId ? Object.assign(new Commitment(), commitment, { ownerId }) : commitment,
  );
  return { ...record, commitments };
}
