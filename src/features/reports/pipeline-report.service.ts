import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import {
  FORMALITIES,
  type Formality,
  NetworkDay,
  PARTNERSHIP_STAGES,
  type PartnershipFilter,
  type PartnershipStage,
  partnershipVisibleTo,
  stageLimitDays,
} from '../partnerships/index.js';
import {
  type OldestRow,
  PipelineReportRepository,
  type ReportScope,
  type ShareCounts,
} from './data/pipeline-report.repository.js';
import { demandPeriod, type ReportPeriod } from './domain/report-period.js';
import {
  FORMALITY_MEASURES,
  type Measures,
  pipelineMeasures,
  SHARE_MEASURES,
  stageMeasures,
} from './pipeline-measures.js';

/** A number and the filter that lists exactly its rows for the same viewer. */
export interface Figure {
  readonly value: number;
  readonly rows: PartnershipFilter;
}

type Figures<M extends Measures> = { readonly [Name in keyof M]: Figure };

export type StageFigures = Figures<ReturnType<typeof stageMeasures>> & {
  readonly stage: PartnershipStage;
  readonly limitDays: number | null;
  readonly medianDays: number | null;
  readonly oldest: OldestRow | null;
};
export type CountryFigures = Figures<typeof SHARE_MEASURES> & { readonly countryCode: string };
export type OwnerFigures = Figures<typeof SHARE_MEASURES> & { readonly ownerId: Id | null };
export type FormalityFigures = Figures<typeof FORMALITY_MEASURES> & { readonly formality: Formality };

export type PipelineReport = Figures<ReturnType<typeof pipelineMeasures>> & {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly asOf: Date;
  readonly medianDaysOpen: number | null;
  readonly stages: readonly StageFigures[];
  readonly byCountry: readonly CountryFigures[];
  readonly byOwner: readonly OwnerFigures[];
  readonly byFormality: readonly FormalityFigures[];
};

/** What the pipeline report is about; every field that is given must hold. */
export type PipelineReportFilter = Pick<
  PartnershipFilter,
  'countryCodes' | 'formality' | 'municipalityIds' | 'ownerIds'
>;

/** The state and the movement of the pipeline, of the partnerships that the viewer sees. */
@Injectable()
export class PipelineReports {
  constructor(
    private readonly figures: PipelineReportRepository,
    private readonly day: NetworkDay,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError INVALID/date_order */
  async report(viewer: Viewer, period: ReportPeriod, filter: PipelineReportFilter): Promise<PipelineReport> {
    demandPeriod(period);
    const scope = { visible: partnershipVisibleTo(viewer, sql`p.id`), today: this.day.today(), filter };
    const [whole, medianDaysOpen, byCountry, byOwner, byFormality] = await Promise.all([
      this.wholeAndStages(scope, period),
      this.figures.medianDaysOpen(scope),
      this.figures.countsByCountry(scope, Object.values(SHARE_MEASURES)),
      this.figures.countsByOwner(scope, Object.values(SHARE_MEASURES)),
      this.figures.countsByFormality(scope, Object.values(FORMALITY_MEASURES)),
    ]);
    return {
      ...period,
      ...whole,
      asOf: this.clock.now(),
      medianDaysOpen,
      byCountry: byCountry.map(({ key, counts }) => ({
        countryCode: key,
        ...figuresOf(SHARE_MEASURES, counts, { ...filter, countryCodes: [key] }),
      })),
      byOwner: byOwner.map(({ key, counts }) => ({
        ownerId: key,
        ...figuresOf(SHARE_MEASURES, counts, { ...filter, ...ownedBy(key) }),
      })),
      byFormality: formalitiesOf(filter, byFormality),
    };
  }

  private async wholeAndStages(scope: ReportScope, period: ReportPeriod) {
    const whole = pipelineMeasures(period);
    const stages = PARTNERSHIP_STAGES.map((stage) => ({ stage, measures: stageMeasures(stage, period) }));
    const measures: readonly Measures[] = [whole, ...stages.map((each) => each.measures)];
    const filters = measures.flatMap((each) => Object.values(each));
    const [counts, medians, oldest] = await Promise.all([
      this.figures.counts(scope, filters),
      this.figures.medianDaysOfStays(scope, period),
      this.figures.oldest(scope),
    ]);
    const left = [...counts];
    const take = <M extends Measures>(measures: M) =>
      figuresOf(measures, left.splice(0, Object.keys(measures).length), scope.filter);
    return {
      ...take(whole),
      stages: stages.map(({ stage, measures: ofStage }) => ({
        stage,
        limitDays: stageLimitDays(stage),
        medianDays: medians.get(stage) ?? null,
        oldest: oldest.find((row) => row.stage === stage) ?? null,
        ...take(ofStage),
      })),
    };
  }
}

/** @param counts of the measures, in their order */
function figuresOf<M extends Measures>(measures: M, counts: readonly number[], shared: PartnershipFilter): Figures<M> {
  const figures = Object.entries(measures).map(([name, rows], place) => [
    name,
    { value: counts[place] ?? 0, rows: { ...shared, ...rows } },
  ]);
  return Object.fromEntries(figures) as Figures<M>;
}

function ownedBy(ownerId: Id | null): PartnershipFilter {
  return ownerId ? { ownerIds: [ownerId] } : { withoutOwner: true };
}

/** Both formalities, or the one asked for, also where there is none of it. */
function formalitiesOf(filter: PipelineReportFilter, shares: readonly ShareCounts<string>[]): FormalityFigures[] {
  return FORMALITIES.filter((formality) => !filter.formality || filter.formality === formality).map((formality) => {
    const counts = shares.find(({ key }) => key === formality)?.counts ?? [];
    return { formality, ...figuresOf(FORMALITY_MEASURES, counts, { ...filter, formality }) };
  });
}
