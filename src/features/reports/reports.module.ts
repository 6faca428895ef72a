import { Module } from '@nestjs/common';
import { PartnershipsModule } from '../partnerships/index.js';
import { PipelineReportRepository } from './data/pipeline-report.repository.js';
import { PipelineReports } from './pipeline-report.service.js';

@Module({
  imports: [PartnershipsModule],
  providers: [PipelineReportRepository, PipelineReports],
  exports: [PipelineReports],
})
export class ReportsModule {}
