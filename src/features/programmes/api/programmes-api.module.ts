import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../../identity/api/index.js';
import { MunicipalitiesApiModule } from '../../municipalities/api/index.js';
import { ProgrammesModule } from '../programmes.module.js';
import { AnnualReportFieldsResolver, ReportLineFieldsResolver } from './annual-report-fields.resolver.js';
import { AnnualReportFilesController } from './annual-report-files.controller.js';
import { AnnualReportsResolver } from './annual-reports.resolver.js';
import { MeasureEntriesResolver } from './measure-entries.resolver.js';
import {
  MeasureFieldsResolver,
  ProgrammeFieldsResolver,
  ProgrammeSectionFieldsResolver,
} from './programme-fields.resolver.js';
import { ProgrammesLoaders } from './programmes.loaders.js';
import { ProgrammesResolver } from './programmes.resolver.js';
import { ReportedRecordsResolver } from './reported-records.resolver.js';

@Module({
  imports: [IdentityApiModule, MunicipalitiesApiModule, ProgrammesModule],
  controllers: [AnnualReportFilesController],
  providers: [
    AnnualReportFieldsResolver,
    AnnualReportsResolver,
    MeasureEntriesResolver,
    MeasureFieldsResolver,
    ProgrammeFieldsResolver,
    ProgrammeSectionFieldsResolver,
    ProgrammesLoaders,
    ProgrammesResolver,
    ReportLineFieldsResolver,
    ReportedRecordsResolver,
  ],
})
export class ProgrammesApiModule {}
