import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import { MatchWeights } from './match-weights.entity.js';

const COLUMNS = sql`w.id, w.number, w.note, w.weights, w.active, w.created_at AS "createdAt",
  w.created_by_id AS "createdById"`;

/** The versions of the weights in the database; they belong to the network, so there is no row rule. */
@Injectable()
export class MatchWeightsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** null: what the program brings */
  async active(): Promise<MatchWeights | null> {
    const [row] = await this.unitOfWork.rows<MatchWeights>(sql`SELECT ${COLUMNS} FROM match_weights w WHERE w.active`);
    return row ?? null;
  }

  async numbered(number: number): Promise<MatchWeights | null> {
    const [row] = await this.unitOfWork.rows<MatchWeights>(
      sql`SELECT ${COLUMNS} FROM match_weights w WHERE w.number = ${number}`,
    );
    return row ?? null;
  }

  /** Newest first. */
  list(page: PageArgs): Promise<Page<MatchWeights>> {
    return keysetPage<MatchWeights>(this.unitOfWork, {
      select: COLUMNS,
      from: sql`match_weights w`,
      where: sql`TRUE`,
      id: sql`w.id`,
      order: { by: sql`w.number`, direction: 'DESC', type: sql`int` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  /** Nobody else changes versions until the transaction ends. @returns the highest number given so far */
  async lock(): Promise<number> {
    await this.unitOfWork.rows(sql`LOCK TABLE match_weights IN SHARE ROW EXCLUSIVE MODE`);
    const [row] = await this.unitOfWork.rows<{ last: number }>(
      sql`SELECT coalesce(max(number), 0) AS last FROM match_weights`,
    );
    return row?.last ?? 0;
  }

  async add(weights: MatchWeights): Promise<void> {
    await this.unitOfWork.manager.insert(MatchWeights, weights);
  }

  /** @param id null: what the program brings */
  async activate(id: Id | null): Promise<void> {
    await this.unitOfWork.rows(sql`UPDATE match_weights SET active = false WHERE active`);
    if (id) await this.unitOfWork.rows(sql`UPDATE match_weights SET active = true WHERE id = ${id}`);
  }
}
