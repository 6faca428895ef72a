import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAgreements1763700300000 implements MigrationInterface {
  readonly name = 'CreateAgreements1763700300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE agreement (
        id uuid PRIMARY KEY,
        partnership_id uuid REFERENCES partnership (id),
        type text NOT NULL CHECK (type IN ('LETTER_OF_INTENT', 'MEMORANDUM', 'AGREEMENT', 'CONTRACT', 'TWINNING_CHARTER',
          'FRAMEWORK', 'ADDENDUM', 'ORAL_UNDERSTANDING')),
        regime text NOT NULL CHECK (regime IN ('ITC_INTERTERRITORIAL', 'ITC_CROSS_BORDER', 'ITC_TRANSNATIONAL',
          'INSTITUTION_LEVEL', 'TECHNICAL_ASSISTANCE', 'OTHER')),
        level text NOT NULL CHECK (level IN ('MUNICIPALITY', 'DEPARTMENT', 'INSTITUTION')),
        title_uk text NOT NULL,
        title_en text,
        number text,
        languages text[] NOT NULL,
        subjects text[] NOT NULL,
        status text NOT NULL CHECK (status IN ('IDEA', 'DRAFTING', 'TEXT_AGREED', 'SUBMITTED', 'RETURNED',
          'MINISTRY_APPROVED', 'COUNCIL_APPROVED', 'SIGNED', 'SENT_FOR_REGISTRATION', 'REGISTERED', 'IN_FORCE',
          'EXPIRING', 'RENEWED', 'EXPIRED', 'SUSPENDED', 'TERMINATED', 'ABANDONED')),
        status_on date NOT NULL,
        term_kind text NOT NULL CHECK (term_kind IN ('PERPETUAL', 'FIXED', 'FIXED_AUTO_RENEWAL', 'UNTIL_PROJECT_END',
          'UNSPECIFIED')),
        in_force_from date,
        in_force_to date CHECK (in_force_to >= in_force_from),
        notice_months int CHECK (notice_months >= 1),
        notice_on date,
        signed_on date,
        signed_at text,
        signed_online boolean NOT NULL,
        note text,
        owner_id uuid REFERENCES app_user (id),
        version int NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        trashed_at timestamptz,
        trashed_by_id uuid REFERENCES app_user (id),
        CHECK (notice_on IS NOT DISTINCT FROM CAST(in_force_to - make_interval(months => notice_months) AS date)),
        CHECK (term_kind <> 'PERPETUAL' OR in_force_to IS NULL),
        CHECK (term_kind NOT IN ('FIXED', 'FIXED_AUTO_RENEWAL') OR in_force_to IS NOT NULL)
      )`);
    await queryRunner.query(`CREATE INDEX agreement_of_partnership ON agreement (partnership_id)`);
    await queryRunner.query(`CREATE INDEX agreement_by_newest ON agreement (coalesce(signed_on, status_on), id)`);
    await queryRunner.query(`CREATE INDEX agreement_by_status ON agreement (status)`);
    await queryRunner.query(`CREATE INDEX agreement_by_end ON agreement (in_force_to)`);
    await queryRunner.query(`CREATE INDEX agreement_by_notice ON agreement (notice_on)`);
    await queryRunner.query(`CREATE INDEX agreement_of_owner ON agreement (owner_id)`);
    await queryRunner.query(`
      CREATE TABLE agreement_party (
        id uuid PRIMARY KEY,
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        position int NOT NULL,
        municipality_id uuid REFERENCES municipality (id),
        institution text,
        signatory text,
        signatory_post text,
        signed_on date,
        CHECK (municipality_id IS NOT NULL OR institution IS NOT NULL)
      )`);
    await queryRunner.query(`CREATE INDEX agreement_party_of_agreement ON agreement_party (agreement_id, position)`);
    await queryRunner.query(`CREATE INDEX agreement_party_of_municipality ON agreement_party (municipality_id)`);
    await queryRunner.query(`
      CREATE TABLE agreement_status_change (
        id uuid PRIMARY KEY,
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        from_status text,
        to_status text NOT NULL,
        happened_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        by_user_id uuid REFERENCES app_user (id),
        reason text
      )`);
    await queryRunner.query(
      `CREATE INDEX agreement_status_change_of_agreement ON agreement_status_change (agreement_id, id)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE agreement_status_change`);
    await queryRunner.query(`DROP TABLE agreement_party`);
    await queryRunner.query(`DROP TABLE agreement`);
  }
}
