import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters, calls and meetings say whose answer is awaited. */
export class AwaitReplies1763701812000 implements MigrationInterface {
  readonly name = 'AwaitReplies1763701812000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE interaction ADD COLUMN reply_awaited_from text CHECK (reply_awaited_from IN ('PARTNER', 'US'))`);
    await queryRunner.query(`
      CREATE INDEX interaction_awaiting ON interaction (partnership_id) WHERE reply_awaited_from IS NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE interaction DROP COLUMN reply_awaited_from`);
  }
}
