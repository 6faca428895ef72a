import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { fieldChanges } from '../../platform/history/field-changes.js';
import { newDraft, reportAfter, reportSnapshot } from './annual-report-changes.js';
import { AnnualReport } from './data/annual-report.entity.js';
import {
  type AnnualReportRecord,
  type AnnualReportRow,
  AnnualReportsRepository,
} from './data/annual-reports.repository.js';
import { demandDraft, demandSignable, type ReportFields, type SignatureFields } from './domain/report-fields.js';
import { composeSheet } from './domain/report-sheet.js';
import { warningsOf } from './domain/report-warnings.js';
import { programmesVisibleTo } from './programmes.policy.js';
import { ReportSources } from './report-sources.service.js';
import { checksumOf } from './sheet-checksum.js';

/** Annual reports from the first draft to the signed edition. What they say is composed from the records. */
@Injectable()
export class AnnualReports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: AnnualReportsRepository,
    private readonly sources: ReportSources,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
  ) {}

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, AnnualReportRow>> {
    return this.reports.byIds(ids, programmesVisibleTo(viewer));
  }

  ofProgrammes(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, AnnualReportRow[]>> {
    return this.reports.ofProgrammes(ids, programmesVisibleTo(viewer));
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<AnnualReportRow> {
    const report = (await this.byIds(viewer, [id])).get(id);
    if (!report) throw notFound();
    return report;
  }

  /**
   * Begins the report of a year, or a new edition where the last one is signed.
   *
   * @throws DomainError NOT_FOUND, CONFLICT/draft_exists
   */
  async start(viewer: Viewer, programmeId: Id, year: number): Promise<AnnualReportRow> {
    return this.unitOfWork.run(viewer, async () => {
      const programme = await this.reports.lockProgramme(programmeId, programmesVisibleTo(viewer));
      if (!programme) throw notFound();
      const { last, draft } = await this.reports.editionsOf(programmeId, year);
      if (draft) throw draftExists();
      const like = await this.reports.latestBefore(programmeId, year);
      const record = newDraft(programmeId, year, last + 1, like);
      await this.reports.save(record);
      await this.changeLog.record({
        recordType: 'ANNUAL_REPORT',
        recordId: record.report.id,
        action: 'CREATED',
        before: null,
        after: reportSnapshot(record),
      });
      return this.get(viewer, record.report.id);
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, CONFLICT/signed */
  async revise(viewer: Viewer, id: Id, expectedVersion: number, fields: ReportFields): Promise<AnnualReportRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.draft(viewer, id, expectedVersion);
      const measureIds = (fields.measures ?? []).map(({ measureId }) => measureId);
      const known = await this.reports.measuresOf(before.report.programmeId, measureIds);
      if (measureIds.some((measureId) => !known.has(measureId))) throw notFound();
      await this.save(before, reportAfter(before, fields));
      return this.get(viewer, id);
    });
  }

  /**
   * Freezes the report as it prints now. It cannot be taken back; a new edition can be begun.
   *
   * @throws DomainError NOT_FOUND, CONFLICT/stale, CONFLICT/signed, CONFLICT/open_warnings, INVALID/required
   */
  async sign(viewer: Viewer, id: Id, expectedVersion: number, signature: SignatureFields): Promise<AnnualReportRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.draft(viewer, id, expectedVersion);
      const dressed = reportAfter(before, { signature });
      // composed from what is saved: the sheet shows the signature as it will stand there
      await this.reports.saveReport(dressed.report);
      const source = (await this.sources.of(viewer, [id])).get(id);
      if (!source) throw notFound();
      demandSignable(dressed.report, warningsOf(source), dressed.report.acceptedWarnings);
      const sheet = composeSheet(source);
      const report = Object.assign(new AnnualReport(), dressed.report, {
        status: 'SIGNED',
        sheet,
        checksum: checksumOf(sheet),
        signedAt: this.clock.now(),
        signedById: viewer.userId,
      });
      await this.save(before, { ...dressed, report });
      return this.get(viewer, id);
    });
  }

  /** A change that changes nothing writes nothing. */
  private async save(before: AnnualReportRecord, after: AnnualReportRecord): Promise<void> {
    const [earlier, later] = [reportSnapshot(before), reportSnapshot(after)];
    if (fieldChanges(earlier, later).length === 0) return;
    // the version counts changes of how measures are printed too
    const report = Object.assign(new AnnualReport(), after.report, { updatedAt: this.clock.now() });
    await this.reports.save({ ...after, report });
    await this.changeLog.record({
      recordType: 'ANNUAL_REPORT',
      recordId: report.id,
      action: 'UPDATED',
      before: earlier,
      after: later,
    });
  }

  private async draft(viewer: Viewer, id: Id, expectedVersion: number): Promise<AnnualReportRecord> {
    const record = await this.reports.findForUpdate(id, programmesVisibleTo(viewer), sql`r.trashed_at IS NULL`);
    if (!record) throw notFound();
    demandVersion(record.report, expectedVersion);
    demandDraft(record.report.status);
    return record;
  }
}

function draftExists(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'draft_exists',
    field: 'year',
    text: {
      uk: 'Чернетка звіту за цей рік уже є. Нічого не створено; відкрийте її.',
      en: 'A draft of the report for this year exists already. Nothing was created; open it.',
    },
  });
}
