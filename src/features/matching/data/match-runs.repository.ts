import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { MatchRunKind, MatchRunState } from '../domain/match-run.js';
import { MatchResult } from './match-result.entity.js';
import { MatchRun } from './match-run.entity.js';

export interface MatchRunsFilter {
  readonly kinds?: readonly MatchRunKind[] | null;
  readonly states?: readonly MatchRunState[] | null;
}

export interface MatchResultsFilter {
  readonly communityIds?: readonly Id[] | null;
  /** only pairs that a forum gives to each other */
  readonly paired?: boolean | null;
}

const COLUMNS = sql`mr.id, mr.kind, mr.title, mr.parameters, mr.weights, mr.weights_number AS "weightsNumber", mr.state,
  mr.total, mr.done, mr.considered, mr.lease_by AS "leaseBy", mr.lease_until AS "leaseUntil", mr.attempts,
  mr.created_at AS "createdAt", mr.created_by_id AS "createdById", mr.started_at AS "startedAt",
  mr.finished_at AS "finishedAt"`;
/** A place that somebody has taken into the register since is that municipality. */
const RESULT_COLUMNS = sql`r.id, r.run_id AS "runId", r.community_id AS "communityId",
  coalesce(r.municipality_id, link.municipality_id) AS "municipalityId", r.place_id AS "placeId", r.position, r.rank,
  r.paired, r.score, r.coverage, r.distance_km AS "distanceKm", r.criteria, r.explanation`;
const RESULTS = sql`match_result r
  LEFT JOIN municipality_place link ON link.place_id = r.place_id AND link.status = 'LINKED'`;
/** positions and ranks are far below */
const RANKS = 100_000;

/** Runs (alias `mr`) and their results (alias `r`) in the database. */
@Injectable()
export class MatchRunsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. */
  list(visible: Sql, filter: MatchRunsFilter, page: PageArgs): Promise<Page<MatchRun>> {
    const conditions: Sql[] = [visible];
    if (filter.kinds) conditions.push(sql`mr.kind = ANY(${[...filter.kinds]})`);
    if (filter.states) conditions.push(sql`mr.state = ANY(${[...filter.states]})`);
    return keysetPage<MatchRun>(this.unitOfWork, {
      select: COLUMNS,
      from: sql`match_run mr`,
      where: join(conditions, ' AND '),
      id: sql`mr.id`,
      order: { by: sql`mr.id`, direction: 'DESC', type: sql`uuid` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, MatchRun>> {
    const rows = await this.unitOfWork.rows<MatchRun>(sql`
      SELECT ${COLUMNS} FROM match_run mr WHERE mr.id = ANY(CAST(${[...ids]} AS uuid[])) AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async findForUpdate(id: Id, visible: Sql): Promise<MatchRun | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(
      sql`SELECT mr.id FROM match_run mr WHERE mr.id = ${id} AND ${visible} FOR UPDATE`,
    );
    return row ? this.unitOfWork.manager.findOneByOrFail(MatchRun, { id }) : null;
  }

  save(run: MatchRun): Promise<MatchRun> {
    return this.unitOfWork.manager.save(MatchRun, run);
  }

  async add(run: MatchRun, communityIds: readonly Id[]): Promise<void> {
    await this.unitOfWork.manager.insert(MatchRun, run);
    await this.unitOfWork.rows(sql`
      INSERT INTO match_run_community (run_id, position, community_id)
      SELECT ${run.id}, asked.position - 1, asked.id
      FROM unnest(CAST(${[...communityIds]} AS uuid[])) WITH ORDINALITY AS asked (id, position)`);
  }

  /** In the order of communities and ranks. @param visible condition over alias `r` */
  results(runId: Id, visible: Sql, filter: MatchResultsFilter, page: PageArgs): Promise<Page<MatchResult>> {
    const conditions: Sql[] = [sql`r.run_id = ${runId}`, visible];
    if (filter.communityIds) conditions.push(sql`r.community_id = ANY(CAST(${[...filter.communityIds]} AS uuid[]))`);
    if (filter.paired != null) conditions.push(sql`r.paired = ${filter.paired}`);
    return keysetPage<MatchResult>(this.unitOfWork, {
      select: RESULT_COLUMNS,
      from: RESULTS,
      where: join(conditions, ' AND '),
      id: sql`r.id`,
      order: { by: sql`r.position::bigint * ${RANKS} + r.rank`, direction: 'ASC', type: sql`bigint` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  /** Communities open to new partners, by id. @param visible condition over alias `m` */
  async seekers(visible: Sql, limit: number): Promise<Id[]> {
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT m.id FROM municipality m LEFT JOIN cooperation_profile cp ON cp.municipality_id = m.id
      WHERE m.side = 'UKRAINIAN' AND m.trashed_at IS NULL AND ${visible}
        AND coalesce(cp.matching_status, 'OPEN') IN ('SEEKING', 'OPEN')
        AND NOT coalesce(cp.opted_out_of_matching, false)
      ORDER BY m.id LIMIT ${limit}`);
    return rows.map(({ id }) => id);
  }
}
