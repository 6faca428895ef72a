import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PartnershipsModule } from '../partnerships/index.js';
import { PromotionModule } from '../promotion/index.js';
import { TasksModule } from '../tasks/index.js';
import { VisitsModule } from '../visits/index.js';
import { PipelineReportRepository } from './data/pipeline-report.repository.js';
import { PartnerDossiers } from './partner-dossier.service.js';
import { PipelineReports } from './pipeline-report.service.js';

@Module({
  imports: [
    AgreementsModule,
    MunicipalitiesModule,
    OrganisationsModule,
    PartnershipsModule,
    PromotionModule,
    TasksModule,
    VisitsModule,
  ],
  providers: [PartnerDossiers, PipelineReportRepository, PipelineReports],
  exports: [PartnerDossiers, PipelineReports],
})
export class ReportsModule {}
