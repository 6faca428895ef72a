import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { AnnualReportViews } from './annual-report-views.service.js';
import { AnnualReports } from './annual-reports.service.js';
import { AnnualReportsTrash } from './annual-reports-trash.service.js';
import { AnnualReportsRepository } from './data/annual-reports.repository.js';
import { MeasureEntriesRepository } from './data/measure-entries.repository.js';
import { ProgrammeRecords } from './data/programme-records.repository.js';
import { ProgrammesRepository } from './data/programmes.repository.js';
import { ReportableRecordsRepository } from './data/reportable-records.repository.js';
import { ReportSourcesRepository } from './data/report-sources.repository.js';
import { MeasureEntries } from './measure-entries.service.js';
import { Programmes } from './programmes.service.js';
import { ProgrammesTrash } from './programmes-trash.service.js';
import { ReportableRecords } from './reportable-records.service.js';
import { ReportSources } from './report-sources.service.js';

@Module({
  imports: [MunicipalitiesModule],
  providers: [
    AnnualReportViews,
    AnnualReports,
    AnnualReportsRepository,
    AnnualReportsTrash,
    MeasureEntries,
    MeasureEntriesRepository,
    ProgrammeRecords,
    Programmes,
    ProgrammesRepository,
    ProgrammesTrash,
    ReportableRecords,
    ReportableRecordsRepository,
    ReportSources,
    ReportSourcesRepository,
  ],
  exports: [AnnualReportViews, AnnualReports, MeasureEntries, Programmes, ReportableRecords],
})
export class ProgrammesModule {}
