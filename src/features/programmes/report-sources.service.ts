import { Injectable } from '@nestjs/common';
import { groupBy } from '../../kernel/group-by.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import {
  type HeadRow,
  type PlannedMeasureRow,
  type ReportedEntryRow,
  ReportSourcesRepository,
  type UnplacedVisitRow,
} from './data/report-sources.repository.js';
import type { Run } from './domain/date-phrase.js';
import { runsOfText } from './domain/entry-fields.js';
import {
  PLAIN_PRESENTATION,
  type ReportSource,
  type SourceEntry,
  type SourceMeasure,
  type SourceSection,
  type UnplacedVisit,
} from './domain/report-source.js';
import { sightOf } from './measure-entries.service.js';

type RunsOf = (visitId: Id | null) => readonly Run[];

/** Gathers what reports are composed from; the same number of statements for one report and for fifty. */
@Injectable()
export class ReportSources {
  constructor(private readonly sources: ReportSourcesRepository) {}

  /** @param reportIds of reports that the viewer has been shown */
  async of(viewer: Viewer, reportIds: readonly Id[]): Promise<ReadonlyMap<Id, ReportSource>> {
    const sight = sightOf(reading(viewer));
    const heads = await this.sources.heads(reportIds);
    const measures = groupBy(await this.sources.measures(reportIds), ({ reportId }) => reportId);
    const entries = await this.sources.entries(reportIds, sight);
    const unplaced = await this.sources.unplaced(reportIds, sight);
    const visitIds = [...entries.flatMap(({ visitId }) => visitId ?? []), ...unplaced.map(({ id }) => id)];
    const runs = groupBy(await this.sources.runs([...new Set(visitIds)]), ({ visitId }) => visitId);
    const runsOf: RunsOf = (visitId) => (visitId === null ? [] : (runs.get(visitId) ?? []));
    const entriesOf = groupBy(entries, ({ reportId }) => reportId);
    const unplacedOf = groupBy(unplaced, ({ reportId }) => reportId);
    return new Map(
      heads.map((head) => [
        head.id,
        {
          ...sourceHead(head),
          sections: sectionsOf(measures.get(head.id) ?? []),
          entries: (entriesOf.get(head.id) ?? []).map((row) => sourceEntry(row, runsOf)),
          unplaced: (unplacedOf.get(head.id) ?? []).map((row) => unplacedVisit(row, runsOf)),
        },
      ]),
    );
  }
}

/** A report says what all of its readers may know: a visit under embargo comes into it when it is over. */
function reading(viewer: Viewer): Viewer {
  return { ...viewer, permissions: new Set() };
}

function sourceHead(head: HeadRow): Omit<ReportSource, 'sections' | 'entries' | 'unplaced'> {
  return {
    year: head.year,
    title: { uk: head.reportTitleUk, en: head.reportTitleEn },
    startsOn: head.startsOn,
    endsOn: head.endsOn,
    signature: {
      position: { uk: head.positionUk, en: head.positionEn },
      firstName: { uk: head.firstNameUk, en: head.firstNameEn },
      surname: { uk: head.surnameUk, en: head.surnameEn },
      on: head.datedOn,
    },
  };
}

function sectionsOf(rows: readonly PlannedMeasureRow[]): SourceSection[] {
  return [...groupBy(rows, ({ sectionId }) => sectionId).values()].map((measures) => ({
    title: { uk: measures[0]?.sectionTitleUk ?? '', en: measures[0]?.sectionTitleEn ?? null },
    measures: measures.map(sourceMeasure),
  }));
}

function sourceMeasure(row: PlannedMeasureRow): SourceMeasure {
  return {
    id: row.id,
    code: row.code,
    title: { uk: row.titleUk, en: row.titleEn },
    layout: row.layout ?? PLAIN_PRESENTATION.layout,
    leadIn: { uk: row.leadInUk ?? null, en: row.leadInEn ?? null },
    openList: row.openList ?? PLAIN_PRESENTATION.openList,
  };
}

function sourceEntry(row: ReportedEntryRow, runsOf: RunsOf): SourceEntry {
  const { id, measureId, position, visitId } = row;
  return {
    id,
    measureId,
    position,
    own: { uk: row.textUk, en: row.textEn },
    when:
      visitId === null
        ? // what nobody has said is a day that is not known
          { precision: row.datePrecision ?? 'DAY', runs: runsOfText(row) }
        : { precision: row.visitPrecision ?? 'DAY', runs: runsOf(visitId) },
    visit:
      visitId === null
        ? null
        : { id: visitId, title: { uk: row.visitTitleUk ?? '', en: row.visitTitleEn }, outcomes: row.visitOutcomes },
  };
}

function unplacedVisit({ id, titleUk, titleEn, precision }: UnplacedVisitRow, runsOf: RunsOf): UnplacedVisit {
  return { id, title: { uk: titleUk, en: titleEn }, when: { precision, runs: runsOf(id) } };
}
