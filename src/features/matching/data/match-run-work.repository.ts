import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { MatchRunState } from '../domain/match-run.js';
import { MatchResult } from './match-result.entity.js';
import type { MatchRunCommunity, RankedIds } from './match-run-community.entity.js';
import { MatchRun } from './match-run.entity.js';

/** Renewed with every step that is kept; a dead worker's run is taken over so soon. */
const LEASE_SECONDS = 30;

/** How workers take runs and write down how far they are. */
@Injectable()
export class MatchRunWorkRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The oldest run that nobody is at, now the worker's; null: there is none. */
  async claim(workerId: Id): Promise<MatchRun | null> {
    const [claimed] = await this.unitOfWork.rows<{ id: Id }>(sql`
      UPDATE match_run SET state = 'RUNNING', started_at = coalesce(started_at, app_now()), lease_by = ${workerId},
        lease_until = app_now() + make_interval(secs => ${LEASE_SECONDS}), attempts = attempts + 1
      WHERE id = (
        SELECT id FROM match_run
        WHERE finished_at IS NULL AND (lease_until IS NULL OR lease_until < app_now())
        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id`);
    return claimed ? this.unitOfWork.manager.findOneByOrFail(MatchRun, { id: claimed.id }) : null;
  }

  /** In their order. */
  communities(runId: Id): Promise<MatchRunCommunity[]> {
    return this.unitOfWork.rows(sql`
      SELECT run_id AS "runId", position, community_id AS "communityId", best, explained
      FROM match_run_community WHERE run_id = ${runId} ORDER BY position`);
  }

  /** Counts steps and renews the lease. @returns false when the run was stopped or is another worker's now */
  async advance(runId: Id, workerId: Id, steps: number, considered: number): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`
      UPDATE match_run SET done = done + ${steps}, considered = ${considered}, attempts = 0,
        lease_until = app_now() + make_interval(secs => ${LEASE_SECONDS})
      WHERE id = ${runId} AND lease_by = ${workerId} AND state = 'RUNNING' RETURNING id`);
    return rows.length > 0;
  }

  async keepBest(runId: Id, position: number, best: RankedIds): Promise<void> {
    await this.unitOfWork.rows(sql`
      UPDATE match_run_community SET best = ${JSON.stringify(best)}::jsonb
      WHERE run_id = ${runId} AND position = ${position}`);
  }

  async keepResults(runId: Id, positions: readonly number[], results: readonly MatchResult[]): Promise<void> {
    await this.unitOfWork.rows(sql`
      UPDATE match_run_community SET explained = true WHERE run_id = ${runId} AND position = ANY(${[...positions]})`);
    if (results.length > 0) await this.unitOfWork.manager.insert(MatchResult, [...results]);
  }

  async finish(runId: Id, workerId: Id, state: MatchRunState): Promise<void> {
    await this.unitOfWork.rows(sql`
      UPDATE match_run SET state = ${state}, finished_at = app_now(), lease_by = NULL, lease_until = NULL
      WHERE id = ${runId} AND lease_by = ${workerId} AND state = 'RUNNING'`);
  }

  /** Leaves the run to whoever comes next. */
  async release(runId: Id, workerId: Id): Promise<void> {
    await this.unitOfWork.rows(sql`
      UPDATE match_run SET lease_by = NULL, lease_until = NULL WHERE id = ${runId} AND lease_by = ${workerId}`);
  }
}
