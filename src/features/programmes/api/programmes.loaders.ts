import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { type AnnualReportView, AnnualReportViews } from '../annual-report-views.service.js';
import { AnnualReports } from '../annual-reports.service.js';
import type { AnnualReportRow } from '../data/annual-reports.repository.js';
import type { MeasureEntryRow } from '../data/measure-entries.repository.js';
import type { FundsRow, MeasureRow, ProgrammeRow, SectionRow } from '../data/programmes.repository.js';
import { MeasureEntries } from '../measure-entries.service.js';
import { Programmes } from '../programmes.service.js';

/** Programmes and what belongs to them, one statement for all that a request asks for. */
@Injectable()
export class ProgrammesLoaders {
  constructor(
    private readonly programmes: Programmes,
    private readonly entries: MeasureEntries,
    private readonly reports: AnnualReports,
    private readonly views: AnnualReportViews,
  ) {}

  /** null for a programme that the viewer may not see */
  byId(request: RequestContext, id: Id): Promise<ProgrammeRow | null> {
    return request
      .loader<Id, ProgrammeRow>('programmes.byId', (ids) => this.programmes.byIds(request.viewer, ids))
      .load(id);
  }

  sectionsOf(request: RequestContext, programmeId: Id): Promise<SectionRow[]> {
    return of(request, 'sections', (ids) => this.programmes.sectionsOf(ids), programmeId);
  }

  measuresOf(request: RequestContext, sectionId: Id): Promise<MeasureRow[]> {
    return of(request, 'measures', (ids) => this.programmes.measuresOf(ids), sectionId);
  }

  fundsOf(request: RequestContext, measureId: Id): Promise<FundsRow[]> {
    return of(request, 'funds', (ids) => this.programmes.fundsOf(ids), measureId);
  }

  measure(request: RequestContext, id: Id): Promise<MeasureRow | null> {
    return request
      .loader<Id, MeasureRow>('programmes.measure', (ids) => this.programmes.measuresById(request.viewer, ids))
      .load(id);
  }

  /** null for an entry that is gone or hidden */
  entry(request: RequestContext, id: Id): Promise<MeasureEntryRow | null> {
    return request
      .loader<Id, MeasureEntryRow>('programmes.entry', (ids) => this.entries.byIds(request.viewer, ids))
      .load(id);
  }

  entriesOfMeasure(request: RequestContext, measureId: Id, year: number | null): Promise<MeasureEntryRow[]> {
    const batch = (ids: readonly Id[]) => this.entries.ofMeasures(request.viewer, ids, year);
    return of(request, `entries:${year ?? ''}`, batch, measureId);
  }

  reportsOf(request: RequestContext, programmeId: Id): Promise<AnnualReportRow[]> {
    return of(request, 'reports', (ids) => this.reports.ofProgrammes(request.viewer, ids), programmeId);
  }

  /** Composed once a request, however many of its parts are asked for. */
  async viewOf(request: RequestContext, reportId: Id): Promise<AnnualReportView> {
    const view = await request
      .loader<Id, AnnualReportView>('programmes.views', (ids) => this.views.of(request.viewer, ids))
      .load(reportId);
    if (!view) throw new Error(`Report ${reportId} was shown and cannot be composed`);
    return view;
  }
}

async function of<Row>(
  request: RequestContext,
  part: string,
  batch: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Row[]>>,
  id: Id,
): Promise<Row[]> {
  return (await request.loader<Id, Row[]>(`programmes.${part}`, batch).load(id)) ?? [];
}
