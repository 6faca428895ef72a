import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person may put off a kind of reminder about a record until a day. */
export class SnoozeReminders1763701860000 implements MigrationInterface {
  readonly name = 'SnoozeReminders1763701860000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reminder_snooze (
        user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
        record_id uuid NOT NULL,
        kind text NOT NULL,
        record_type text NOT NULL,
        until_on date NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (user_id, record_id, kind)
      )`);
    await queryRunner.query(`CREATE INDEX reminder_snooze_of_record ON reminder_snooze (record_id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE reminder_snooze`);
  }
}
