import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { REMINDER_TOPIC } from './reminders.repository.js';

/** Removes what nobody asks for any more, some rows at a time. */
@Injectable()
export class RetentionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Ended deliveries with their tries, kept letters and occurrences.
   *
   * A reminder's past is what keeps it from being told twice, so a delivery of a reminder goes only when the whole
   * reminder has been over for that long: none of its occurrences was of use since, none is on its way, and it does not
   * repeat. What a rule plans again for an old moment is then over as well, and over moments are never told. The reminder
   * itself stays. Other topics make a new row for each delivery and never ask for an old one.
   *
   * @returns how many deliveries are gone
   */
  async removeEnded(days: number, limit: number): Promise<number> {
    const rows = await this.unitOfWork.rows<{ id: Id; refId: Id }>(sql`
      SELECT d.id, d.ref_id AS "refId" FROM delivery d
      WHERE d.due_at < app_now() - make_interval(days => ${days}) AND d.sweep_at IS NULL AND d.state <> 'sending'
        AND NOT EXISTS (SELECT 1 FROM reminder_occurrence own JOIN reminder r ON r.id = own.reminder_id
          WHERE d.topic = ${REMINDER_TOPIC} AND own.id = d.ref_id AND (r.replan_at IS NOT NULL OR EXISTS (
            SELECT 1 FROM reminder_occurrence o
            LEFT JOIN delivery open ON open.topic = ${REMINDER_TOPIC} AND open.ref_id = o.id AND open.sweep_at IS NOT NULL
            WHERE o.reminder_id = r.id
              AND (o.expires_at >= app_now() - make_interval(days => ${days}) OR open.id IS NOT NULL))))
      ORDER BY d.due_at LIMIT ${limit} FOR UPDATE OF d SKIP LOCKED`);
    if (rows.length === 0) return 0;
    const ids = rows.map(({ id }) => id);
    await this.unitOfWork.rows(sql`DELETE FROM delivery_attempt WHERE delivery_id = ANY(${ids}::uuid[])`);
    await this.unitOfWork.rows(sql`DELETE FROM outgoing_mail WHERE id = ANY(${ids}::uuid[])`);
    await this.unitOfWork.rows(sql`DELETE FROM delivery WHERE id = ANY(${ids}::uuid[])`);
    await this.unitOfWork.rows(sql`
      DELETE FROM reminder_occurrence o WHERE o.id = ANY(${rows.map(({ refId }) => refId)}::uuid[])
        AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.topic = ${REMINDER_TOPIC} AND d.ref_id = o.id)`);
    return rows.length;
  }

  /** Notices that were read and are old. @returns how many are gone */
  async removeReadNotices(days: number, limit: number): Promise<number> {
    const rows = await this.unitOfWork.rows(sql`
      WITH old AS (
        SELECT id FROM notice WHERE read_at IS NOT NULL AND at < app_now() - make_interval(days => ${days})
        ORDER BY at LIMIT ${limit} FOR UPDATE SKIP LOCKED
      ), gone AS (DELETE FROM notice n USING old WHERE n.id = old.id RETURNING n.id)
      SELECT id FROM gone`);
    return rows.length;
  }
}
