import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { containing } from '../../../platform/database/contains.js';
import { keysetPage, type Order } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { Stock } from '../domain/stock.js';
import { GiftItem } from './gift-item.entity.js';

export interface GiftItemRow extends Omit<GiftItem, 'trashedAt' | 'trashedById'> {
  /** fewer are known to be there than the least that is wished */
  readonly belowMinimum: boolean;
}

export interface GiftItemsFilter {
  readonly search?: string | null;
  readonly communityId?: Id | null;
  /** given or received there */
  readonly visitIds?: readonly Id[] | null;
  readonly belowMinimum?: boolean | null;
}

export const GIFT_ITEM_ORDER_FIELDS = ['NAME', 'IN_STOCK'] as const;
type GiftItemOrderField = (typeof GIFT_ITEM_ORDER_FIELDS)[number];

export interface GiftItemOrder {
  readonly field: GiftItemOrderField;
  readonly direction: 'ASC' | 'DESC';
}

const BELOW_MINIMUM = sql`coalesce(gi.in_stock < gi.minimum, false)`;

const COLUMNS = sql`gi.id, gi.community_id AS "communityId", gi.name_uk AS "nameUk", gi.name_en AS "nameEn", gi.unit,
  gi.minimum, gi.kept_where AS "keptWhere", gi.note, gi.owner_id AS "ownerId", gi.in_stock AS "inStock",
  ${BELOW_MINIMUM} AS "belowMinimum", gi.version, gi.created_at AS "createdAt", gi.updated_at AS "updatedAt"`;

/** An unknown stock stands before all that are known. */
const ORDERS: Readonly<Record<GiftItemOrderField, Pick<Order, 'by' | 'type'>>> = {
  NAME: { by: sql`gi.name_uk COLLATE "uk-x-icu"`, type: sql`text` },
  IN_STOCK: { by: sql`coalesce(gi.in_stock, -1)`, type: sql`integer` },
};
const BY_NAME: GiftItemOrder = { field: 'NAME', direction: 'ASC' };

/** What a search looks through; the trigram index has this very expression. */
const WORDS = sql`(gi.name_uk || ' ' || coalesce(gi.name_en, '') || ' ' || coalesce(gi.kept_where, ''))`;

/** Things kept to give away; every read takes the row rule over the alias `gi`. */
@Injectable()
export class GiftItemsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(visible: Sql, filter: GiftItemsFilter, order: GiftItemOrder | null, page: PageArgs): Promise<Page<GiftItemRow>> {
    const { field, direction } = order ?? BY_NAME;
    return keysetPage<GiftItemRow>(this.unitOfWork, {
      select: COLUMNS,
      from: sql`gift_item gi`,
      where: join([sql`gi.trashed_at IS NULL`, visible, ...conditions(filter)], ' AND '),
      id: sql`gi.id`,
      order: { ...ORDERS[field], direction },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, GiftItemRow>> {
    const rows = await this.unitOfWork.rows<GiftItemRow>(sql`
      SELECT ${COLUMNS} FROM gift_item gi
      WHERE gi.id = ANY(CAST(${[...ids]} AS uuid[])) AND gi.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The thing, locked until the transaction ends: two who take the last one come one after the other. */
  async findForUpdate(id: Id, visible: Sql, state: Sql): Promise<GiftItem | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT gi.id FROM gift_item gi WHERE gi.id = ${id} AND ${state} AND ${visible} FOR UPDATE OF gi`);
    return row ? this.unitOfWork.manager.findOneByOrFail(GiftItem, { id }) : null;
  }

  async isVisible(id: Id, visible: Sql): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`SELECT 1 FROM gift_item gi WHERE gi.id = ${id} AND ${visible}`);
    return rows.length > 0;
  }

  async save(item: GiftItem): Promise<void> {
    await this.unitOfWork.manager.save(GiftItem, item);
  }

  /** Writes what follows from the movements; the version, which counts what people write of the thing, stays. */
  async setStock(id: Id, inStock: Stock): Promise<void> {
    await this.unitOfWork.rows(sql`UPDATE gift_item SET in_stock = ${inStock} WHERE id = ${id}`);
  }
}

function conditions(filter: GiftItemsFilter): Sql[] {
  const found: Sql[] = [];
  if (filter.search) found.push(sql`${WORDS} ILIKE ${containing(filter.search)}`);
  if (filter.communityId) found.push(sql`gi.community_id = ${filter.communityId}`);
  if (filter.visitIds) {
    found.push(sql`EXISTS (SELECT 1 FROM gift_movement gm
      WHERE gm.item_id = gi.id AND gm.visit_id = ANY(CAST(${[...filter.visitIds]} AS uuid[])))`);
  }
  if (typeof filter.belowMinimum === 'boolean') found.push(sql`${BELOW_MINIMUM} = ${filter.belowMinimum}`);
  return found;
}
