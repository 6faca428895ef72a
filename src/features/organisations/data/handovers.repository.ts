import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { HandoverKind, OpenWork } from '../../../platform/handover/handover-register.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import { Handover, HandoverItem } from './handover.entity.js';

export type HandoverRow = Handover;

export interface OpenWorkRow extends OpenWork {
  readonly title: string;
  /** the successor would see it */
  readonly seen: boolean;
}

export interface OpenWorkCount {
  readonly kind: HandoverKind;
  readonly count: number;
  /** how many of them the successor would not see */
  readonly unseen: number;
  /** of the first few, in the order of their words */
  readonly titles: readonly string[];
}

const COLUMNS = sql`h.id, h.from_user_id AS "fromUserId", h.to_user_id AS "toUserId", h.at, h.by_user_id AS "byUserId",
  h.handed_back_at AS "handedBackAt", h.handed_back_by_id AS "handedBackById"`;

/** Titles shown of each kind of work, besides its number. */
const TITLES_SHOWN = 5;

/** What was handed over, and what of a person is open; reads take the row rule over the alias `h`. */
@Injectable()
export class HandoversRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. @param personId from or to whom; null: anybody */
  list(visible: Sql, personId: Id | null, page: PageArgs): Promise<Page<HandoverRow>> {
    const ofPerson = personId ? sql`(h.from_user_id = ${personId} OR h.to_user_id = ${personId})` : sql`TRUE`;
    return keysetPage<HandoverRow>(this.unitOfWork, {
      select: COLUMNS,
      from: sql`handover h`,
      where: join([visible, ofPerson], ' AND '),
      id: sql`h.id`,
      order: { by: sql`h.id`, direction: 'DESC', type: sql`uuid` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async find(id: Id, visible: Sql): Promise<HandoverRow | null> {
    const [row] = await this.unitOfWork.rows<HandoverRow>(
      sql`SELECT ${COLUMNS} FROM handover h WHERE h.id = ${id} AND ${visible}`,
    );
    return row ?? null;
  }

  /** The handover, locked until the transaction ends. */
  findForUpdate(id: Id): Promise<Handover | null> {
    return this.unitOfWork.manager.findOne(Handover, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async countsOf(ids: readonly Id[]): Promise<ReadonlyMap<Id, { kind: HandoverKind; count: number }[]>> {
    const rows = await this.unitOfWork.rows<{ id: Id; kind: HandoverKind; count: number }>(sql`
      SELECT i.handover_id AS id, i.kind, count(*)::int AS count FROM handover_item i
      WHERE i.handover_id = ANY(CAST(${[...ids]} AS uuid[])) GROUP BY 1, 2 ORDER BY 1, 2`);
    return groupBy(rows, ({ id }) => id);
  }

  items(handoverId: Id): Promise<HandoverItem[]> {
    return this.unitOfWork.manager.findBy(HandoverItem, { handoverId });
  }

  async add(handover: Handover, work: readonly OpenWork[]): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.insert(Handover, handover);
    const items = work.map(({ kind, id }) => ({ handoverId: handover.id, kind, recordId: id }));
    await manager.insert(HandoverItem, items);
  }

  async save(handover: Handover): Promise<void> {
    await this.unitOfWork.manager.save(Handover, handover);
  }

  /** @param selects of kind, id, title, seen */
  openWork(select: Sql): Promise<OpenWorkRow[]> {
    return this.unitOfWork.rows<OpenWorkRow>(
      sql`SELECT w.kind, w.id, w.title, w.seen FROM (${select}) w ORDER BY w.id`,
    );
  }

  /** Numbers by kind in one statement. @param selects of kind, id, title, seen */
  countOpenWork(selects: readonly Sql[]): Promise<OpenWorkCount[]> {
    return this.unitOfWork.rows<OpenWorkCount>(sql`
      SELECT w.kind, count(*)::int AS count, (count(*) FILTER (WHERE NOT w.seen))::int AS unseen,
        (array_agg(w.title ORDER BY w.title, w.id))[1:${TITLES_SHOWN}] AS titles
      FROM (${join([...selects], ' UNION ALL ')}) w GROUP BY w.kind`);
  }
}
