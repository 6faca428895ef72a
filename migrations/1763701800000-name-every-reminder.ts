import type { MigrationInterface, QueryRunner } from 'typeorm';

const EARLIER = [
  'AGREEMENT_ANSWER_DUE',
  'AGREEMENT_EXPIRING',
  'AGREEMENT_REVIEW_DUE',
  'AID_DELIVERY_DUE',
  'AID_REPORT_DUE',
  'AID_THANKS_DUE',
  'ANNIVERSARY',
  'GRANT_DEADLINE',
  'MEMBERSHIP_DUE',
  'NEXT_STEP_MISSING',
  'STAGE_STALLED',
  'TASK_DUE',
  'VISIT_DEBRIEF_DUE',
];
const ADDED = [
  'ACTIVITY_UNREPORTED',
  'COMMITMENT_FOLLOW_UP',
  'CONTACT_LAPSED',
  'CONTACT_LEFT',
  'COUNCIL_AGENDA_DUE',
  'EMBARGO_ENDED',
  'ENQUIRY_UNANSWERED',
  'FEAST_DAY',
  'GIFT_STOCK_LOW',
  'LETTER_UNANSWERED',
  'LOAD_UNEVEN',
  'PROFILE_STALE',
  'REMIND_ME',
  'REPORT_DUE',
  'TRAINING_PAPERS_DUE',
  'VISIT_REVIEW_DUE',
  'VISIT_THANKS_DUE',
];
const inList = (kinds: readonly string[]) => kinds.map((kind) => `'${kind}'`).join(', ');

/** Every kind of reminder that the field knows may stand in the table. */
export class NameEveryReminder1763701800000 implements MigrationInterface {
  readonly name = 'NameEveryReminder1763701800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await this.kinds(queryRunner, [...EARLIER, ...ADDED].sort());
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const added = inList(ADDED);
    await queryRunner.query(`
      DELETE FROM delivery_attempt WHERE delivery_id IN (
        SELECT d.id FROM delivery d JOIN reminder_occurrence o ON o.id = d.ref_id
        JOIN reminder r ON r.id = o.reminder_id WHERE r.kind IN (${added}))`);
    await queryRunner.query(`
      DELETE FROM delivery d USING reminder_occurrence o, reminder r
      WHERE o.id = d.ref_id AND r.id = o.reminder_id AND r.kind IN (${added})`);
    await queryRunner.query(`
      DELETE FROM reminder_occurrence o USING reminder r WHERE r.id = o.reminder_id AND r.kind IN (${added})`);
    await queryRunner.query(`DELETE FROM reminder WHERE kind IN (${added})`);
    await queryRunner.query(`DELETE FROM notice WHERE kind IN (${added})`);
    await this.kinds(queryRunner, EARLIER);
  }

  private async kinds(queryRunner: QueryRunner, kinds: readonly string[]): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE reminder DROP CONSTRAINT reminder_kind,
        ADD CONSTRAINT reminder_kind CHECK (kind IN (${inList(kinds)}))`);
  }
}
