import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks of the ladder before a visit: each rung once. */
export class PrepareVisits1763701210000 implements MigrationInterface {
  readonly name = 'PrepareVisits1763701210000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE task ADD COLUMN preparation_step text CHECK (preparation_step IN ('PROGRAMME', 'ESTIMATE_AND_ORDER',
        'NAMES_AND_PAPERS', 'INTERPRETER_AND_GIFTS', 'DOSSIER', 'CONTACTS'))`);
    await queryRunner.query(`
      CREATE UNIQUE INDEX task_of_preparation ON task (visit_id, preparation_step) WHERE preparation_step IS NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE task DROP COLUMN preparation_step`);
  }
}
