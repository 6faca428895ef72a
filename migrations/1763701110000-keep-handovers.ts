import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one person handed over to another, so that it can be handed back. */
export class KeepHandovers1763701110000 implements MigrationInterface {
  readonly name = 'KeepHandovers1763701110000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE handover (
        id uuid PRIMARY KEY,
        from_user_id uuid NOT NULL REFERENCES app_user,
        to_user_id uuid NOT NULL REFERENCES app_user,
        at timestamptz NOT NULL,
        by_user_id uuid REFERENCES app_user,
        handed_back_at timestamptz,
        handed_back_by_id uuid REFERENCES app_user,
        CHECK (from_user_id <> to_user_id)
      )`);
    await queryRunner.query(`CREATE INDEX handover_from_user ON handover (from_user_id, id)`);
    await queryRunner.query(`CREATE INDEX handover_to_user ON handover (to_user_id, id)`);
    await queryRunner.query(`
      CREATE TABLE handover_item (
        handover_id uuid NOT NULL REFERENCES handover ON DELETE CASCADE,
        kind text NOT NULL
          CHECK (kind IN ('PARTNERSHIP', 'NEXT_STEP', 'TASK', 'COMMITMENT', 'VISIT', 'AGREEMENT')),
        record_id uuid NOT NULL,
        PRIMARY KEY (handover_id, kind, record_id)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE handover_item`);
    await queryRunner.query(`DROP TABLE handover`);
  }
}
