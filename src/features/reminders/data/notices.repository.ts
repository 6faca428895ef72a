import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import type { Text } from '../../../kernel/text.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { ReminderKind, SubjectType } from '../domain/reminder-kind.js';

export interface NewNotice {
  /** the id of its delivery */
  readonly id: Id;
  readonly userId: Id;
  readonly kind: ReminderKind;
  readonly recordType: SubjectType;
  readonly recordId: Id;
  readonly text: Text;
  readonly reason: Text;
}

export interface NoticeRow {
  readonly id: Id;
  readonly kind: ReminderKind;
  readonly recordType: SubjectType;
  readonly recordId: Id;
  readonly textUk: string;
  readonly textEn: string;
  readonly reasonUk: string;
  readonly reasonEn: string;
  readonly at: Date;
  readonly readAt: Date | null;
}

export const NOTICE_COLUMNS = sql`n.id, n.kind, n.record_type AS "recordType", n.record_id AS "recordId", n.text_uk AS "textUk",
  n.text_en AS "textEn", n.reason_uk AS "reasonUk", n.reason_en AS "reasonEn", n.at, n.read_at AS "readAt"`;

@Injectable()
export class NoticesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(notices: readonly NewNotice[]): Promise<void> {
    const rows = notices.map(
      ({ id, userId, kind, recordType, recordId, text, reason }) =>
        sql`(${id}::uuid, ${userId}::uuid, ${kind}, ${recordType}, ${recordId}::uuid, ${text.uk}, ${text.en}, ${reason.uk},
          ${reason.en}, app_now())`,
    );
    await this.unitOfWork.rows(sql`
      INSERT INTO notice (id, user_id, kind, record_type, record_id, text_uk, text_en, reason_uk, reason_en, at)
      VALUES ${join(rows)}`);
  }

  /** Newest first. @param visible condition over the alias `n`: whose, and which of them */
  list(visible: Sql, page: PageArgs): Promise<Page<NoticeRow>> {
    return keysetPage<NoticeRow>(this.unitOfWork, {
      select: NOTICE_COLUMNS,
      from: sql`notice n`,
      where: visible,
      id: sql`n.id`,
      order: { by: sql`n.at`, direction: 'DESC', type: sql`timestamptz` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async find(userId: Id, id: Id, visible: Sql): Promise<NoticeRow | null> {
    const [row] = await this.unitOfWork.rows<NoticeRow>(
      sql`SELECT ${NOTICE_COLUMNS} FROM notice n WHERE n.id = ${id} AND n.user_id = ${userId} AND ${visible}`,
    );
    return row ?? null;
  }

  async unreadCount(userId: Id, visible: Sql): Promise<number> {
    const [row] = await this.unitOfWork.rows<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM notice n WHERE n.user_id = ${userId} AND n.read_at IS NULL AND ${visible}`);
    return row?.count ?? 0;
  }

  /** @param which condition over the alias `n`: whose, and which of them @returns how many were unread until now */
  async markRead(which: Sql): Promise<number> {
    const [row] = await this.unitOfWork.rows<{ count: number }>(sql`
      WITH marked AS (UPDATE notice n SET read_at = app_now() WHERE n.read_at IS NULL AND ${which} RETURNING 1)
      SELECT count(*)::int AS count FROM marked`);
    return row?.count ?? 0;
  }

  /** @returns how many were read until now */
  async markUnread(which: Sql): Promise<number> {
    const [row] = await this.unitOfWork.rows<{ count: number }>(sql`
      WITH marked AS (UPDATE notice n SET read_at = NULL WHERE n.read_at IS NOT NULL AND ${which} RETURNING 1)
      SELECT count(*)::int AS count FROM marked`);
    return row?.count ?? 0;
  }
}
