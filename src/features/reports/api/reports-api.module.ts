import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../../identity/api/index.js';
import { PartnershipsApiModule } from '../../partnerships/api/index.js';
import { ReportsModule } from '../reports.module.js';
import { PartnerDossierController } from './partner-dossier.controller.js';
import { OldestPartnershipResolver, OwnerFiguresResolver, PipelineReportResolver } from './pipeline-report.resolver.js';

@Module({
  imports: [IdentityApiModule, PartnershipsApiModule, ReportsModule],
  controllers: [PartnerDossierController],
  providers: [OldestPartnershipResolver, OwnerFiguresResolver, PipelineReportResolver],
})
export class ReportsApiModule {}
