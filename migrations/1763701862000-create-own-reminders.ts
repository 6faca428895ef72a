import type { MigrationInterface, QueryRunner } from 'typeorm';

const SUBJECT = 'OWN_REMINDER';

/** People may ask to be reminded of a record. */
export class CreateOwnReminders1763701862000 implements MigrationInterface {
  readonly name = 'CreateOwnReminders1763701862000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE own_reminder (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        words text,
        starts_on date,
        offset_days integer,
        time time,
        time_zone text,
        recurrence text,
        stopped_at timestamptz,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT own_reminder_record_type CHECK (record_type IN ('AGREEMENT', 'AID_TRANSFER', 'MEMBERSHIP',
          'MUNICIPALITY', 'ORGANISATION', 'PARTNERSHIP', 'PROJECT', 'TASK', 'VISIT')),
        CONSTRAINT own_reminder_day_or_offset CHECK ((starts_on IS NULL) <> (offset_days IS NULL)),
        CONSTRAINT own_reminder_time_in_zone CHECK ((time IS NULL) = (time_zone IS NULL)),
        CONSTRAINT own_reminder_rule_from_day CHECK (recurrence IS NULL OR starts_on IS NOT NULL)
      )`);
    await queryRunner.query(`CREATE INDEX own_reminder_of_record ON own_reminder (record_id)`);
    await queryRunner.query(`CREATE INDEX own_reminder_of_user ON own_reminder (user_id, id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const occurrences = `SELECT o.id FROM reminder_occurrence o JOIN reminder r ON r.id = o.reminder_id
      WHERE r.record_type = '${SUBJECT}'`;
    await queryRunner.query(`
      DELETE FROM delivery_attempt WHERE delivery_id IN (SELECT id FROM delivery WHERE ref_id IN (${occurrences}))`);
    await queryRunner.query(`DELETE FROM delivery WHERE ref_id IN (${occurrences})`);
    await queryRunner.query(`DELETE FROM reminder_occurrence WHERE id IN (${occurrences})`);
    for (const table of ['reminder', 'reminder_snooze', 'reminder_backlog', 'notice', 'history_entry']) {
      await queryRunner.query(`DELETE FROM ${table} WHERE record_type = '${SUBJECT}'`);
    }
    await queryRunner.query(`DROP TABLE own_reminder`);
  }
}
