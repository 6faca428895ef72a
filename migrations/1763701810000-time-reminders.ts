import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How moments were called, and are called by the line of their rule's timing and the days from its day. */
const KEYS: readonly (readonly [kind: string, earlier: string, now: string])[] = [
  ['TASK_DUE', 'before-3', 'DUE-3'],
  ['TASK_DUE', 'on', 'DUE+0'],
  ['TASK_DUE', 'after-3', 'DUE+3'],
  ['VISIT_DEBRIEF_DUE', 'first', 'END+5'],
  ['VISIT_DEBRIEF_DUE', 'second', 'END+10'],
  ['NEXT_STEP_MISSING', 'daily', 'DAILY+0'],
  ['STAGE_STALLED', 'limit', 'LIMIT+1'],
  ['AGREEMENT_EXPIRING', 'end-180', 'END-180'],
  ['AGREEMENT_EXPIRING', 'end-90', 'END-90'],
  ['AGREEMENT_EXPIRING', 'end-30', 'END-30'],
  ['AGREEMENT_EXPIRING', 'notice-60', 'NOTICE-60'],
  ['AGREEMENT_EXPIRING', 'notice-14', 'NOTICE-14'],
];

/** Networks, communities and partnerships set on which days they are reminded; people have a head who is told next. */
export class TimeReminders1763701810000 implements MigrationInterface {
  readonly name = 'TimeReminders1763701810000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reminder_timing (
        id uuid PRIMARY KEY,
        scope text NOT NULL CHECK (scope IN ('NETWORK', 'COMMUNITY', 'PARTNERSHIP')),
        scope_id uuid,
        kind text NOT NULL,
        line text NOT NULL,
        offsets int[],
        version int NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((scope = 'NETWORK') = (scope_id IS NULL)),
        CHECK (cardinality(offsets) <= 12)
      )`);
    await queryRunner.query(`
      CREATE UNIQUE INDEX reminder_timing_once ON reminder_timing (scope, scope_id, kind, line) NULLS NOT DISTINCT`);
    await queryRunner.query(`CREATE INDEX reminder_timing_of_scope ON reminder_timing (scope_id)`);
    await queryRunner.query(`
      ALTER TABLE app_user ADD COLUMN head_id uuid REFERENCES app_user (id), ADD CHECK (head_id <> id)`);
    await queryRunner.query(`CREATE INDEX app_user_of_head ON app_user (head_id)`);
    await this.rename(queryRunner, KEYS, -1);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await this.rename(
      queryRunner,
      KEYS.map(([kind, earlier, now]) => [kind, now, earlier]),
      1,
    );
    await queryRunner.query(`ALTER TABLE app_user DROP COLUMN head_id`);
    await queryRunner.query(`DROP TABLE reminder_timing`);
  }

  /** @param days by which the day of a stalled stage moves: it is the last of the limit now, not the first after it */
  private async rename(queryRunner: QueryRunner, keys: typeof KEYS, days: number): Promise<void> {
    const names = keys.map(([kind, from, to]) => `('${kind}', '${from}', '${to}')`).join(', ');
    await queryRunner.query(`
      UPDATE reminder_occurrence o SET key = named.becomes,
        anchor_on = CASE r.kind WHEN 'STAGE_STALLED' THEN o.anchor_on + ${days} ELSE o.anchor_on END
      FROM reminder r, (VALUES ${names}) AS named (kind, was, becomes)
      WHERE r.id = o.reminder_id AND r.kind = named.kind AND o.key = named.was`);
  }
}
