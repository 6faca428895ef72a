import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { AnnualReports } from '../annual-reports.service.js';
import { ReviseAnnualReportInput, SignAnnualReportInput, StartAnnualReportInput } from './annual-report.inputs.js';
import { AnnualReportType } from './annual-report.type.js';

@Resolver(() => AnnualReportType)
export class AnnualReportsResolver {
  constructor(private readonly reports: AnnualReports) {}

  @Query(() => AnnualReportType)
  @Requires('programmes.read')
  annualReport(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.reports.get(viewer, id);
  }

  @Mutation(() => AnnualReportType, { description: 'a draft of the year, or the next edition after a signed one' })
  @Requires('programmes.edit')
  startAnnualReport(@CurrentViewer() viewer: Viewer, @Args('input') { programmeId, year }: StartAnnualReportInput) {
    return this.reports.start(viewer, programmeId, year);
  }

  @Mutation(() => AnnualReportType)
  @Requires('programmes.edit')
  reviseAnnualReport(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, fields }: ReviseAnnualReportInput,
  ) {
    return this.reports.revise(viewer, id, expectedVersion, fields);
  }

  @Mutation(() => AnnualReportType, { description: 'freezes the report as it prints; it cannot be taken back' })
  @Requires('programmes.edit')
  signAnnualReport(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, signature }: SignAnnualReportInput,
  ) {
    return this.reports.sign(viewer, id, expectedVersion, signature);
  }
}
