import { Injectable } from '@nestjs/common';
import sql, { empty, type Sql } from 'sql-template-tag';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { ReminderKind, SubjectType } from '../domain/reminder-kind.js';
import { NOTICE_COLUMNS, type NoticeRow } from './notices.repository.js';

/** Which of a person's notices. */
export interface NoticeFilter {
  readonly unreadOnly: boolean;
  /** absent: every kind */
  readonly kind?: ReminderKind | null | undefined;
  /** absent: of every record */
  readonly recordId?: Id | null | undefined;
}

/** A person's notices about one record. */
export interface NoticeGroupRow {
  /** of the record */
  readonly id: Id;
  readonly recordType: SubjectType;
  /** when the newest one came */
  readonly at: Date;
  readonly totalCount: number;
  readonly unreadCount: number;
}

/** The condition of a filter over the alias `n`. */
export function noticesWhere(userId: Id, { unreadOnly, kind, recordId }: NoticeFilter): Sql {
  return sql`n.user_id = ${userId} ${unreadOnly ? sql`AND n.read_at IS NULL` : empty}
    ${kind ? sql`AND n.kind = ${kind}` : empty} ${recordId ? sql`AND n.record_id = ${recordId}` : empty}`;
}

/** Notices as they stand on the page: one group for each record. */
@Injectable()
export class NoticeGroupsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The group with the newest notice first. @param visible condition over the alias `n`, asked once for each record */
  list(userId: Id, visible: Sql, filter: NoticeFilter, page: PageArgs): Promise<Page<NoticeGroupRow>> {
    return keysetPage<NoticeGroupRow>(this.unitOfWork, {
      select: sql`n.record_id AS id, n.record_type AS "recordType", n.at, n.total AS "totalCount",
        n.unread AS "unreadCount"`,
      from: sql`(SELECT n.record_id, n.record_type, max(n.at) AS at, count(*)::int AS total,
          (count(*) FILTER (WHERE n.read_at IS NULL))::int AS unread
        FROM notice n WHERE ${noticesWhere(userId, filter)} GROUP BY n.record_id, n.record_type) n`,
      where: visible,
      id: sql`n.record_id`,
      order: { by: sql`n.at`, direction: 'DESC', type: sql`timestamptz` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  /** The newest notices about each of the records, by record; whether they may be seen was asked before. */
  async newest(
    userId: Id,
    recordIds: readonly Id[],
    filter: NoticeFilter,
    limit: number,
  ): Promise<ReadonlyMap<Id, NoticeRow[]>> {
    const rows = await this.unitOfWork.rows<NoticeRow>(sql`
      SELECT n.* FROM unnest(${[...recordIds]}::uuid[]) AS about (id) CROSS JOIN LATERAL (
        SELECT ${NOTICE_COLUMNS} FROM notice n WHERE ${noticesWhere(userId, filter)} AND n.record_id = about.id
        ORDER BY n.at DESC, n.id DESC LIMIT ${limit}) n
      ORDER BY n.at DESC, n.id DESC`);
    return groupBy(rows, ({ recordId }) => recordId);
  }
}
