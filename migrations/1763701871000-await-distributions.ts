import type { MigrationInterface, QueryRunner } from 'typeorm';

const GIVEN_ON = `x.status IN ('DISTRIBUTED', 'REPORTED', 'THANKED', 'CLOSED')`;
/** Aid that has come to the community and is to be given on. */
const TO_GIVE_ON = `x.direction = 'RECEIVED' AND x.arrived_on IS NOT NULL AND x.distributed_on IS NULL
  AND x.status IN ('PROMISED', 'DECIDED', 'PREPARED', 'SHIPPED', 'RECEIVED')`;
/** of a line, in its own unit */
const sumOf = (kind: string) => `coalesce(sum(m.amount) FILTER (WHERE m.kind = '${kind}'), 0)`;

const PLAN_ANEW = `INSERT INTO reminder_backlog (record_type, record_id)
  SELECT 'AID_TRANSFER', x.id FROM aid_transfer x WHERE x.trashed_at IS NULL AND ${TO_GIVE_ON} ON CONFLICT DO NOTHING`;

/**
 * Distribution is awaited thirty days after receipt: the day it was done on, and the next due day with it. Reminders are
 * planned anew by the next sweep.
 */
export class AwaitDistributions1763701871000 implements MigrationInterface {
  readonly name = 'AwaitDistributions1763701871000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE aid_transfer ADD COLUMN distributed_on date`);
    await queryRunner.query(`
      UPDATE aid_transfer x SET distributed_on = moved.last_on
      FROM (
        SELECT of_line.transfer_id, max(of_line.last_on) AS last_on, bool_or(of_line.is_left) AS is_left
        FROM (
          SELECT l.transfer_id, max(m.happened_on) FILTER (WHERE m.kind = 'DISTRIBUTED') AS last_on,
            ${sumOf('RECEIVED')} > ${sumOf('DISTRIBUTED')} AS is_left
          FROM aid_line l JOIN aid_movement m ON m.line_id = l.id GROUP BY l.id) of_line
        GROUP BY of_line.transfer_id) moved
      WHERE moved.transfer_id = x.id AND (${GIVEN_ON} OR NOT moved.is_left)`);
    await queryRunner.query(`
      UPDATE aid_transfer x SET distributed_on = x.status_on
      WHERE x.status = 'DISTRIBUTED' AND x.distributed_on IS NULL`);
    await queryRunner.query(`
      UPDATE aid_transfer x SET next_due_on = least(x.next_due_on, x.arrived_on + 30) WHERE ${TO_GIVE_ON}`);
    await queryRunner.query(PLAN_ANEW);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(PLAN_ANEW);
    await queryRunner.query(`
      UPDATE aid_transfer x SET next_due_on = least(
        CASE WHEN x.reported_on IS NULL THEN x.cleared_on + 90 END,
        CASE WHEN x.thanked_on IS NULL THEN x.arrived_on + 10 END,
        CASE WHEN NOT x.recurring AND x.status <> 'RECEIVED' THEN x.agreed_delivery_on END,
        CASE WHEN NOT x.recurring AND x.agreed_delivery_on IS NULL AND x.status NOT IN ('SHIPPED', 'RECEIVED')
          THEN x.promised_on + 30 END)
      WHERE ${TO_GIVE_ON}`);
    await queryRunner.query(`ALTER TABLE aid_transfer DROP COLUMN distributed_on`);
  }
}
