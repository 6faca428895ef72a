import type { MigrationInterface, QueryRunner } from 'typeorm';

const EARLIER = [
  ...['AGREEMENT_EXPIRING', 'ANNIVERSARY', 'NEXT_STEP_MISSING', 'STAGE_STALLED', 'TASK_DUE', 'VISIT_DEBRIEF_DUE'],
];
const ADDED = [
  ...['AGREEMENT_ANSWER_DUE', 'AGREEMENT_REVIEW_DUE', 'AID_DELIVERY_DUE', 'AID_REPORT_DUE', 'AID_THANKS_DUE'],
  ...['GRANT_DEADLINE', 'MEMBERSHIP_DUE'],
];
/** Tables whose records have clocks, and what reminders call them. */
const TIMED = { AGREEMENT: 'agreement', AID_TRANSFER: 'aid_transfer', MEMBERSHIP: 'membership', PROJECT: 'project' };

/** The clocks of agreements, aid, projects and memberships remind; what is there already is planned by the next sweep. */
export class RemindOfClocks1763701730000 implements MigrationInterface {
  readonly name = 'RemindOfClocks1763701730000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await this.kinds(queryRunner, [...EARLIER, ...ADDED]);
    await queryRunner.query(`
      CREATE TABLE reminder_backlog (
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        PRIMARY KEY (record_type, record_id)
      )`);
    for (const [type, table] of Object.entries(TIMED)) {
      await queryRunner.query(`
        INSERT INTO reminder_backlog (record_type, record_id)
        SELECT '${type}', id FROM ${table} WHERE trashed_at IS NULL AND owner_id IS NOT NULL`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE reminder_backlog`);
    const added = ADDED.map((kind) => `'${kind}'`).join(', ');
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
        ADD CONSTRAINT reminder_kind CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))`);
  }
}
