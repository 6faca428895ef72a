import type { MigrationInterface, QueryRunner } from 'typeorm';

const EARLIER = [
  'ACTIVITY_UNREPORTED',
  'AGREEMENT_ANSWER_DUE',
  'AGREEMENT_EXPIRING',
  'AGREEMENT_REVIEW_DUE',
  'AID_DELIVERY_DUE',
  'AID_REPORT_DUE',
  'AID_THANKS_DUE',
  'ANNIVERSARY',
  'COMMITMENT_FOLLOW_UP',
  'CONTACT_LAPSED',
  'CONTACT_LEFT',
  'COUNCIL_AGENDA_DUE',
  'EMBARGO_ENDED',
  'ENQUIRY_UNANSWERED',
  'FEAST_DAY',
  'GIFT_STOCK_LOW',
  'GRANT_DEADLINE',
  'LETTER_UNANSWERED',
  'LOAD_UNEVEN',
  'MEMBERSHIP_DUE',
  'NEXT_STEP_MISSING',
  'PROFILE_STALE',
  'REMIND_ME',
  'REPORT_DUE',
  'STAGE_STALLED',
  'TASK_DUE',
  'TRAINING_PAPERS_DUE',
  'VISIT_DEBRIEF_DUE',
  'VISIT_REVIEW_DUE',
  'VISIT_THANKS_DUE',
];
const ADDED = 'NEED_STILL_VALID';

/** Whoever answers for a need or offer is asked whether it still holds. */
export class RemindOfNeeds1763702015000 implements MigrationInterface {
  readonly name = 'RemindOfNeeds1763702015000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await this.kinds(queryRunner, [...EARLIER, ADDED]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM delivery_attempt WHERE delivery_id IN (
        SELECT d.id FROM delivery d JOIN reminder_occurrence o ON o.id = d.ref_id
        JOIN reminder r ON r.id = o.reminder_id WHERE r.kind = '${ADDED}')`);
    await queryRunner.query(`
      DELETE FROM delivery d USING reminder_occurrence o, reminder r
      WHERE o.id = d.ref_id AND r.id = o.reminder_id AND r.kind = '${ADDED}'`);
    await queryRunner.query(`
      DELETE FROM reminder_occurrence o USING reminder r WHERE r.id = o.reminder_id AND r.kind = '${ADDED}'`);
    for (const table of ['reminder', 'notice', 'reminder_timing', 'reminder_snooze', 'reminder_kind_choice']) {
      await queryRunner.query(`DELETE FROM ${table} WHERE kind = '${ADDED}'`);
    }
    await queryRunner.query(`DELETE FROM reminder_backlog WHERE record_type = 'NEED_OR_OFFER'`);
    await this.kinds(queryRunner, EARLIER);
  }

  private async kinds(queryRunner: QueryRunner, kinds: readonly string[]): Promise<void> {
    const list = kinds.map((kind) => `'${kind}'`).join(', ');
    for (const table of ['reminder', 'reminder_kind_choice']) {
      await queryRunner.query(`
        ALTER TABLE ${table} DROP CONSTRAINT ${table}_kind, ADD CONSTRAINT ${table}_kind CHECK (kind IN (${list}))`);
    }
  }
}
