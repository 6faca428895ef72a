import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { MatchVerdict } from '../domain/match-verdict.js';
import { MatchDecision } from './match-decision.entity.js';
import type { CandidateKey } from './stored-match.js';

export interface MatchDecisionsFilter {
  readonly communityIds?: readonly Id[] | null;
  readonly verdicts?: readonly MatchVerdict[] | null;
  /** true: only those that stand; false: only those undone or replaced */
  readonly standing?: boolean | null;
}

/** A community and the id by which matching knows the candidate now. */
export interface DecidedPair {
  readonly communityId: Id;
  readonly candidateId: Id;
}

/** A place that somebody has taken into the register since is that municipality. */
const FROM = sql`match_decision d
  LEFT JOIN municipality_place link ON link.place_id = d.place_id AND link.status = 'LINKED'`;
const MUNICIPALITY = sql`coalesce(d.municipality_id, link.municipality_id)`;
const CANDIDATE = sql`${MUNICIPALITY} AS "municipalityId", d.place_id AS "placeId"`;
const COLUMNS = sql`d.id, d.community_id AS "communityId", ${CANDIDATE}, d.verdict, d.reason,
  d.partnership_id AS "partnershipId", d.run_id AS "runId", d.weights_number AS "weightsNumber", d.score, d.coverage,
  d.distance_km AS "distanceKm", d.criteria, d.explanation, d.decided_at AS "decidedAt",
  d.decided_by_id AS "decidedById", d.ended_at AS "endedAt", d.ended_by_id AS "endedById"`;

/** Decisions in the database; every read for people takes the row rule over the alias `d`. */
@Injectable()
export class MatchDecisionsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. */
  list(visible: Sql, filter: MatchDecisionsFilter, page: PageArgs): Promise<Page<MatchDecision>> {
    return keysetPage<MatchDecision>(this.unitOfWork, {
      select: COLUMNS,
      from: FROM,
      where: join([visible, ...conditions(filter)], ' AND '),
      id: sql`d.id`,
      order: { by: sql`d.decided_at`, direction: 'DESC', type: sql`timestamptz` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  /** What stands between each of the pairs, by `communityId|candidateId`. */
  async standing(pairs: readonly DecidedPair[], visible: Sql): Promise<ReadonlyMap<string, MatchDecision>> {
    const rows = await this.unitOfWork.rows<MatchDecision & { candidateId: Id }>(sql`
      SELECT ${COLUMNS}, pair.candidate_id AS "candidateId"
      FROM unnest(CAST(${pairs.map(({ communityId }) => communityId)} AS uuid[]),
        CAST(${pairs.map(({ candidateId }) => candidateId)} AS uuid[])) AS pair (community_id, candidate_id)
        JOIN ${FROM} ON d.community_id = pair.community_id AND d.ended_at IS NULL
          AND pair.candidate_id IN (${MUNICIPALITY}, d.place_id)
      WHERE ${visible}`);
    return new Map(rows.map((row) => [pairKey(row), row]));
  }

  /** The candidates that a community has turned down, by every id they may go by. */
  async declinedBy(communityId: Id): Promise<Set<Id>> {
    const rows = await this.unitOfWork.rows<CandidateKey>(sql`
      SELECT ${CANDIDATE} FROM ${FROM}
      WHERE d.community_id = ${communityId} AND d.verdict = 'DECLINED' AND d.ended_at IS NULL`);
    return new Set(
      rows.flatMap(({ municipalityId, placeId }) => [municipalityId, placeId].filter((id) => id !== null)),
    );
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, MatchDecision>> {
    const rows = await this.unitOfWork.rows<MatchDecision>(sql`
      SELECT ${COLUMNS} FROM ${FROM} WHERE d.id = ANY(CAST(${[...ids]} AS uuid[])) AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Locked until the transaction ends, or null when the row rule hides it. */
  async findForUpdate(id: Id, visible: Sql): Promise<MatchDecision | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(
      sql`SELECT d.id FROM match_decision d WHERE d.id = ${id} AND ${visible} FOR UPDATE`,
    );
    return row ? this.unitOfWork.manager.findOneByOrFail(MatchDecision, { id }) : null;
  }

  /** The record of one that has been shown. */
  get(id: Id): Promise<MatchDecision> {
    return this.unitOfWork.manager.findOneByOrFail(MatchDecision, { id });
  }

  /** Decisions on a community wait for each other until the transaction ends. */
  async lockCommunity(communityId: Id): Promise<void> {
    await this.unitOfWork.rows(sql`SELECT pg_advisory_xact_lock(hashtextextended(${communityId}, 0))`);
  }

  save(decision: MatchDecision): Promise<MatchDecision> {
    return this.unitOfWork.manager.save(MatchDecision, decision);
  }
}

export function pairKey({ communityId, candidateId }: DecidedPair): string {
  return `${communityId}|${candidateId}`;
}

function conditions({ communityIds, verdicts, standing }: MatchDecisionsFilter): Sql[] {
  const found: Sql[] = [];
  if (communityIds) found.push(sql`d.community_id = ANY(CAST(${[...communityIds]} AS uuid[]))`);
  if (verdicts) found.push(sql`d.verdict = ANY(${[...verdicts]})`);
  if (standing === true) found.push(sql`d.ended_at IS NULL`);
  if (standing === false) found.push(sql`d.ended_at IS NOT NULL`);
  return found;
}
