import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each direction of partnerships and the sphere of registered agreements that it belongs to; some have two. */
const SPHERE_OF_DIRECTION = `(VALUES
  ('HEATING', 'ENERGY'), ('RENEWABLES', 'ENERGY'), ('MODULAR_TOWNS', 'SOCIAL_PROTECTION'),
  ('INFRASTRUCTURE', 'TRANSPORT_TRADE'), ('DEBRIS_WASTE', 'WASTE'), ('SPECIAL_VEHICLES', 'CIVIL_PROTECTION'),
  ('EDUCATION_YOUTH', 'YOUTH'), ('EDUCATION_YOUTH', 'SCIENCE_EDUCATION_HEALTH'),
  ('BORDER_CROSSINGS', 'TRANSPORT_TRADE'), ('ECOLOGY', 'GREEN_TRANSITION'), ('SHELTERS', 'CIVIL_PROTECTION'),
  ('BUSINESS_RELOCATION', 'INVESTMENT_BUSINESS'), ('EXPORT', 'TRANSPORT_TRADE'),
  ('INVESTMENT', 'INVESTMENT_BUSINESS'), ('IDP_JOBS', 'SOCIAL_PROTECTION'), ('HEALTH', 'SCIENCE_EDUCATION_HEALTH'),
  ('CULTURE', 'CULTURE_ARTS'), ('EMERGENCIES', 'EMERGENCIES')) AS of_direction (direction, sphere)`;

/** The way back, one direction for a sphere; a sphere without one is left out, as nothing could show it. */
const DIRECTION_OF_SPHERE = `(VALUES
  ('ENERGY', 'RENEWABLES'), ('SOCIAL_PROTECTION', 'IDP_JOBS'), ('TRANSPORT_TRADE', 'INFRASTRUCTURE'),
  ('WASTE', 'DEBRIS_WASTE'), ('CIVIL_PROTECTION', 'SHELTERS'), ('YOUTH', 'EDUCATION_YOUTH'),
  ('SCIENCE_EDUCATION_HEALTH', 'HEALTH'), ('GREEN_TRANSITION', 'ECOLOGY'), ('INVESTMENT_BUSINESS', 'INVESTMENT'),
  ('CULTURE_ARTS', 'CULTURE'), ('EMERGENCIES', 'EMERGENCIES')) AS of_sphere (sphere, direction)`;

