import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A party of an agreement may be an organisation of the directory, whatever the agreement calls it. */
export class NameOrganisationsOfAgreements1763701710000 implements MigrationInterface {
  readonly name = 'NameOrganisationsOfAgreements1763701710000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement_party
        ADD COLUMN organisation_id uuid REFERENCES organisation (id),
        DROP CONSTRAINT agreement_party_check,
        ADD CONSTRAINT agreement_party_is_somebody CHECK (num_nonnulls(municipality_id, organisation_id, institution) > 0)`);
    await queryRunner.query(`CREATE INDEX agreement_party_of_organisation ON agreement_party (organisation_id)`);
  }

  /** What was only a link stays as words. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE agreement_party p SET institution = g.name_uk
      FROM organisation g WHERE g.id = p.organisation_id AND p.institution IS NULL`);
    await queryRunner.query(`
      ALTER TABLE agreement_party
        DROP CONSTRAINT agreement_party_is_somebody,
        ADD CONSTRAINT agreement_party_check CHECK (municipality_id IS NOT NULL OR institution IS NOT NULL),
        DROP COLUMN organisation_id`);
  }
}
