import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People go to the trash as other records do; an account belongs to one person outside it. */
export class TrashContacts1763701720000 implements MigrationInterface {
  readonly name = 'TrashContacts1763701720000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE contact
        DROP CONSTRAINT contact_of_user,
        ADD COLUMN trashed_at timestamptz,
        ADD COLUMN trashed_by_id uuid REFERENCES app_user (id)`);
    await queryRunner.query(`CREATE UNIQUE INDEX contact_of_user ON contact (user_id) WHERE trashed_at IS NULL`);
  }

  /** Who lay in the trash is back, without an account that somebody else has taken. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE contact c SET user_id = NULL
      WHERE c.trashed_at IS NOT NULL
        AND EXISTS (SELECT 1 FROM contact o WHERE o.user_id = c.user_id AND o.id <> c.id)`);
    await queryRunner.query(`DROP INDEX contact_of_user`);
    await queryRunner.query(`
      ALTER TABLE contact DROP COLUMN trashed_at, DROP COLUMN trashed_by_id,
        ADD CONSTRAINT contact_of_user UNIQUE (user_id)`);
  }
}
