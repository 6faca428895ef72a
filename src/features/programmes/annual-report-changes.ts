import { chosen } from '../../kernel/chosen.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import { AnnualReport, AnnualReportMeasure } from './data/annual-report.entity.js';
import type { AnnualReportRecord } from './data/annual-reports.repository.js';
import { type PresentationFields, type ReportFields, signatureAfter } from './domain/report-fields.js';
import { PLAIN_PRESENTATION } from './domain/report-source.js';

/**
 * A draft that looks as the latest report did and has its signatory.
 *
 * @param like the latest report of the programme; its accepted warnings are taken over within the same year
 */
export function newDraft(
  programmeId: Id,
  year: number,
  edition: number,
  like: AnnualReportRecord | null,
): AnnualReportRecord {
  const earlier = like?.report;
  const id = newId();
  const report = Object.assign(new AnnualReport(), {
    id,
    programmeId,
    year,
    edition,
    status: 'DRAFT',
    positionUk: earlier?.positionUk ?? null,
    positionEn: earlier?.positionEn ?? null,
    firstNameUk: earlier?.firstNameUk ?? null,
    firstNameEn: earlier?.firstNameEn ?? null,
    surnameUk: earlier?.surnameUk ?? null,
    surnameEn: earlier?.surnameEn ?? null,
    datedOn: null,
    acceptedWarnings: earlier?.year === year ? earlier.acceptedWarnings : [],
    signedAt: null,
    signedById: null,
    sheet: null,
    checksum: null,
    trashedAt: null,
    trashedById: null,
  });
  const measures = (like?.measures ?? []).map((measure) =>
    Object.assign(new AnnualReportMeasure(), measure, { reportId: id }),
  );
  return { report, measures };
}

/** The record after a change of its fields; the one given stays as it was. */
export function reportAfter({ report, measures }: AnnualReportRecord, fields: ReportFields): AnnualReportRecord {
  const changed = (fields.measures ?? []).map((given) =>
    presentationAfter(
      report.id,
      measures.find(({ measureId }) => measureId === given.measureId),
      given,
    ),
  );
  const touched = new Set(changed.map(({ measureId }) => measureId));
  return {
    report: Object.assign(new AnnualReport(), report, signatureAfter(report, fields.signature ?? {}), {
      acceptedWarnings: [...(fields.acceptedWarnings ?? report.acceptedWarnings)],
    }),
    measures: [...measures.filter(({ measureId }) => !touched.has(measureId)), ...changed],
  };
}

function presentationAfter(
  reportId: Id,
  before: AnnualReportMeasure | undefined,
  given: PresentationFields,
): AnnualReportMeasure {
  return Object.assign(new AnnualReportMeasure(), {
    reportId,
    measureId: given.measureId,
    layout: given.layout ?? before?.layout ?? PLAIN_PRESENTATION.layout,
    leadInUk: chosen(given.leadInUk, before?.leadInUk),
    leadInEn: chosen(given.leadInEn, before?.leadInEn),
    openList: given.openList ?? before?.openList ?? PLAIN_PRESENTATION.openList,
  });
}

/** What the history remembers of a report. */
export function reportSnapshot({ report, measures }: AnnualReportRecord): Snapshot {
  const { year, edition, status, datedOn, checksum } = report;
  return {
    year,
    edition,
    status,
    positionUk: report.positionUk,
    positionEn: report.positionEn,
    firstNameUk: report.firstNameUk,
    firstNameEn: report.firstNameEn,
    surnameUk: report.surnameUk,
    surnameEn: report.surnameEn,
    datedOn,
    acceptedWarnings: report.acceptedWarnings,
    checksum,
    measures: [...measures]
      .sort((a, b) => (a.measureId < b.measureId ? -1 : 1))
      .map(({ measureId, layout, leadInUk, leadInEn, openList }) => ({
        measureId,
        layout,
        leadInUk,
        leadInEn,
        openList,
      })),
  };
}
