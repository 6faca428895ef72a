import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { DomainError } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type FoundRecord, lies, Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { reportSnapshot } from './annual-report-changes.js';
import type { AnnualReport } from './data/annual-report.entity.js';
import { AnnualReportsRepository } from './data/annual-reports.repository.js';
import { demandDraft } from './domain/report-fields.js';
import { programmesVisibleTo } from './programmes.policy.js';

/** Drafts in the trash. A signed report never goes there. */
@Injectable()
export class AnnualReportsTrash implements TrashableRecords {
  readonly type = 'ANNUAL_REPORT';
  readonly permission = 'programmes.edit';

  constructor(
    private readonly reports: AnnualReportsRepository,
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

  async find(viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord | null> {
    const state = lies(sql`r.trashed_at`, trashed);
    const record = await this.reports.findForUpdate(id, programmesVisibleTo(viewer), state);
    if (!record) return null;
    const { report } = record;
    return {
      entity: report,
      snapshot: reportSnapshot(record),
      save: () => this.reports.saveReport(report),
      demandMovable: () => (trashed ? this.demandOnlyDraft(viewer, report) : demandDraft(report.status)),
    };
  }

  /** Another draft of the year may have been begun meanwhile. */
  private async demandOnlyDraft(viewer: Viewer, { programmeId, year }: AnnualReport): Promise<void> {
    await this.reports.lockProgramme(programmeId, programmesVisibleTo(viewer));
    if ((await this.reports.editionsOf(programmeId, year)).draft) throw anotherDraft();
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
