import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reminders call the records that new kinds are about, and where they are kept. */
const TABLES = {
  CONTACT: 'contact',
  GIFT_ITEM: 'gift_item',
  MUNICIPALITY: 'municipality',
  PARTNERSHIP: 'partnership',
  PROGRAMME: 'programme',
  TASK: 'task',
  VISIT: 'visit',
};

/** New kinds of reminders, and heads who are told: what is there already is planned by the next sweeps. */
export class RemindOfEveryKind1763701814000 implements MigrationInterface {
  readonly name = 'RemindOfEveryKind1763701814000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [type, table] of Object.entries(TABLES)) {
      await queryRunner.query(`
        INSERT INTO reminder_backlog (record_type, record_id)
        SELECT '${type}', id FROM ${table} WHERE trashed_at IS NULL ON CONFLICT DO NOTHING`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const added = `('CONTACT', 'GIFT_ITEM', 'MUNICIPALITY', 'PROGRAMME')`;
    await queryRunner.query(`
      DELETE FROM delivery_attempt WHERE delivery_id IN (
        SELECT d.id FROM delivery d JOIN reminder_occurrence o ON o.id = d.ref_id
        JOIN reminder r ON r.id = o.reminder_id WHERE r.record_type IN ${added})`);
    await queryRunner.query(`
      DELETE FROM delivery d USING reminder_occurrence o, reminder r
      WHERE o.id = d.ref_id AND r.id = o.reminder_id AND r.record_type IN ${added}`);
    await queryRunner.query(`
      DELETE FROM reminder_occurrence o USING reminder r WHERE r.id = o.reminder_id AND r.record_type IN ${added}`);
    await queryRunner.query(`DELETE FROM reminder WHERE record_type IN ${added}`);
    await queryRunner.query(`DELETE FROM notice WHERE record_type IN ${added}`);
    await queryRunner.query(`DELETE FROM reminder_backlog WHERE record_type IN ${added}`);
  }
}