export class WidenAgreements1763701000000 implements MigrationInterface {
  readonly name = 'WidenAgreements1763701000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement
        ADD COLUMN parent_id uuid REFERENCES agreement (id) CHECK (parent_id <> id),
        ADD COLUMN procedure text NOT NULL DEFAULT 'NO_MINISTRY_STEP'
          CHECK (procedure IN ('LAW_3668', 'NO_MINISTRY_STEP')),
        ADD COLUMN ministry_days int CHECK (ministry_days BETWEEN 1 AND 365),
        ADD COLUMN justice_days int CHECK (justice_days BETWEEN 1 AND 365),
        ADD COLUMN sending_days int CHECK (sending_days BETWEEN 1 AND 365),
        ADD COLUMN registration_days int CHECK (registration_days BETWEEN 1 AND 365),
        ADD COLUMN renewal_months int CHECK (renewal_months BETWEEN 1 AND 600),
        ADD COLUMN notice_given_on date,
        ADD COLUMN reviewed_on date`);
    await queryRunner.query(`UPDATE agreement SET procedure = 'LAW_3668' WHERE regime LIKE 'ITC\\_%'`);
    await queryRunner.query(`ALTER TABLE agreement ALTER COLUMN procedure DROP DEFAULT`);
    await queryRunner.query(`CREATE INDEX agreement_of_parent ON agreement (parent_id)`);
    await queryRunner.query(`
      UPDATE agreement SET subjects = coalesce((
        SELECT array_agg(DISTINCT sphere ORDER BY sphere)
        FROM unnest(subjects) AS given (direction) JOIN ${SPHERE_OF_DIRECTION} USING (direction)), '{}')
      WHERE subjects <> '{}'`);
    await queryRunner.query(`
      ALTER TABLE agreement_party
        ADD COLUMN implementing_unit text,
        ADD COLUMN signatory_body text,
        ADD COLUMN by_proxy boolean NOT NULL DEFAULT false,
        ADD COLUMN proxy_ground text,
        ADD COLUMN initialled_on date,
        ADD COLUMN signing_mode text CHECK (signing_mode IN ('IN_PERSON', 'ONLINE', 'BY_POST')),
        ADD COLUMN signing_place text,
        ADD COLUMN dropped_out_on date,
        ADD COLUMN dropped_out_reason text,
        ADD CHECK (dropped_out_on IS NULL OR signed_on IS NULL),
        ADD CHECK ((dropped_out_on IS NULL) = (dropped_out_reason IS NULL))`);
    await queryRunner.query(`ALTER TABLE agreement_party ALTER COLUMN by_proxy DROP DEFAULT`);
    await queryRunner.query(`
      CREATE TABLE agreement_approval (
        id uuid PRIMARY KEY,
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        position int NOT NULL,
        kind text NOT NULL CHECK (kind IN ('OWN_COUNCIL', 'PARTNER_COUNCIL', 'MINISTRY', 'JUSTICE', 'FOREIGN_AFFAIRS',
          'REGISTRATION')),
        party_id uuid REFERENCES agreement_party (id),
        body text,
        number text,
        decided_on date,
        result text NOT NULL CHECK (result IN ('PENDING', 'APPROVED', 'APPROVED_WITH_REMARKS', 'REFUSED')),
        votes_for int CHECK (votes_for >= 0),
        votes_against int CHECK (votes_against >= 0),
        votes_abstained int CHECK (votes_abstained >= 0),
        remarks text,
        CHECK (result = 'PENDING' OR decided_on IS NOT NULL)
      )`);
    await queryRunner.query(
      `CREATE INDEX agreement_approval_of_agreement ON agreement_approval (agreement_id, position)`,
    );
    await queryRunner.query(`CREATE INDEX agreement_approval_of_party ON agreement_approval (party_id)`);
    await queryRunner.query(`
      CREATE TABLE agreement_amendment (
        id uuid PRIMARY KEY,
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        position int NOT NULL,
        title text NOT NULL,
        number text,
        signed_on date NOT NULL,
        changes text,
        new_in_force_to date
      )`);
    await queryRunner.query(
      `CREATE INDEX agreement_amendment_of_agreement ON agreement_amendment (agreement_id, position)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE agreement_amendment`);
    await queryRunner.query(`DROP TABLE agreement_approval`);
    // who dropped out was never a party in the older form
    await queryRunner.query(`DELETE FROM agreement_party WHERE dropped_out_on IS NOT NULL`);
    await queryRunner.query(`
      ALTER TABLE agreement_party
        DROP COLUMN implementing_unit, DROP COLUMN signatory_body, DROP COLUMN by_proxy, DROP COLUMN proxy_ground,
        DROP COLUMN initialled_on, DROP COLUMN signing_mode, DROP COLUMN signing_place, DROP COLUMN dropped_out_on,
        DROP COLUMN dropped_out_reason`);
    await queryRunner.query(`
      UPDATE agreement SET subjects = coalesce((
        SELECT array_agg(DISTINCT direction ORDER BY direction)
        FROM unnest(subjects) AS given (sphere) JOIN ${DIRECTION_OF_SPHERE} USING (sphere)), '{}')
      WHERE subjects <> '{}'`);
    await queryRunner.query(`
      ALTER TABLE agreement
        DROP COLUMN parent_id, DROP COLUMN procedure, DROP COLUMN ministry_days, DROP COLUMN justice_days,
        DROP COLUMN sending_days, DROP COLUMN registration_days, DROP COLUMN renewal_months,
        DROP COLUMN notice_given_on, DROP COLUMN reviewed_on`);
  }
}
