import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import type { LanguageCode } from '../../kernel/text.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type PrintedFile, type PrintFormat, printPage } from '../../platform/documents/printed-file.js';
import { notFound } from '../../kernel/domain-error.js';
import { AnnualReports } from './annual-reports.service.js';
import { type AnnualReportRow, AnnualReportsRepository } from './data/annual-reports.repository.js';
import { differencesOf, type SheetDifference } from './domain/report-difference.js';
import { composeSheet, type ReportSheet } from './domain/report-sheet.js';
import type { ReportWarning } from './domain/report-warning.js';
import { warningsOf } from './domain/report-warnings.js';
import { reportPage } from './report-page.js';
import { ReportSources } from './report-sources.service.js';
import { checksumOf } from './sheet-checksum.js';

/** What a report shows: the sheet as it prints, and what people should know about it. */
export interface AnnualReportView {
  readonly sheet: ReportSheet;
  /** of a draft */
  readonly warnings: readonly (ReportWarning & { readonly accepted: boolean })[];
  /** of a signed report: what the records say today instead */
  readonly differences: readonly SheetDifference[];
  /** null: a draft; false: the frozen sheet is not the one that was signed */
  readonly checksumHolds: boolean | null;
}

/** Composes reports: a draft from the records of today, a signed one as it was frozen. */
@Injectable()
export class AnnualReportViews {
  constructor(
    private readonly annualReports: AnnualReports,
    private readonly reports: AnnualReportsRepository,
    private readonly sources: ReportSources,
  ) {}

  async of(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, AnnualReportView>> {
    const rows = await this.annualReports.byIds(viewer, ids);
    const sources = await this.sources.of(viewer, [...rows.keys()]);
    const signed = await this.reports.signedSheets([...rows.keys()]);
    const views = [...rows].flatMap(([id, row]): [Id, AnnualReportView][] => {
      const source = sources.get(id);
      if (!source) return [];
      const frozen = signed.get(id);
      if (frozen) return [[id, signedView(frozen, composeSheet(source), row)]];
      const warnings = warningsOf(source).map((warning) => ({
        ...warning,
        accepted: row.acceptedWarnings.includes(warning.key),
      }));
      return [[id, { sheet: composeSheet(source), warnings, differences: [], checksumHolds: null }]];
    });
    return new Map(views);
  }

  /** The report as a file. @throws DomainError NOT_FOUND */
  async print(viewer: Viewer, id: Id, format: PrintFormat, language: LanguageCode): Promise<PrintedFile> {
    const view = (await this.of(viewer, [id])).get(id);
    if (!view) throw notFound();
    return printPage(reportPage(view.sheet, language), format);
  }
}

function signedView(sheet: ReportSheet, today: ReportSheet, { checksum }: AnnualReportRow): AnnualReportView {
  const checksumHolds = checksumOf(sheet) === checksum;
  return { sheet, warnings: [], differences: differencesOf(sheet, today), checksumHolds };
}
