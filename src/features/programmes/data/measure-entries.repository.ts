import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { groupBy } from '../../../kernel/group-by.js';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { MeasureEntry } from './measure-entry.entity.js';

export type MeasureEntryRow = MeasureEntry;

/** A measure and the programme that owns it, locked against a save of the tree. */
export interface OwnedMeasure {
  readonly id: Id;
  readonly code: string;
  readonly programmeId: Id;
  readonly communityId: Id;
}

/** A visit as an entry sees it. */
export interface LinkableVisit {
  readonly startsOn: CalendarDate | null;
  /** whether the community takes part, or a partnership of the community is served */
  readonly concerns: boolean;
}

const COLUMNS = sql`e.id, e.measure_id AS "measureId", e.year, e.position, e.visit_id AS "visitId",
  e.text_uk AS "textUk", e.text_en AS "textEn", e.date_precision AS "datePrecision", e.starts_on AS "startsOn",
  e.ends_on AS "endsOn", e.version, e.created_at AS "createdAt", e.updated_at AS "updatedAt"`;

/** What may be shown: the programme (alias `p`), and the visit (alias `v`) where the entry has one. */
export interface EntrySight {
  readonly programmes: Sql;
  readonly visits: Sql;
}

/** Entries under measures; an entry whose visit is hidden from somebody is not there for them. */
@Injectable()
export class MeasureEntriesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byIds(ids: readonly Id[], sight: EntrySight): Promise<ReadonlyMap<Id, MeasureEntryRow>> {
    const rows = await this.visible(sql`e.id = ANY(CAST(${[...ids]} AS uuid[]))`, sight);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async ofVisits(visitIds: readonly Id[], sight: EntrySight): Promise<ReadonlyMap<Id, MeasureEntryRow[]>> {
    const rows = await this.visible(sql`e.visit_id = ANY(CAST(${[...visitIds]} AS uuid[]))`, sight);
    return groupBy(rows, ({ visitId }) => visitId ?? '');
  }

  async ofMeasures(
    measureIds: readonly Id[],
    year: number | null,
    sight: EntrySight,
  ): Promise<ReadonlyMap<Id, MeasureEntryRow[]>> {
    const asked = sql`e.measure_id = ANY(CAST(${[...measureIds]} AS uuid[]))
      AND (CAST(${year} AS int) IS NULL OR e.year = ${year})`;
    return groupBy(await this.visible(asked, sight), ({ measureId }) => measureId);
  }

  /** The measure, its programme locked for this transaction; null when the row rule (over alias `p`) hides it. */
  async findMeasure(id: Id, visible: Sql): Promise<OwnedMeasure | null> {
    const [row] = await this.unitOfWork.rows<OwnedMeasure>(sql`
      SELECT m.id, m.code, m.programme_id AS "programmeId", p.community_id AS "communityId"
      FROM measure m JOIN programme p ON p.id = m.programme_id
      WHERE m.id = ${id} AND p.trashed_at IS NULL AND ${visible} FOR SHARE OF p`);
    return row ?? null;
  }

  /** @param visible the row rule of visits, over alias `v` */
  async findVisit(id: Id, communityId: Id, visible: Sql): Promise<LinkableVisit | null> {
    const [row] = await this.unitOfWork.rows<LinkableVisit>(sql`
      SELECT v.starts_on AS "startsOn",
        EXISTS (SELECT 1 FROM visit_party own WHERE own.visit_id = v.id AND own.municipality_id = ${communityId})
        OR EXISTS (
          SELECT 1 FROM visit_partnership served
          JOIN partnership_party side ON side.partnership_id = served.partnership_id
          WHERE served.visit_id = v.id AND side.municipality_id = ${communityId}) AS concerns
      FROM visit v WHERE v.id = ${id} AND v.trashed_at IS NULL AND ${visible}`);
    return row ?? null;
  }

  /** Locked until the transaction ends. */
  async findForUpdate(id: Id, sight: EntrySight): Promise<MeasureEntry | null> {
    const seen = await this.visible(sql`e.id = ${id}`, sight, sql`FOR UPDATE OF e`);
    return seen.length === 0 ? null : this.unitOfWork.manager.findOneByOrFail(MeasureEntry, { id });
  }

  /** Whether the visit stands under the measure in that year already, by another entry. */
  async isTaken({ id, visitId, measureId, year }: MeasureEntry): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`
      SELECT 1 FROM measure_entry e WHERE e.visit_id = CAST(${visitId} AS uuid) AND e.measure_id = ${measureId}
        AND e.year = ${year} AND e.id <> ${id}`);
    return rows.length > 0;
  }

  async save(...entries: readonly MeasureEntry[]): Promise<void> {
    await this.unitOfWork.manager.save(MeasureEntry, [...entries]);
  }

  async remove(id: Id): Promise<void> {
    await this.unitOfWork.manager.delete(MeasureEntry, { id });
  }

  /** All of a measure and year that the viewer sees, locked until the transaction ends. */
  async ofMeasureForUpdate(measureId: Id, year: number, sight: EntrySight): Promise<MeasureEntry[]> {
    const seen = await this.visible(sql`e.measure_id = ${measureId} AND e.year = ${year}`, sight, sql`FOR UPDATE OF e`);
    return seen.map((row) => Object.assign(new MeasureEntry(), row));
  }

  private visible(asked: Sql, { programmes, visits }: EntrySight, lock = sql``): Promise<MeasureEntryRow[]> {
    return this.unitOfWork.rows<MeasureEntryRow>(sql`
      SELECT ${COLUMNS} FROM measure_entry e
      JOIN measure m ON m.id = e.measure_id JOIN programme p ON p.id = m.programme_id
      WHERE ${asked} AND p.trashed_at IS NULL AND ${programmes}
        AND (e.visit_id IS NULL OR EXISTS (
          SELECT 1 FROM visit v WHERE v.id = e.visit_id AND v.trashed_at IS NULL AND ${visits}))
      ORDER BY e.measure_id, e.year, e.position NULLS LAST, e.id ${lock}`);
  }
}
