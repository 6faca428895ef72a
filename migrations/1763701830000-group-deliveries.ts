import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ends of deliveries as they were written before, and the codes that stand for them now. */
const REASON_CODES: Readonly<Record<string, string>> = {
  'the record has moved on': 'moved_on',
  'the person no longer needs the link': 'link_not_needed',
  'the person may no longer see the record': 'may_not_see',
  'its time has passed': 'too_late',
  'crashed the sender': 'crashed_sender',
};
const CODES = [
  ...Object.values(REASON_CODES),
  'person_gone',
  'address_refused',
  'no_webhook',
  'told_late',
  'refused',
  'given_up',
]
  .map((code) => `'${code}'`)
  .join(', ');

/** Letters of one person go as one message and rest an hour between them; ends are codes; webhooks are a channel. */
export class GroupDeliveries1763701830000 implements MigrationInterface {
  readonly name = 'GroupDeliveries1763701830000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE delivery
        ADD COLUMN together boolean NOT NULL DEFAULT false,
        ADD COLUMN urgent boolean NOT NULL DEFAULT false,
        ADD COLUMN carried_by uuid,
        ADD COLUMN end_detail text,
        DROP CONSTRAINT delivery_channel,
        ADD CONSTRAINT delivery_channel CHECK (channel IN ('in_app', 'email', 'webhook'))`);
    await queryRunner.query(`
      UPDATE delivery SET together = true WHERE topic = 'reminder' AND channel = 'email' AND sweep_at IS NOT NULL`);
    for (const [words, code] of Object.entries(REASON_CODES)) {
      await queryRunner.query(`UPDATE delivery SET end_reason = $2 WHERE end_reason = $1`, [words, code]);
    }
    await queryRunner.query(`
      UPDATE delivery SET end_detail = end_reason, end_reason = CASE WHEN failures >= 11 THEN 'given_up' ELSE 'refused' END
      WHERE end_reason IS NOT NULL AND end_reason NOT IN (${CODES})`);

    await queryRunner.query(`DROP INDEX delivery_sweep`);
    await queryRunner.query(`CREATE INDEX delivery_sweep ON delivery (channel, sweep_at) WHERE sweep_at IS NOT NULL`);
    await queryRunner.query(`
      CREATE INDEX delivery_waiting ON delivery (recipient_user_id, due_at)
      WHERE together AND carried_by IS NULL AND sweep_at IS NOT NULL`);
    await queryRunner.query(`CREATE INDEX delivery_carried ON delivery (carried_by) WHERE carried_by IS NOT NULL`);
    await queryRunner.query(`
      CREATE TABLE delivery_pace (
        topic text NOT NULL,
        channel text NOT NULL,
        recipient_user_id uuid NOT NULL,
        carried_by uuid NOT NULL,
        next_at timestamptz NOT NULL,
        CONSTRAINT delivery_pace_pkey PRIMARY KEY (recipient_user_id, topic, channel)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE delivery_pace`);
    await queryRunner.query(`
      DELETE FROM delivery_attempt WHERE delivery_id IN (SELECT id FROM delivery WHERE channel = 'webhook')`);
    await queryRunner.query(`DELETE FROM delivery WHERE channel = 'webhook'`);
    await queryRunner.query(`DROP INDEX delivery_carried, delivery_waiting, delivery_sweep`);
    await queryRunner.query(`CREATE INDEX delivery_sweep ON delivery (sweep_at) WHERE sweep_at IS NOT NULL`);
    await queryRunner.query(`UPDATE delivery SET end_reason = end_detail WHERE end_detail IS NOT NULL`);
    for (const [words, code] of Object.entries(REASON_CODES)) {
      await queryRunner.query(`UPDATE delivery SET end_reason = $1 WHERE end_reason = $2`, [words, code]);
    }
    await queryRunner.query(`
      ALTER TABLE delivery DROP COLUMN together, DROP COLUMN urgent, DROP COLUMN carried_by, DROP COLUMN end_detail,
        DROP CONSTRAINT delivery_channel,
        ADD CONSTRAINT delivery_channel CHECK (channel IN ('in_app', 'email'))`);
  }
}
