import { Injectable } from '@nestjs/common';
import sql, { empty } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Channel, DeliveryState } from '../../../platform/delivery/delivery-state.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import { REMINDER_TOPIC } from './reminders.repository.js';
import type { RecordRef } from './subjects.repository.js';

/** How one moment stands on one channel. */
export interface ReminderOnChannel {
  readonly channel: Channel;
  readonly state: DeliveryState;
  /** why it ended, as the ledger holds it */
  readonly endReason: string | null;
  /** ISO; when it went out, else when it is tried next or was to go */
  readonly at: string;
  readonly attempts: number;
  readonly possibleDuplicate: boolean;
}

/** One moment of a reminder about a record. */
export interface RecordReminderRow {
  readonly id: Id;
  readonly kind: ReminderKind;
  readonly recipientName: string;
  /** `YYYY-MM-DDTHH:MM` by the wall clock of `timeZone` */
  readonly localAt: string;
  readonly timeZone: string;
  readonly dueAt: Date;
  readonly channels: readonly ReminderOnChannel[];
}

const OPEN = sql`EXISTS (SELECT 1 FROM delivery d WHERE d.topic = ${REMINDER_TOPIC} AND d.ref_id = o.id
  AND d.state IN ('scheduled', 'sending', 'retry', 'unknown'))`;

/** What has become of the reminders about a record. */
@Injectable()
export class RecordRemindersRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param ended false: still to come, the next one first; true: over, the newest first */
  list({ type, id }: RecordRef, ended: boolean, page: PageArgs): Promise<Page<RecordReminderRow>> {
    return keysetPage<RecordReminderRow>(this.unitOfWork, {
      select: sql`o.id, r.kind, u.name AS "recipientName", to_char(o.local_at, 'YYYY-MM-DD"T"HH24:MI') AS "localAt",
        o.time_zone AS "timeZone", o.due_at AS "dueAt", (
          SELECT coalesce(jsonb_agg(jsonb_build_object('channel', d.channel, 'state', d.state, 'endReason', d.end_reason, 'at', coalesce(d.sent_at, greatest(d.due_at, d.not_before)), 'attempts', d.attempt,
            'possibleDuplicate', d.possible_duplicate) ORDER BY d.channel DESC), '[]')
          FROM delivery d WHERE d.topic = ${REMINDER_TOPIC} AND d.ref_id = o.id) AS channels`,
      from: sql`reminder r JOIN reminder_occurrence o ON o.reminder_id = r.id
        JOIN app_user u ON u.id = r.recipient_user_id`,
      where: sql`r.record_type = ${type} AND r.record_id = ${id} AND ${ended ? sql`NOT` : empty} ${OPEN}`,
      id: sql`o.id`,
      order: { by: sql`o.due_at`, direction: ended ? 'DESC' : 'ASC', type: sql`timestamptz` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async standsInBacklog({ type, id }: RecordRef): Promise<boolean> {
    const rows = await this.unitOfWork.rows(
      sql`SELECT 1 FROM reminder_backlog WHERE record_type = ${type} AND record_id = ${id}`,
    );
    return rows.length > 0;
  }
}
