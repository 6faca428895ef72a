import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Institutions that organise, host or take part in a visit. */
export class NameOrganisationsOfVisits1763701220000 implements MigrationInterface {
  readonly name = 'NameOrganisationsOfVisits1763701220000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE visit_organisation (
        visit_id uuid NOT NULL REFERENCES visit (id),
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        role text NOT NULL CHECK (role IN ('ORGANISER', 'HOST', 'PARTICIPANT')),
        position int NOT NULL,
        PRIMARY KEY (visit_id, organisation_id)
      )`);
    await queryRunner.query(
      `CREATE INDEX visit_organisation_of_organisation ON visit_organisation (organisation_id, visit_id)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE visit_organisation`);
  }
}
