import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { RenewableTerm } from '../domain/agreement-renewal.js';
import type { AgreementStatus } from '../domain/agreement-status.js';

/** What the calendar moves of an agreement. */
export interface DueAgreement extends RenewableTerm {
  readonly id: Id;
  readonly status: AgreementStatus;
  readonly statusOn: CalendarDate;
}

/** Agreements whose day may have come, and what became of them; one statement each, whatever the number. */
@Injectable()
export class DueAgreementsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The next ones after an id, locked until the transaction ends; those that somebody writes just now wait for the next
   * pass.
   *
   * @param soon every agreement that ends by this day is looked at
   */
  claim(soon: CalendarDate, after: Id, most: number): Promise<DueAgreement[]> {
    return this.unitOfWork.rows<DueAgreement>(sql`
      SELECT a.id, a.status, a.status_on AS "statusOn", a.term_kind AS "termKind", a.in_force_from AS "inForceFrom",
        a.in_force_to AS "inForceTo", a.notice_months AS "noticeMonths", a.notice_on AS "noticeOn",
        a.renewal_months AS "renewalMonths", a.notice_given_on AS "noticeGivenOn"
      FROM agreement a
      WHERE a.status IN ('IN_FORCE', 'EXPIRING', 'RENEWED', 'SUSPENDED') AND a.trashed_at IS NULL
        AND a.id > CAST(${after} AS uuid)
        AND (a.in_force_to <= ${soon} OR a.notice_on <= ${soon} OR (a.status = 'RENEWED' AND a.in_force_to IS NOT NULL))
      ORDER BY a.id LIMIT ${most} FOR UPDATE OF a SKIP LOCKED`);
  }

  async write(agreements: readonly DueAgreement[], at: Date): Promise<void> {
    const column = <Key extends keyof DueAgreement>(key: Key) => agreements.map((agreement) => agreement[key]);
    await this.unitOfWork.rows(sql`
      UPDATE agreement a SET status = v.status, status_on = v.status_on, in_force_to = v.in_force_to,
        notice_on = v.notice_on, version = a.version + 1, updated_at = ${at}
      FROM unnest(CAST(${column('id')} AS uuid[]), CAST(${column('status')} AS text[]),
        CAST(${column('statusOn')} AS date[]), CAST(${column('inForceTo')} AS date[]),
        CAST(${column('noticeOn')} AS date[])) AS v (id, status, status_on, in_force_to, notice_on)
      WHERE a.id = v.id`);
  }
}
