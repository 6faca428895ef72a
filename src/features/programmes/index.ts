export { AnnualReports } from './annual-reports.service.js';
export { MeasureEntries } from './measure-entries.service.js';
export { ProgrammesModule } from './programmes.module.js';
export { Programmes } from './programmes.service.js';
export { AnnualReport, AnnualReportMeasure } from './data/annual-report.entity.js';
export { MeasureEntry } from './data/measure-entry.entity.js';
export { Measure, MeasureFunds, Programme, ProgrammeSection } from './data/programme.entity.js';
export type { ReportedType } from './domain/reported-record.js';
export { onVisibleProgramme } from './programmes.policy.js';
