import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day on which an agreement is to be signed; a signed one has the day of its signature instead. */
export class PlanSignings1763701870000 implements MigrationInterface {
  readonly name = 'PlanSignings1763701870000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement
        ADD COLUMN planned_signing_on date,
        ADD CONSTRAINT agreement_planned_until_signed CHECK (planned_signing_on IS NULL OR status IN ('IDEA', 'DRAFTING',
          'TEXT_AGREED', 'SUBMITTED', 'RETURNED', 'MINISTRY_APPROVED', 'COUNCIL_APPROVED', 'ABANDONED'))`);
  }

  /** What was planned around these days is reckoned anew by the next sweep. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO reminder_backlog (record_type, record_id)
      SELECT 'AGREEMENT', id FROM agreement WHERE planned_signing_on IS NOT NULL ON CONFLICT DO NOTHING`);
    await queryRunner.query(`ALTER TABLE agreement DROP COLUMN planned_signing_on`);
  }
}
