import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignMoreThanOnce1763701020000 implements MigrationInterface {
  readonly name = 'SignMoreThanOnce1763701020000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement_party ADD COLUMN further_signatures jsonb NOT NULL DEFAULT '[]'
        CHECK (jsonb_typeof(further_signatures) = 'array')`);
    await queryRunner.query(`ALTER TABLE agreement_party ALTER COLUMN further_signatures DROP DEFAULT`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE agreement_party DROP COLUMN further_signatures`);
  }
}
