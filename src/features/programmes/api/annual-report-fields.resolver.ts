import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { LanguageCode } from '../../../kernel/text.js';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { connectionOf, ShortPageArgs } from '../../../platform/graphql/page.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog } from '../../../platform/history/change-log.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { LanguageEnum, UsersLoaders, UserType } from '../../identity/api/index.js';
import { AnnualReportType, ReportDifferenceType, ReportWarningType } from './annual-report.type.js';
import { MeasureEntryType } from './measure-entry.type.js';
import { ProgrammeType } from './programme.type.js';
import { ProgrammesLoaders } from './programmes.loaders.js';
import { ReportLineType, ReportSheetType, sheetIn } from './report-sheet.type.js';

@Resolver(() => AnnualReportType)
export class AnnualReportFieldsResolver {
  constructor(
    private readonly programmes: ProgrammesLoaders,
    private readonly users: UsersLoaders,
    private readonly changeLog: ChangeLog,
  ) {}

  @ResolveField('programme', () => ProgrammeType)
  programme(@Parent() report: AnnualReportType, @CurrentRequest() request: RequestContext) {
    return this.programmes.byId(request, report.programmeId);
  }

  @ResolveField('signedBy', () => UserType, { nullable: true })
  signedBy(@Parent() report: AnnualReportType, @CurrentRequest() request: RequestContext) {
    return this.users.byId(request, report.signedById);
  }

  @ResolveField('sheet', () => ReportSheetType, {
    description: 'a draft as the records say today, a signed report as it was frozen',
  })
  async sheet(
    @Parent() report: AnnualReportType,
    @CurrentRequest() request: RequestContext,
    @Args('language', { type: () => LanguageEnum, nullable: true }) language?: LanguageCode | null,
  ) {
    const { sheet } = await this.programmes.viewOf(request, report.id);
    return sheetIn(language ?? request.viewer.language, sheet);
  }

  @ResolveField('warnings', () => [ReportWarningType], { description: 'of a draft; errors first' })
  async warnings(@Parent() report: AnnualReportType, @CurrentRequest() request: RequestContext) {
    const { warnings } = await this.programmes.viewOf(request, report.id);
    return warnings.map(({ text, ...warning }) => ({ ...warning, textUk: text.uk, textEn: text.en }));
  }

  @ResolveField('differences', () => [ReportDifferenceType], {
    description: 'of a signed report: what the records say today instead',
  })
  async differences(
    @Parent() report: AnnualReportType,
    @CurrentRequest() request: RequestContext,
    @Args('language', { type: () => LanguageEnum, nullable: true }) language?: LanguageCode | null,
  ) {
    const { differences } = await this.programmes.viewOf(request, report.id);
    const chosen = language ?? request.viewer.language;
    return differences.map(({ before, after, ...difference }) => ({
      ...difference,
      before: before?.[chosen] ?? null,
      after: after?.[chosen] ?? null,
    }));
  }

  @ResolveField('checksumHolds', () => Boolean, {
    nullable: true,
    description: 'whether the frozen sheet is still the one that was signed; null: a draft',
  })
  async checksumHolds(@Parent() report: AnnualReportType, @CurrentRequest() request: RequestContext) {
    return (await this.programmes.viewOf(request, report.id)).checksumHolds;
  }

  @ResolveField('history', () => HistoryConnection)
  async history(@Parent() report: AnnualReportType, @Args() page: ShortPageArgs) {
    return connectionOf(await this.changeLog.history('ANNUAL_REPORT', report.id, page));
  }
}

@Resolver(() => ReportLineType)
export class ReportLineFieldsResolver {
  constructor(private readonly programmes: ProgrammesLoaders) {}

  @ResolveField('entry', () => MeasureEntryType, { nullable: true, description: 'null: removed since the signing' })
  entry(@Parent() line: ReportLineType, @CurrentRequest() request: RequestContext) {
    return this.programmes.entry(request, line.entryId);
  }
}
