import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders, their moments, and the notices they become. */
export class MakeReminders1763700710000 implements MigrationInterface {
  readonly name = 'MakeReminders1763700710000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reminder (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        recipient_user_id uuid NOT NULL REFERENCES app_user (id),
        replan_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT reminder_once UNIQUE (kind, record_id, recipient_user_id),
        CONSTRAINT reminder_kind CHECK (kind IN ('AGREEMENT_EXPIRING', 'ANNIVERSARY', 'NEXT_STEP_MISSING',
          'STAGE_STALLED', 'TASK_DUE', 'VISIT_DEBRIEF_DUE'))
      )`);
    await queryRunner.query(`CREATE INDEX reminder_of_record ON reminder (record_type, record_id)`);
    await queryRunner.query(`CREATE INDEX reminder_of_recipient ON reminder (recipient_user_id)`);
    await queryRunner.query(`CREATE INDEX reminder_replan ON reminder (replan_at) WHERE replan_at IS NOT NULL`);
    await queryRunner.query(`
      CREATE TABLE reminder_occurrence (
        id uuid PRIMARY KEY,
        reminder_id uuid NOT NULL REFERENCES reminder (id),
        key text NOT NULL,
        anchor_on date NOT NULL,
        local_at timestamp NOT NULL,
        time_zone text NOT NULL,
        due_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        cancelled boolean NOT NULL DEFAULT false,
        CONSTRAINT reminder_occurrence_once UNIQUE (reminder_id, local_at)
      )`);
    await queryRunner.query(`
      CREATE TABLE notice (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES app_user (id),
        kind text NOT NULL,
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        text_uk text NOT NULL,
        text_en text NOT NULL,
        reason_uk text NOT NULL,
        reason_en text NOT NULL,
        at timestamptz NOT NULL,
        read_at timestamptz
      )`);
    await queryRunner.query(`CREATE INDEX notice_of_user ON notice (user_id, at, id)`);
    await queryRunner.query(`CREATE INDEX notice_unread ON notice (user_id) WHERE read_at IS NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['notice', 'reminder_occurrence', 'reminder']) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
