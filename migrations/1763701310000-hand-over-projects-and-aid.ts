import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Projects, memberships and aid are in somebody's charge as agreements are. */
export class HandOverProjectsAndAid1763701310000 implements MigrationInterface {
  readonly name = 'HandOverProjectsAndAid1763701310000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE handover_item DROP CONSTRAINT handover_item_kind_check,
        ADD CONSTRAINT handover_item_kind_check CHECK (kind IN (
          'PARTNERSHIP', 'NEXT_STEP', 'TASK', 'COMMITMENT', 'VISIT', 'AGREEMENT', 'PROJECT', 'MEMBERSHIP', 'AID_TRANSFER'
        ))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM handover_item WHERE kind IN ('PROJECT', 'MEMBERSHIP', 'AID_TRANSFER')`);
    await queryRunner.query(`
      ALTER TABLE handover_item DROP CONSTRAINT handover_item_kind_check,
        ADD CONSTRAINT handover_item_kind_check
          CHECK (kind IN ('PARTNERSHIP', 'NEXT_STEP', 'TASK', 'COMMITMENT', 'VISIT', 'AGREEMENT'))`);
  }
}
