import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { containing } from '../../../platform/database/contains.js';
import { keysetPage, type Order } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { Measure, MeasureFunds, Programme, ProgrammeSection } from './programme.entity.js';

export type ProgrammeRow = Omit<Programme, 'trashedAt' | 'trashedById'>;
export type SectionRow = Omit<ProgrammeSection, 'position'>;
export type MeasureRow = Omit<Measure, 'position'>;
export type FundsRow = MeasureFunds;

export interface ProgrammesFilter {
  readonly search?: string | null;
  readonly communityId?: Id | null;
}

const COLUMNS = sql`p.id, p.community_id AS "communityId", p.title_uk AS "titleUk", p.title_en AS "titleEn",
  p.report_title_uk AS "reportTitleUk", p.report_title_en AS "reportTitleEn", p.starts_on AS "startsOn",
  p.ends_on AS "endsOn", p.version, p.created_at AS "createdAt", p.updated_at AS "updatedAt"`;
const MEASURE = sql`m.id, m.programme_id AS "programmeId", m.section_id AS "sectionId", m.code,
  m.title_uk AS "titleUk", m.title_en AS "titleEn", m.responsible_unit AS "responsibleUnit"`;

/** Those that run longest come first. */
const LATEST: Order = { by: sql`p.ends_on`, direction: 'DESC', type: sql`date` };

/** Programmes with their tree; every read takes the row rule (over alias `p`). */
@Injectable()
export class ProgrammesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(visible: Sql, filter: ProgrammesFilter, page: PageArgs): Promise<Page<ProgrammeRow>> {
    const conditions = [sql`p.trashed_at IS NULL`, visible];
    if (filter.communityId) conditions.push(sql`p.community_id = ${filter.communityId}`);
    if (filter.search) {
      const pattern = containing(filter.search);
      conditions.push(sql`(p.title_uk ILIKE ${pattern} OR p.title_en ILIKE ${pattern})`);
    }
    return keysetPage<ProgrammeRow>(this.unitOfWork, {
      select: COLUMNS,
      from: sql`programme p`,
      where: join(conditions, ' AND '),
      id: sql`p.id`,
      order: LATEST,
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, ProgrammeRow>> {
    const rows = await this.unitOfWork.rows<ProgrammeRow>(sql`
      SELECT ${COLUMNS} FROM programme p
      WHERE p.id = ANY(CAST(${[...ids]} AS uuid[])) AND p.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** In the order of the page, of programmes that the viewer has been shown. */
  async sectionsOf(programmeIds: readonly Id[]): Promise<ReadonlyMap<Id, SectionRow[]>> {
    const rows = await this.unitOfWork.rows<SectionRow>(sql`
      SELECT s.id, s.programme_id AS "programmeId", s.title_uk AS "titleUk", s.title_en AS "titleEn"
      FROM programme_section s WHERE s.programme_id = ANY(CAST(${[...programmeIds]} AS uuid[]))
      ORDER BY s.programme_id, s.position`);
    return groupBy(rows, ({ programmeId }) => programmeId);
  }

  async measuresOf(sectionIds: readonly Id[]): Promise<ReadonlyMap<Id, MeasureRow[]>> {
    const rows = await this.unitOfWork.rows<MeasureRow>(sql`
      SELECT ${MEASURE} FROM measure m WHERE m.section_id = ANY(CAST(${[...sectionIds]} AS uuid[]))
      ORDER BY m.section_id, m.position`);
    return groupBy(rows, ({ sectionId }) => sectionId);
  }

  async measuresById(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, MeasureRow>> {
    const rows = await this.unitOfWork.rows<MeasureRow>(sql`
      SELECT ${MEASURE} FROM measure m JOIN programme p ON p.id = m.programme_id
      WHERE m.id = ANY(CAST(${[...ids]} AS uuid[])) AND p.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async fundsOf(measureIds: readonly Id[]): Promise<ReadonlyMap<Id, FundsRow[]>> {
    const rows = await this.unitOfWork.rows<FundsRow>(sql`
      SELECT f.measure_id AS "measureId", f.year, f.currency, CAST(f.minor_units AS double precision) AS "minorUnits"
      FROM measure_funds f WHERE f.measure_id = ANY(CAST(${[...measureIds]} AS uuid[]))
      ORDER BY f.measure_id, f.year, f.currency`);
    return groupBy(rows, ({ measureId }) => measureId);
  }
}
