import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The municipalities of the world that may become partners, and which of them the register has. */
export class KeepPlaces1763702020000 implements MigrationInterface {
  readonly name = 'KeepPlaces1763702020000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE place (
        id uuid PRIMARY KEY,
        geonames_id integer NOT NULL CONSTRAINT place_geonames UNIQUE,
        name text NOT NULL,
        name_uk text,
        other_name text,
        country_code text NOT NULL,
        feature_code text NOT NULL,
        division_code text,
        population integer CHECK (population > 0),
        latitude double precision NOT NULL,
        longitude double precision NOT NULL,
        plain_name text NOT NULL,
        search_text text NOT NULL,
        data_version text NOT NULL,
        withdrawn boolean NOT NULL
      )`);
    await queryRunner.query(`CREATE INDEX place_by_name ON place (country_code, plain_name)`);
    await queryRunner.query(`CREATE INDEX place_by_size ON place ((coalesce(population, 0)::bigint), id)`);
    await queryRunner.query(`
      CREATE INDEX place_by_country_and_size ON place (country_code, (coalesce(population, 0)::bigint), id)`);
    await queryRunner.query(`CREATE INDEX place_searched ON place USING gin (search_text gin_trgm_ops)`);
    await queryRunner.query(`
      CREATE TABLE municipality_place (
        municipality_id uuid NOT NULL REFERENCES municipality,
        place_id uuid NOT NULL REFERENCES place,
        status text NOT NULL CHECK (status IN ('LINKED', 'SUGGESTED', 'REFUSED')),
        by_rule boolean NOT NULL,
        distance_km double precision,
        position integer NOT NULL,
        PRIMARY KEY (municipality_id, place_id)
      )`);
    await queryRunner.query(`
      CREATE UNIQUE INDEX municipality_place_of_municipality ON municipality_place (municipality_id)
      WHERE status = 'LINKED'`);
    await queryRunner.query(`
      CREATE UNIQUE INDEX municipality_place_of_place ON municipality_place (place_id) WHERE status = 'LINKED'`);
    await queryRunner.query(`
      CREATE INDEX municipality_place_suggested ON municipality_place (municipality_id) WHERE status = 'SUGGESTED'`);
    await queryRunner.query(`
      CREATE TABLE place_catalogue (
        id integer PRIMARY KEY CHECK (id = 1),
        data_version text,
        filling_version text,
        position integer NOT NULL,
        filled_at timestamptz
      )`);
    await queryRunner.query(`INSERT INTO place_catalogue (id, position) VALUES (1, 0)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['place_catalogue', 'municipality_place', 'place']) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}
