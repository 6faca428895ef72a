import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an administrator sees and does about deliveries: quick figures, what was done by hand, retries in the background. */
export class WatchDeliveries1763701850000 implements MigrationInterface {
  readonly name = 'WatchDeliveries1763701850000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE delivery ADD COLUMN resends int NOT NULL DEFAULT 0`);
    await queryRunner.query(`CREATE INDEX delivery_due ON delivery (due_at, id) INCLUDE (state, channel)`);
    await queryRunner.query(`
      CREATE INDEX delivery_sent ON delivery (sent_at) INCLUDE (due_at, created_at) WHERE sent_at IS NOT NULL`);
    await queryRunner.query(`
      CREATE INDEX delivery_in_trouble ON delivery (due_at, id) INCLUDE (state)
      WHERE state IN ('retry', 'unknown', 'dead', 'expired')`);
    await queryRunner.query(`CREATE INDEX notice_read ON notice (at) WHERE read_at IS NOT NULL`);
    await queryRunner.query(`
      CREATE TABLE delivery_action (
        id uuid NOT NULL PRIMARY KEY,
        delivery_id uuid NOT NULL,
        action text NOT NULL CONSTRAINT delivery_action_kind CHECK (action IN ('CANCEL', 'RESEND', 'RETRY')),
        before_state text NOT NULL,
        why text NOT NULL,
        by_id uuid NOT NULL REFERENCES app_user (id),
        bulk_retry_id uuid,
        at timestamptz NOT NULL
      )`);
    await queryRunner.query(`CREATE INDEX delivery_action_of_delivery ON delivery_action (delivery_id, at)`);
    await queryRunner.query(`
      CREATE TABLE bulk_retry (
        id uuid NOT NULL PRIMARY KEY,
        filter jsonb NOT NULL,
        why text NOT NULL,
        by_id uuid NOT NULL REFERENCES app_user (id),
        total int NOT NULL,
        done int NOT NULL DEFAULT 0,
        last_id uuid,
        created_at timestamptz NOT NULL,
        finished_at timestamptz
      )`);
    await queryRunner.query(`CREATE INDEX bulk_retry_running ON bulk_retry (created_at) WHERE finished_at IS NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE bulk_retry`);
    await queryRunner.query(`DROP TABLE delivery_action`);
    for (const index of ['notice_read', 'delivery_in_trouble', 'delivery_sent', 'delivery_due']) {
      await queryRunner.query(`DROP INDEX ${index}`);
    }
    await queryRunner.query(`ALTER TABLE delivery DROP COLUMN resends`);
  }
}
