import { Injectable } from '@nestjs/common';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { containing } from '../../../platform/database/contains.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Channel, DeliveryState } from '../../../platform/delivery/delivery-state.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { ReminderKind, SubjectType } from '../../reminders/index.js';
import { type DeliveryFilter, TROUBLED_STATES } from '../domain/delivery-filter.js';

export interface SeenDelivery {
  readonly id: Id;
  readonly topic: string;
  readonly channel: Channel;
  readonly state: DeliveryState;
  readonly recipientId: Id;
  readonly recipientName: string;
  readonly dueAt: Date;
  readonly nextTryAt: Date | null;
  readonly sentAt: Date | null;
  readonly attempts: number;
  readonly possibleDuplicate: boolean;
  readonly resends: number;
  readonly endReason: string | null;
  /** a server's own words */
  readonly endDetail: string | null;
  /** null: it is not about a record */
  readonly kind: ReminderKind | null;
  readonly recordType: SubjectType | null;
  readonly recordId: Id | null;
}

export interface SeenAttempt {
  readonly attempt: number;
  readonly at: Date;
  readonly state: DeliveryState;
  readonly detail: string | null;
  /** null: the sweeper, a person, or a worker that is gone */
  readonly host: string | null;
}

const COLUMNS = sql`d.id, d.topic, d.channel, d.state, u.id AS "recipientId", u.name AS "recipientName", d.due_at AS "dueAt",
  CASE WHEN d.sweep_at IS NOT NULL THEN greatest(d.due_at, d.not_before) END AS "nextTryAt", d.sent_at AS "sentAt",
  d.attempt AS attempts, d.possible_duplicate AS "possibleDuplicate", d.resends, d.end_reason AS "endReason",
  d.end_detail AS "endDetail", r.kind, r.record_type AS "recordType", r.record_id AS "recordId"`;
const ABOUT = sql`delivery d JOIN app_user u ON u.id = d.recipient_user_id
  LEFT JOIN reminder_occurrence o ON d.topic = 'reminder' AND o.id = d.ref_id
  LEFT JOIN reminder r ON r.id = o.reminder_id`;

/** The condition of a filter over the aliases `d` and `u`. */
export function deliveriesWhere({ states, channel, topic, recipientId, search }: DeliveryFilter): Sql {
  return sql`d.state = ANY(${[...(states?.length ? states : TROUBLED_STATES)]}::text[])
    ${channel ? sql`AND d.channel = ${channel}` : empty} ${topic ? sql`AND d.topic = ${topic}` : empty}
    ${recipientId ? sql`AND d.recipient_user_id = ${recipientId}` : empty}
    ${search?.trim() ? sql`AND concat_ws(' ', u.name, u.email, d.end_reason, d.end_detail) ILIKE ${containing(search.trim())}` : empty}`;
}

/** Deliveries one by one, for those who watch over all of them. */
@Injectable()
export class DeliveriesSeenRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The latest due first. */
  list(filter: DeliveryFilter, page: PageArgs): Promise<Page<SeenDelivery>> {
    return keysetPage<SeenDelivery>(this.unitOfWork, {
      select: COLUMNS,
      from: ABOUT,
      where: deliveriesWhere(filter),
      id: sql`d.id`,
      order: { by: sql`d.due_at`, direction: 'DESC', type: sql`timestamptz` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async find(id: Id): Promise<SeenDelivery | null> {
    const [row] = await this.unitOfWork.rows<SeenDelivery>(sql`SELECT ${COLUMNS} FROM ${ABOUT} WHERE d.id = ${id}`);
    return row ?? null;
  }

  /** In the order in which they happened. */
  attempts(id: Id): Promise<SeenAttempt[]> {
    return this.unitOfWork.rows<SeenAttempt>(sql`
      SELECT a.attempt, a.at, a.state, a.detail, w.host FROM delivery_attempt a
      LEFT JOIN worker_seen w ON w.id = a.worker_id WHERE a.delivery_id = ${id}
      ORDER BY a.at, a.attempt, (a.state <> 'sending') LIMIT 500`);
  }
}
