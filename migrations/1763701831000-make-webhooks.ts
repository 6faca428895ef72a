import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhooks of people, and addresses that refuse letters. */
export class MakeWebhooks1763701831000 implements MigrationInterface {
  readonly name = 'MakeWebhooks1763701831000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE webhook_endpoint (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        url text NOT NULL,
        secret text NOT NULL,
        earlier_secret text,
        earlier_secret_until timestamptz,
        state text NOT NULL,
        off_reason text,
        failing_since timestamptz,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT webhook_endpoint_pkey PRIMARY KEY (id),
        CONSTRAINT webhook_endpoint_of_user UNIQUE (user_id),
        CONSTRAINT webhook_endpoint_user FOREIGN KEY (user_id) REFERENCES app_user (id),
        CONSTRAINT webhook_endpoint_state CHECK (state IN ('ACTIVE', 'DISABLED')),
        CONSTRAINT webhook_endpoint_off_reason CHECK (off_reason IN ('FAILING', 'OWNER')),
        CONSTRAINT webhook_endpoint_off CHECK ((state = 'DISABLED') = (off_reason IS NOT NULL))
      )`);
    await queryRunner.query(`
      CREATE TABLE mail_suppression (
        id uuid NOT NULL,
        address text NOT NULL,
        reason text NOT NULL,
        since timestamptz NOT NULL,
        lifted_at timestamptz,
        lifted_by_id uuid,
        CONSTRAINT mail_suppression_pkey PRIMARY KEY (id),
        CONSTRAINT mail_suppression_lifted_by FOREIGN KEY (lifted_by_id) REFERENCES app_user (id)
      )`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX mail_suppression_in_force ON mail_suppression (address) WHERE lifted_at IS NULL`,
    );
    await queryRunner.query(`CREATE INDEX mail_suppression_newest ON mail_suppression (since, id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE mail_suppression`);
    await queryRunner.query(`DROP TABLE webhook_endpoint`);
  }
}
