import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of both sides, the people one writes to there, and whose people the users are. */
export class CreateMunicipalities1763700100000 implements MigrationInterface {
  readonly name = 'CreateMunicipalities1763700100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE municipality (
        id uuid PRIMARY KEY,
        side text NOT NULL CHECK (side IN ('FOREIGN', 'UKRAINIAN')),
        kind text NOT NULL CHECK (kind IN ('CITY', 'CITY_DISTRICT', 'COUNTY', 'HROMADA', 'METROPOLIS',
          'MILITARY_ADMINISTRATION', 'REGION', 'UNION_OF_MUNICIPALITIES')),
        name_uk text NOT NULL,
        name_en text NOT NULL,
        name_native text,
        country_code text NOT NULL,
        region text,
        parent_id uuid REFERENCES municipality,
        population integer CHECK (population >= 0),
        population_year integer,
        languages text[] NOT NULL,
        website text,
        latitude double precision,
        longitude double precision,
        note text,
        katottg_code text,
        centre text,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        trashed_at timestamptz,
        trashed_by_id uuid REFERENCES app_user,
        CONSTRAINT municipality_katottg UNIQUE (katottg_code),
        CHECK ((side = 'UKRAINIAN') = (country_code = 'UA'))
      )`);
    await queryRunner.query(`CREATE INDEX municipality_parent ON municipality (parent_id)`);
    await queryRunner.query(`CREATE INDEX municipality_by_name ON municipality (name_uk, id) WHERE trashed_at IS NULL`);
    await queryRunner.query(`
      CREATE INDEX municipality_names ON municipality
      USING gin ((name_uk || ' ' || name_en || ' ' || coalesce(name_native, '')) gin_trgm_ops)`);
    // homonyms are real: the region and the parent are part of what makes a municipality itself
    await queryRunner.query(`
      CREATE UNIQUE INDEX municipality_distinct ON municipality (country_code, kind, lower(name_uk),
        coalesce(lower(region), ''), coalesce(parent_id, '00000000-0000-0000-0000-000000000000'))
      WHERE trashed_at IS NULL`);
    await queryRunner.query(`
      CREATE TABLE contact (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        name_en text,
        email text,
        phone text,
        languages text[] NOT NULL,
        note text,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await queryRunner.query(`
      CREATE TABLE post (
        id uuid PRIMARY KEY,
        contact_id uuid NOT NULL REFERENCES contact ON DELETE CASCADE,
        municipality_id uuid NOT NULL REFERENCES municipality,
        title_uk text NOT NULL,
        title_en text,
        organisation text,
        valid_from date,
        valid_to date,
        holds_relationship boolean NOT NULL,
        position integer NOT NULL,
        CHECK (valid_to >= valid_from)
      )`);
    await queryRunner.query(`CREATE INDEX post_of_contact ON post (contact_id)`);
    await queryRunner.query(`CREATE INDEX post_at_municipality ON post (municipality_id)`);
    await queryRunner.query(`
      CREATE TABLE user_community (
        user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
        municipality_id uuid NOT NULL REFERENCES municipality,
        PRIMARY KEY (user_id, municipality_id)
      )`);
    await queryRunner.query(`CREATE INDEX user_community_of_municipality ON user_community (municipality_id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['user_community', 'post', 'contact', 'municipality']) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}
