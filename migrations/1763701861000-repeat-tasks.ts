import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks may come again by a rule. */
export class RepeatTasks1763701861000 implements MigrationInterface {
  readonly name = 'RepeatTasks1763701861000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE task
        ADD COLUMN recurrence text,
        ADD COLUMN series_id uuid,
        ADD COLUMN series_starts_on date,
        ADD COLUMN occurs_on date,
        ADD COLUMN missed_before integer NOT NULL DEFAULT 0,
        ADD COLUMN further jsonb,
        ADD CONSTRAINT task_series_whole CHECK (
          (series_id IS NULL) = (series_starts_on IS NULL) AND (series_id IS NULL) = (occurs_on IS NULL)
          AND (recurrence IS NULL OR series_id IS NOT NULL))`);
    await queryRunner.query(`
      CREATE UNIQUE INDEX task_of_series ON task (series_id, series_starts_on, occurs_on) WHERE series_id IS NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE task DROP COLUMN recurrence, DROP COLUMN series_id, DROP COLUMN series_starts_on, DROP COLUMN occurs_on,
        DROP COLUMN missed_before, DROP COLUMN further`);
  }
}
