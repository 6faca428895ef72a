import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { reportSnapshot } from './annual-report-changes.js';
import { type AnnualReportRecord, AnnualReportsRepository } from './data/annual-reports.repository.js';
import { demandDraft } from './domain/report-fields.js';
import { programmesVisibleTo } from './programmes.policy.js';

/** Drafts in the trash. A signed report never goes there. */
@Injectable()
export class AnnualReportsTrash implements TrashableRecords {
  readonly type = 'ANNUAL_REPORT';
  readonly permission = 'programmes.edit';

  constructor(
    private readonly reports: AnnualReportsRepository,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
    trash: Trash,
  ) {
    trash.register(this);
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT r.id, 'ANNUAL_REPORT' AS type, p.report_title_uk || ', ' || r.year AS title, r.trashed_at,
        r.trashed_by_id, r.version
      FROM annual_report r JOIN programme p ON p.id = r.programme_id
      WHERE r.trashed_at IS NOT NULL AND p.trashed_at IS NULL AND ${programmesVisibleTo(viewer)}`;
  }

  async trash(viewer: Viewer, id: Id, expectedVersion: number): Promise<void> {
    const record = await this.load(viewer, id, sql`r.trashed_at IS NULL`);
    demandVersion(record.report, expectedVersion);
    demandDraft(record.report.status);
    record.report.trashedAt = this.clock.now();
    record.report.trashedById = viewer.userId;
    await this.save(record, 'TRASHED');
  }

  /** @throws DomainError CONFLICT/draft_exists when another draft of the year was begun meanwhile */
  async restore(viewer: Viewer, id: Id): Promise<void> {
    const record = await this.load(viewer, id, sql`r.trashed_at IS NOT NULL`);
    const { programmeId, year } = record.report;
    await this.reports.lockProgramme(programmeId, programmesVisibleTo(viewer));
    if ((await this.reports.editionsOf(programmeId, year)).draft) throw anotherDraft();
    record.report.trashedAt = null;
    record.report.trashedById = null;
    await this.save(record, 'RESTORED');
  }

  private async load(viewer: Viewer, id: Id, state: Sql): Promise<AnnualReportRecord> {
    const record = await this.reports.findForUpdate(id, programmesVisibleTo(viewer), state);
    if (!record) throw notFound();
    return record;
  }

  private async save(record: AnnualReportRecord, action: 'TRASHED' | 'RESTORED'): Promise<void> {
    await this.reports.saveReport(record.report);
    const snapshot = reportSnapshot(record);
    const recordId = record.report.id;
    await this.changeLog.record({ recordType: 'ANNUAL_REPORT', recordId, action, before: snapshot, after: snapshot });
  }
}

function anotherDraft(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'draft_exists',
    text: {
      uk: 'За цей рік уже почато іншу чернетку. Цю лишено в кошику; спершу підпишіть або вилучіть ту.',
      en: 'Another draft of this year was begun meanwhile. This one stays in the trash; sign or trash that one first.',
    },
  });
}
