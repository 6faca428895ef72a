import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import type { Money } from '../../../kernel/money.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import { GROUP_STATUSES, PROJECT_GROUPS, type ProjectGroup } from '../domain/project-status.js';
import type { Project } from './project.entity.js';
import { projectConditions, type ProjectsFilter } from './project-filter.js';
import { type ProjectOrder, projectOrder } from './project-order.js';

export type ProjectRow = Omit<Project, 'trashedAt' | 'trashedById'>;

/** What the projects of a group come to, one sum per currency. */
export interface GroupSums {
  readonly group: ProjectGroup;
  readonly count: number;
  readonly amounts: readonly Money[];
  readonly ownShares: readonly Money[];
}

export interface ProjectSums {
  readonly count: number;
  readonly groups: readonly GroupSums[];
}

const COLUMNS = sql`pj.id, pj.community_id AS "communityId", pj.title_uk AS "titleUk", pj.title_en AS "titleEn",
  pj.status, pj.status_on AS "statusOn", pj.programme_uk AS "programmeUk", pj.programme_en AS "programmeEn",
  pj.call_name AS "callName", pj.call_deadline_on AS "callDeadlineOn", pj.call_url AS "callUrl",
  CAST(pj.amount_minor_units AS double precision) AS "amountMinorUnits", pj.amount_currency AS "amountCurrency",
  pj.amount_note AS "amountNote", CAST(pj.own_share_minor_units AS double precision) AS "ownShareMinorUnits",
  pj.own_share_currency AS "ownShareCurrency", pj.rate, pj.rate_on AS "rateOn", pj.rate_source AS "rateSource",
  pj.starts_on AS "startsOn", pj.ends_on AS "endsOn", pj.place, pj.result_uk AS "resultUk", pj.result_en AS "resultEn",
  pj.spheres, pj.due_on AS "dueOn", pj.note, pj.owner_id AS "ownerId", pj.version, pj.created_at AS "createdAt",
  pj.updated_at AS "updatedAt"`;
const LIVING = sql`pj.trashed_at IS NULL`;

/** Projects in the database; every read takes the row rule (over alias `pj`). */
@Injectable()
export class ProjectsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(visible: Sql, filter: ProjectsFilter, order: ProjectOrder, page: PageArgs): Promise<Page<ProjectRow>> {
    return keysetPage<ProjectRow>(this.unitOfWork, {
      select: COLUMNS,
      from: sql`project pj`,
      where: join([LIVING, visible, ...projectConditions(filter)], ' AND '),
      id: sql`pj.id`,
      order: projectOrder(order),
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, ProjectRow>> {
    const rows = await this.unitOfWork.rows<ProjectRow>(sql`
      SELECT ${COLUMNS} FROM project pj WHERE pj.id = ANY(CAST(${[...ids]} AS uuid[])) AND ${LIVING} AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Whether the row rule lets this project through. */
  async isVisible(id: Id, visible: Sql): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`SELECT 1 FROM project pj WHERE pj.id = ${id} AND ${visible}`);
    return rows.length > 0;
  }

  /** Three statements, however many projects. Every group is there, also without projects. */
  async sums(visible: Sql, filter: ProjectsFilter): Promise<ProjectSums> {
    const found = sql`project pj WHERE ${join([LIVING, visible, ...projectConditions(filter)], ' AND ')}`;
    const counts = await this.unitOfWork.rows<{ status: string; count: number }>(
      sql`SELECT pj.status, count(*)::int AS count FROM ${found} GROUP BY pj.status`,
    );
    const amounts = await this.sumsOf(found, sql`pj.amount_minor_units`, sql`pj.amount_currency`);
    const ownShares = await this.sumsOf(found, sql`pj.own_share_minor_units`, sql`pj.own_share_currency`);
    const groups = PROJECT_GROUPS.map((group) => ({
      group,
      count: total(counts.filter(({ status }) => isOf(group, status))),
      amounts: amounts.filter((sum) => sum.group === group),
      ownShares: ownShares.filter((sum) => sum.group === group),
    }));
    return { count: total(counts), groups };
  }

  private sumsOf(found: Sql, minorUnits: Sql, currency: Sql): Promise<(Money & { group: ProjectGroup })[]> {
    const group = join(
      PROJECT_GROUPS.map((one) => sql`WHEN pj.status = ANY(${[...GROUP_STATUSES[one]]}) THEN ${one}`),
      ' ',
    );
    return this.unitOfWork.rows(sql`
      SELECT CASE ${group} END AS group, ${currency} AS currency,
        CAST(sum(${minorUnits}) AS double precision) AS "minorUnits"
      FROM ${found} AND ${currency} IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`);
  }
}

const isOf = (group: ProjectGroup, status: string) => GROUP_STATUSES[group].some((one) => one === status);
const total = (counts: readonly { readonly count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0);
