import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { MovementKind } from '../domain/stock.js';
import { GiftMovement } from './gift-movement.entity.js';

export type GiftMovementRow = Omit<GiftMovement, 'entryNumber'>;

export interface GiftMovementsFilter {
  readonly itemIds?: readonly Id[] | null;
  readonly kinds?: readonly MovementKind[] | null;
  readonly visitIds?: readonly Id[] | null;
  readonly from?: CalendarDate | null;
  readonly to?: CalendarDate | null;
}

const COLUMNS = sql`gm.id, gm.item_id AS "itemId", gm.kind, gm.quantity, gm.moved_on AS "on",
  CAST(gm.minor_units AS float8) AS "minorUnits", gm.currency, gm.counterpart, gm.document_number AS "documentNumber",
  gm.visit_id AS "visitId", gm.note, gm.version, gm.created_at AS "createdAt", gm.updated_at AS "updatedAt"`;

/** What came and went; who sees a thing (row rule over the alias `gi`) sees its movements. */
@Injectable()
export class GiftMovementsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Latest first; a purchase without a day last. */
  list(visible: Sql, filter: GiftMovementsFilter, page: PageArgs): Promise<Page<GiftMovementRow>> {
    return keysetPage<GiftMovementRow>(this.unitOfWork, {
      select: COLUMNS,
      from: sql`gift_movement gm JOIN gift_item gi ON gi.id = gm.item_id`,
      where: join([sql`gi.trashed_at IS NULL`, visible, ...conditions(filter)], ' AND '),
      id: sql`gm.id`,
      order: { by: sql`coalesce(gm.moved_on, '-infinity')`, direction: 'DESC', type: sql`date` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, GiftMovementRow>> {
    const rows = await this.unitOfWork.rows<GiftMovementRow>(sql`
      SELECT ${COLUMNS} FROM gift_movement gm JOIN gift_item gi ON gi.id = gm.item_id
      WHERE gm.id = ANY(CAST(${[...ids]} AS uuid[])) AND gi.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Of each thing, what was given away last. @param itemIds of things that the viewer has been shown */
  async lastGiven(itemIds: readonly Id[]): Promise<ReadonlyMap<Id, GiftMovementRow>> {
    const rows = await this.unitOfWork.rows<GiftMovementRow>(sql`
      SELECT DISTINCT ON (gm.item_id) ${COLUMNS} FROM gift_movement gm
      WHERE gm.item_id = ANY(CAST(${[...itemIds]} AS uuid[])) AND gm.kind = 'GIVEN'
      ORDER BY gm.item_id, gm.moved_on DESC, gm.entry_number DESC`);
    return new Map(rows.map((row) => [row.itemId, row]));
  }

  /** How many of each thing were given away on these days, both included. */
  async givenBetween(itemIds: readonly Id[], from: CalendarDate, to: CalendarDate): Promise<ReadonlyMap<Id, number>> {
    const rows = await this.unitOfWork.rows<{ itemId: Id; given: number }>(sql`
      SELECT gm.item_id AS "itemId", sum(gm.quantity)::int AS given FROM gift_movement gm
      WHERE gm.item_id = ANY(CAST(${[...itemIds]} AS uuid[])) AND gm.kind = 'GIVEN'
        AND gm.moved_on BETWEEN ${from} AND ${to}
      GROUP BY gm.item_id`);
    return new Map(rows.map(({ itemId, given }) => [itemId, given]));
  }

  /** All of a thing that is locked. */
  ofItem(itemId: Id): Promise<GiftMovement[]> {
    return this.unitOfWork.manager.find(GiftMovement, { where: { itemId }, order: { entryNumber: 'ASC' } });
  }

  async itemOf(id: Id): Promise<Id | null> {
    const movement = await this.unitOfWork.manager.findOneBy(GiftMovement, { id });
    return movement?.itemId ?? null;
  }

  async save(movement: GiftMovement): Promise<void> {
    await this.unitOfWork.manager.save(GiftMovement, movement);
  }

  async remove(id: Id): Promise<void> {
    await this.unitOfWork.manager.delete(GiftMovement, { id });
  }
}

function conditions(filter: GiftMovementsFilter): Sql[] {
  const found: Sql[] = [];
  if (filter.itemIds) found.push(sql`gm.item_id = ANY(CAST(${[...filter.itemIds]} AS uuid[]))`);
  if (filter.kinds) found.push(sql`gm.kind = ANY(${[...filter.kinds]})`);
  if (filter.visitIds) found.push(sql`gm.visit_id = ANY(CAST(${[...filter.visitIds]} AS uuid[]))`);
  if (filter.from) found.push(sql`gm.moved_on >= ${filter.from}`);
  if (filter.to) found.push(sql`gm.moved_on <= ${filter.to}`);
  return found;
}
