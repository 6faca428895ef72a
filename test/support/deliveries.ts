import sql from 'sql-template-tag';
import { DeliveryRunner } from '../../src/platform/delivery/delivery-runner.js';
import { Sweeper } from '../../src/platform/delivery/sweeper.js';
import type { Application } from './application.js';

/** Makes every delivery that is due by the test's clock, and plans ahead, as a worker would within seconds. */
export async function sendWhatIsDue(application: Application): Promise<void> {
  const runner = application.get(DeliveryRunner);
  await application.get(Sweeper).sweep();
  const due = await application.unitOfWork.rows<{ id: string }>(sql`
    SELECT id FROM delivery WHERE state IN ('scheduled', 'retry', 'unknown')
      AND due_at <= app_now() AND not_before <= app_now() ORDER BY due_at, id`);
  for (const { id } of due) await runner.run(id);
  await application.get(Sweeper).idle();
}

export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly messageId: string;
  readonly state: string;
}

/** The kept letters to an address, oldest first. */
export function mailTo(application: Application, address: string): Promise<SentMail[]> {
  return application.unitOfWork.rows<SentMail>(sql`
    SELECT recipient AS to, subject, text, html, message_id AS "messageId", state FROM outgoing_mail
    WHERE recipient = ${address} ORDER BY created_at, id`);
}

export interface PlannedDelivery {
  readonly kind: string;
  readonly key: string;
  readonly localAt: string;
  readonly dueAt: Date;
  readonly state: string;
}

/** The planned letters about a record, one line a moment, in order. */
export function plannedFor(application: Application, recordId: string): Promise<PlannedDelivery[]> {
  return application.unitOfWork.rows<PlannedDelivery>(sql`
    SELECT r.kind, o.key, to_char(o.local_at, 'YYYY-MM-DD HH24:MI') AS "localAt", o.due_at AS "dueAt", d.state
    FROM reminder r JOIN reminder_occurrence o ON o.reminder_id = r.id
    JOIN delivery d ON d.topic = 'reminder' AND d.ref_id = o.id AND d.channel = 'email'
    WHERE r.record_id = ${recordId} ORDER BY d.due_at, d.recipient_user_id`);
}
