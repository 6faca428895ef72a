import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger of deliveries, the kept letters, and the workers that live. */
export class MakeDeliveries1763700700000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE delivery (
        id uuid NOT NULL,
        topic text NOT NULL,
        ref_id uuid NOT NULL,
        channel text NOT NULL,
        recipient_user_id uuid NOT NULL,
        due_at timestamptz NOT NULL,
        not_before timestamptz NOT NULL,
        expires_at timestamptz,
        state text NOT NULL DEFAULT 'scheduled',
        attempt integer NOT NULL DEFAULT 0,
        failures integer NOT NULL DEFAULT 0,
        crashes integer NOT NULL DEFAULT 0,
        wakes integer NOT NULL DEFAULT 0,
        lease_until timestamptz,
        sweep_at timestamptz,
        possible_duplicate boolean NOT NULL DEFAULT false,
        end_reason text,
        sent_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT delivery_pkey PRIMARY KEY (id),
        CONSTRAINT delivery_once UNIQUE (topic, ref_id, channel, recipient_user_id),
        CONSTRAINT delivery_channel CHECK (channel IN ('in_app', 'email')),
        CONSTRAINT delivery_state CHECK (state IN
          ('scheduled', 'sending', 'retry', 'unknown', 'sent', 'dead', 'expired', 'cancelled', 'suppressed'))
      )`);
    await queryRunner.query(`CREATE INDEX delivery_sweep ON delivery (sweep_at) WHERE sweep_at IS NOT NULL`);
    await queryRunner.query(`CREATE INDEX delivery_of_recipient ON delivery (recipient_user_id)`);

    await queryRunner.query(`
      CREATE TABLE delivery_attempt (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        delivery_id uuid NOT NULL,
        attempt integer NOT NULL,
        at timestamptz NOT NULL,
        state text NOT NULL,
        detail text,
        worker_id uuid,
        CONSTRAINT delivery_attempt_pkey PRIMARY KEY (id),
        CONSTRAINT delivery_attempt_delivery FOREIGN KEY (delivery_id) REFERENCES delivery (id)
      )`);
    await queryRunner.query(`CREATE INDEX delivery_attempt_of_delivery ON delivery_attempt (delivery_id, at)`);

    await queryRunner.query(`
      CREATE TABLE outgoing_mail (
        id uuid NOT NULL,
        recipient text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        html text,
        message_id text NOT NULL,
        state text NOT NULL,
        attempts integer NOT NULL,
        error text,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        CONSTRAINT outgoing_mail_pkey PRIMARY KEY (id),
        CONSTRAINT outgoing_mail_state CHECK (state IN ('DEAD', 'SENDING', 'SENT', 'WAITING'))
      )`);
    await queryRunner.query(`CREATE INDEX outgoing_mail_newest ON outgoing_mail (created_at, id)`);

    await queryRunner.query(`
      CREATE TABLE worker_seen (
        id uuid NOT NULL,
        host text NOT NULL,
        pid integer NOT NULL,
        started_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        swept_at timestamptz,
        clock_offset_ms integer NOT NULL,
        paused boolean NOT NULL,
        CONSTRAINT worker_seen_pkey PRIMARY KEY (id)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['worker_seen', 'outgoing_mail', 'delivery_attempt', 'delivery']) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}
