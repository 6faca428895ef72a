import { Injectable } from '@nestjs/common';
import { groupBy } from '../../kernel/group-by.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { visitsVisibleTo } from '../visits/index.js';
import {
  type HeadRow,
  type PlannedMeasureRow,
  type ReportedEntryRow,
  ReportSourcesRepository,
  type UnplacedVisitRow,
} from './data/report-sources.repository.js';
import type { Run, When } from './domain/date-phrase.js';
import { runsOf } from './domain/entry-fields.js';
import {
  PLAIN_PRESENTATION,
  type ReportSource,
  type SourceEntry,
  type SourceMeasure,
  type SourceSection,
  type UnplacedVisit,
} from './domain/report-source.js';
import { recordOf, type RecordReference } from './domain/reported-record.js';
import { sightOf } from './measure-entries.service.js';

type RunsOfVisit = (visitId: Id) => readonly Run[];

/** Gathers what reports are composed from; the same number of statements for one report and for fifty. */
@Injectable()
export class ReportSources {
  constructor(private readonly sources: ReportSourcesRepository) {}

  /** @param reportIds of reports that the viewer has been shown */
  async of(viewer: Viewer, reportIds: readonly Id[]): Promise<ReadonlyMap<Id, ReportSource>> {
    const reader = reading(viewer);
    const heads = await this.sources.heads(reportIds);
    const measures = groupBy(await this.sources.measures(reportIds), ({ reportId }) => reportId);
    const entries = await this.sources.entries(reportIds, sightOf(reader));
    const unplaced = await this.sources.unplaced(reportIds, visitsVisibleTo(reader));
    const visitIds = [...entries.flatMap(({ visitId }) => visitId ?? []), ...unplaced.map(({ id }) => id)];
    const runs = groupBy(await this.sources.runs([...new Set(visitIds)]), ({ visitId }) => visitId);
    const embargoed = await this.sources.embargoed(reportIds, visitsVisibleTo(viewer));
    const runsOfVisit: RunsOfVisit = (visitId) => runs.get(visitId) ?? [];
    const entriesOf = groupBy(entries, ({ reportId }) => reportId);
    const unplacedOf = groupBy(unplaced, ({ reportId }) => reportId);
    return new Map(
      heads.map((head) => [
        head.id,
        {
          ...sourceHead(head),
          sections: sectionsOf(measures.get(head.id) ?? []),
          entries: (entriesOf.get(head.id) ?? []).map((row) => sourceEntry(row, runsOfVisit)),
          embargoed: embargoed.get(head.id) ?? 0,
          unplaced: (unplacedOf.get(head.id) ?? []).map((row) => unplacedVisit(row, runsOfVisit)),
        },
      ]),
    );
  }
}

/** A report says what all of its readers may know: a visit under embargo comes into it when it is over. */
function reading(viewer: Viewer): Viewer {
  return { ...viewer, permissions: new Set() };
}

function sourceHead(head: HeadRow): Omit<ReportSource, 'sections' | 'entries' | 'unplaced' | 'embargoed'> {
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

function sourceEntry(row: ReportedEntryRow, runsOfVisit: RunsOfVisit): SourceEntry {
  const { id, measureId, position } = row;
  const reference = recordOf(row);
  return {
    id,
    measureId,
    position,
    own: { uk: row.textUk, en: row.textEn },
    when: reference === null ? whenOfText(row) : whenOfRecord(reference, row, runsOfVisit),
    record: reference && {
      ...reference,
      title: { uk: row.recordTitleUk ?? '', en: row.recordTitleEn },
      words: { uk: row.recordWordsUk, en: row.recordWordsEn },
    },
  };
}

/** What nobody has said is a day that is not known. */
function whenOfText(row: ReportedEntryRow): When {
  return { precision: row.datePrecision ?? 'DAY', runs: runsOf(row.startsOn, row.endsOn) };
}

function whenOfRecord({ type, id }: RecordReference, row: ReportedEntryRow, runsOfVisit: RunsOfVisit): When {
  if (row.datePrecision === 'NONE') return { precision: 'NONE', runs: [] };
  const runs = type === 'VISIT' ? runsOfVisit(id) : runsOf(row.recordStartsOn, row.recordEndsOn);
  return { precision: row.recordPrecision ?? 'DAY', runs };
}

function unplacedVisit({ id, titleUk, titleEn, precision }: UnplacedVisitRow, runsOfVisit: RunsOfVisit): UnplacedVisit {
  return { id, title: { uk: titleUk, en: titleEn }, when: { precision, runs: runsOfVisit(id) } };
}
