import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { writtenMoney } from '../../../kernel/money.js';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { connectionOf, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { MunicipalitiesLoaders, MunicipalityType } from '../../municipalities/api/index.js';
import { AnnualReportType } from './annual-report.type.js';
import { MeasureEntryType } from './measure-entry.type.js';
import { MeasureFundsType, MeasureType, ProgrammeSectionType, ProgrammeType } from './programme.type.js';
import { ProgrammesLoaders } from './programmes.loaders.js';

@Resolver(() => ProgrammeType)
export class ProgrammeFieldsResolver {
  constructor(
    private readonly programmes: ProgrammesLoaders,
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly changeLog: ChangeLog,
  ) {}

  @ResolveField('community', () => MunicipalityType, { nullable: true })
  community(@Parent() programme: ProgrammeType, @CurrentRequest() request: RequestContext) {
    return this.municipalities.byId(request, programme.communityId);
  }

  @ResolveField('sections', () => [ProgrammeSectionType])
  sections(@Parent() programme: ProgrammeType, @CurrentRequest() request: RequestContext) {
    return this.programmes.sectionsOf(request, programme.id);
  }

  @ResolveField('annualReports', () => [AnnualReportType], { description: 'latest first' })
  annualReports(@Parent() programme: ProgrammeType, @CurrentRequest() request: RequestContext) {
    return this.programmes.reportsOf(request, programme.id);
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() programme: ProgrammeType, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('PROGRAMME', programme.id, page));
  }
}

@Resolver(() => ProgrammeSectionType)
export class ProgrammeSectionFieldsResolver {
  constructor(private readonly programmes: ProgrammesLoaders) {}

  @ResolveField('measures', () => [MeasureType])
  measures(@Parent() section: ProgrammeSectionType, @CurrentRequest() request: RequestContext) {
    return this.programmes.measuresOf(request, section.id);
  }
}

@Resolver(() => MeasureType)
export class MeasureFieldsResolver {
  constructor(private readonly programmes: ProgrammesLoaders) {}

  @ResolveField('funds', () => [MeasureFundsType])
  async funds(@Parent() measure: MeasureType, @CurrentRequest() request: RequestContext) {
    const funds = await this.programmes.fundsOf(request, measure.id);
    return funds.map(({ year, ...money }) => ({ year, money: writtenMoney(money) }));
  }

  @ResolveField('programme', () => ProgrammeType)
  programme(@Parent() measure: MeasureType, @CurrentRequest() request: RequestContext) {
    return this.programmes.byId(request, measure.programmeId);
  }

  @ResolveField('entries', () => [MeasureEntryType], { description: 'of one year; of all without' })
  entries(
    @Parent() measure: MeasureType,
    @CurrentRequest() request: RequestContext,
    @Args('year', { type: () => Int, nullable: true }) year?: number | null,
  ) {
    return this.programmes.entriesOfMeasure(request, measure.id, year ?? null);
  }
}
