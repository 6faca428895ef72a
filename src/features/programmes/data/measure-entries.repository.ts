import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { groupBy } from '../../../kernel/group-by.js';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { RecordReference } from '../domain/reported-record.js';
import { linkTo, LINKS_SELECTED, RECORD_ID } from './entry-links.js';
import { MeasureEntry } from './measure-entry.entity.js';

export type MeasureEntryRow = MeasureEntry;

/** A measure and the programme that owns it, locked against a save of the tree. */
export interface OwnedMeasure {
  readonly id: Id;
  readonly code: string;
  readonly programmeId: Id;
  readonly communityId: Id;
}

/** A record as an entry sees it. */
export interface LinkableRecord {
  readonly startsOn: CalendarDate | null;
  /** whether it is the community's own, or the community has a part in it */
  readonly concerns: boolean;
}

const COLUMNS = sql`e.id, e.measure_id AS "measureId", e.year, e.position, ${LINKS_SELECTED},
  e.text_uk AS "textUk", e.text_en AS "textEn", e.date_precision AS "datePrecision", e.starts_on AS "startsOn",
  e.ends_on AS "endsOn", e.version, e.created_at AS "createdAt", e.updated_at AS "updatedAt"`;

/** What may be shown: the programme (alias `p`), and the record that the entry points to. */
export interface EntrySight {
  readonly programmes: Sql;
  /** a SELECT of all that the viewer may see, with `type` and `id` */
  readonly records: Sql;
}

/** Entries under measures; an entry whose record is hidden from somebody is not there for them. */
@Injectable()
export class MeasureEntriesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byIds(ids: readonly Id[], sight: EntrySight): Promise<ReadonlyMap<Id, MeasureEntryRow>> {
    const rows = await this.visible(sql`e.id = ANY(CAST(${[...ids]} AS uuid[]))`, sight);
    return new Map(rows.map((row) => [row.id, row]));
  }

  ofRecord({ type, id }: RecordReference, sight: EntrySight): Promise<MeasureEntryRow[]> {
    return this.visible(sql`${linkTo(type)} = CAST(${id} AS uuid)`, sight);
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

  /**
   * @param records a SELECT of what the viewer may see of the record's type
   * @param concerns whether the record (alias `rec`) concerns the community
   */
  async findRecord(id: Id, records: Sql, concerns: Sql): Promise<LinkableRecord | null> {
    const [row] = await this.unitOfWork.rows<LinkableRecord>(sql`
      SELECT rec.starts_on AS "startsOn", ${concerns} AS concerns FROM (${records}) rec WHERE rec.id = ${id}`);
    return row ?? null;
  }

  /** Locked until the transaction ends. */
  async findForUpdate(id: Id, sight: EntrySight): Promise<MeasureEntry | null> {
    const seen = await this.visible(sql`e.id = ${id}`, sight, sql`FOR UPDATE OF e`);
    return seen.length === 0 ? null : this.unitOfWork.manager.findOneByOrFail(MeasureEntry, { id });
  }

  /** Whether the record stands under the measure in that year already, by another entry. */
  async isTaken({ id, measureId, year }: MeasureEntry, record: RecordReference): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`
      SELECT 1 FROM measure_entry e WHERE ${linkTo(record.type)} = CAST(${record.id} AS uuid)
        AND e.measure_id = ${measureId} AND e.year = ${year} AND e.id <> ${id}`);
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

  private visible(asked: Sql, { programmes, records }: EntrySight, lock = sql``): Promise<MeasureEntryRow[]> {
    return this.unitOfWork.rows<MeasureEntryRow>(sql`
      SELECT ${COLUMNS} FROM measure_entry e
      JOIN measure m ON m.id = e.measure_id JOIN programme p ON p.id = m.programme_id
      WHERE ${asked} AND p.trashed_at IS NULL AND ${programmes}
        AND (${RECORD_ID} IS NULL OR EXISTS (SELECT 1 FROM (${records}) rec WHERE rec.id = ${RECORD_ID}))
      ORDER BY e.measure_id, e.year, e.position NULLS LAST, e.id ${lock}`);
  }
}
