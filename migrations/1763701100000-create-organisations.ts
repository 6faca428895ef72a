import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations in their trees, and posts that people hold at a municipality or at an organisation. */
export class CreateOrganisations1763701100000 implements MigrationInterface {
  readonly name = 'CreateOrganisations1763701100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        type text NOT NULL CHECK (type IN (${TYPES.map((type) => `'${type}'`).join(', ')})),
        name_uk text NOT NULL,
        name_en text NOT NULL,
        name_native text,
        country_code text,
        municipality_id uuid REFERENCES municipality,
        parent_id uuid REFERENCES organisation,
        represented_country_code text,
        phones text[] NOT NULL,
        emails text[] NOT NULL,
        website text,
        languages text[] NOT NULL,
        note text,
        created_by_id uuid REFERENCES app_user,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        trashed_at timestamptz,
        trashed_by_id uuid REFERENCES app_user,
        CHECK (parent_id <> id),
        CHECK ((type = 'DIPLOMATIC_MISSION') = (represented_country_code IS NOT NULL))
      )`);
    await queryRunner.query(`CREATE INDEX organisation_parent ON organisation (parent_id)`);
    await queryRunner.query(`CREATE INDEX organisation_of_municipality ON organisation (municipality_id)`);
    await queryRunner.query(`CREATE INDEX organisation_of_type ON organisation (type)`);
    await queryRunner.query(`CREATE INDEX organisation_of_country ON organisation (country_code)`);
    await queryRunner.query(`CREATE INDEX organisation_by_name ON organisation (name_uk, id) WHERE trashed_at IS NULL`);
    await queryRunner.query(`
      CREATE INDEX organisation_names ON organisation
      USING gin ((name_uk || ' ' || name_en || ' ' || coalesce(name_native, '')) gin_trgm_ops)`);
    // schools and departments of one name stand in every city, so the place and the parent are part of what it is
    await queryRunner.query(`
      CREATE UNIQUE INDEX organisation_distinct ON organisation (lower(name_uk), coalesce(country_code, ''),
        coalesce(municipality_id, ${NOBODY}), coalesce(parent_id, ${NOBODY})) WHERE trashed_at IS NULL`);
    await queryRunner.query(`
      CREATE TABLE organisation_address (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        position integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('LEGAL', 'ACTUAL', 'MAILING')),
        text text NOT NULL
      )`);
    await queryRunner.query(
      `CREATE INDEX organisation_address_of_organisation ON organisation_address (organisation_id, position)`,
    );
    await queryRunner.query(`
      CREATE TABLE organisation_source (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        position integer NOT NULL,
        title text NOT NULL,
        url text,
        on_day date,
        confidence text NOT NULL CHECK (confidence IN ('REGISTRY', 'NEWS', 'MANUAL'))
      )`);
    await queryRunner.query(
      `CREATE INDEX organisation_source_of_organisation ON organisation_source (organisation_id, position)`,
    );
    await queryRunner.query(`
      ALTER TABLE contact
        ADD COLUMN user_id uuid REFERENCES app_user, ADD COLUMN created_by_id uuid REFERENCES app_user,
        ADD CONSTRAINT contact_of_user UNIQUE (user_id)`);
    await queryRunner.query(`CREATE INDEX contact_by_name ON contact (name, id)`);
    await queryRunner.query(`
      CREATE INDEX contact_names ON contact USING gin ((name || ' ' || coalesce(name_en, '')) gin_trgm_ops)`);
    await queryRunner.query(`ALTER TABLE post RENAME COLUMN organisation TO unit`);
    await queryRunner.query(`
      ALTER TABLE post
        ALTER COLUMN municipality_id DROP NOT NULL,
        ADD COLUMN organisation_id uuid REFERENCES organisation,
        ADD COLUMN successor_id uuid REFERENCES contact,
        ADD CONSTRAINT post_at_one_place CHECK (num_nonnulls(municipality_id, organisation_id) = 1),
        ADD CONSTRAINT post_followed_once_over CHECK (successor_id IS NULL OR valid_to IS NOT NULL),
        ADD CONSTRAINT post_followed_by_another CHECK (successor_id <> contact_id)`);
    await queryRunner.query(`CREATE INDEX post_at_organisation ON post (organisation_id)`);
    await queryRunner.query(`CREATE INDEX post_of_successor ON post (successor_id)`);
  }

  /** Posts at organisations go with them: there is no municipality that they could be moved to. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM post WHERE organisation_id IS NOT NULL`);
    await queryRunner.query(`
      ALTER TABLE post
        DROP CONSTRAINT post_at_one_place, DROP CONSTRAINT post_followed_once_over,
        DROP CONSTRAINT post_followed_by_another, DROP COLUMN organisation_id, DROP COLUMN successor_id,
        ALTER COLUMN municipality_id SET NOT NULL`);
    await queryRunner.query(`ALTER TABLE post RENAME COLUMN unit TO organisation`);
    await queryRunner.query(`DROP INDEX contact_names`);
    await queryRunner.query(`DROP INDEX contact_by_name`);
    await queryRunner.query(`ALTER TABLE contact DROP COLUMN user_id, DROP COLUMN created_by_id`);
    for (const table of ['organisation_source', 'organisation_address', 'organisation']) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}

const NOBODY = `'00000000-0000-0000-0000-000000000000'`;

const TYPES = [
  'MUNICIPAL_BODY',
  'DEPARTMENT',
  'MUNICIPAL_ENTERPRISE',
  'VENUE',
  'SCHOOL',
  'UNIVERSITY',
  'HOSPITAL',
  'FIRE_AND_RESCUE',
  'CULTURE',
  'NGO',
  'FOUNDATION',
  'DONOR',
  'FINANCIAL_INSTITUTION',
  'INTERNATIONAL_ORGANISATION',
  'NETWORK',
  'STATE_BODY',
  'DIPLOMATIC_MISSION',
  'COMPANY',
  'MEDIA',
  'PLATFORM',
  'OTHER',
];
