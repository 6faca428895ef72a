import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visits become the one record of everything done with partners: kind, places, topics, costs, gifts, embargo. */
export class WidenVisits1763701200000 implements MigrationInterface {
  readonly name = 'WidenVisits1763701200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE visit
        ADD COLUMN kind text NOT NULL DEFAULT 'DELEGATION' CHECK (kind IN ('DELEGATION', 'MEETING', 'STUDY_VISIT',
          'SITE_VISIT', 'CONFERENCE', 'TRAINING', 'YOUTH_EXCHANGE', 'CHILDRENS_RECREATION', 'SPORT', 'ARTS',
          'EXHIBITION', 'ANNIVERSARY', 'CEREMONY', 'AID_HAND_OVER', 'PRESS_EVENT', 'PUBLICATION', 'OTHER')),
        ADD COLUMN places jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(places) = 'array'),
        ADD COLUMN organisers text,
        ADD COLUMN participation text
          CHECK (participation IN ('ORGANISER', 'CO_ORGANISER', 'SPEAKER', 'PARTICIPANT')),
        ADD COLUMN topics text[] NOT NULL DEFAULT '{}',
        ADD COLUMN group_ages text CHECK (group_ages IN ('ADULTS', 'MIXED', 'MINORS')),
        ADD COLUMN interpreters text,
        ADD COLUMN order_number text,
        ADD COLUMN ordered_on date,
        ADD COLUMN embargoed boolean NOT NULL DEFAULT false,
        DROP CONSTRAINT visit_direction_check,
        ADD CONSTRAINT visit_direction_check CHECK (direction IN ('INCOMING', 'OUTGOING', 'MUTUAL', 'LOCAL'))`);
    await queryRunner.query(`
      UPDATE visit SET kind = CASE mode WHEN 'ONLINE' THEN 'MEETING' ELSE 'DELEGATION' END,
        places = CASE WHEN place IS NULL AND place_country_code IS NULL THEN '[]'::jsonb
          ELSE jsonb_build_array(jsonb_build_object('name', coalesce(place, place_country_code),
            'countryCode', place_country_code)) END`);
    await queryRunner.query(`
      ALTER TABLE visit ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN places DROP DEFAULT,
        ALTER COLUMN topics DROP DEFAULT, ALTER COLUMN embargoed DROP DEFAULT,
        DROP COLUMN place, DROP COLUMN place_country_code`);
    // one text of all names, for the search
    await queryRunner.query(`
      CREATE FUNCTION visit_places_text(places jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS
        $$ SELECT string_agg(one ->> 'name', ' ') FROM jsonb_array_elements(places) AS one $$`);
    await queryRunner.query(`
      CREATE TABLE visit_agreement (
        visit_id uuid NOT NULL REFERENCES visit (id),
        agreement_id uuid NOT NULL REFERENCES agreement (id),
        position int NOT NULL,
        PRIMARY KEY (visit_id, agreement_id)
      )`);
    await queryRunner.query(`CREATE INDEX visit_agreement_of_agreement ON visit_agreement (agreement_id, visit_id)`);
    await queryRunner.query(`
      CREATE TABLE visit_cost (
        id uuid PRIMARY KEY,
        visit_id uuid NOT NULL REFERENCES visit (id),
        position int NOT NULL,
        what text NOT NULL,
        minor_units bigint NOT NULL CHECK (minor_units BETWEEN 0 AND 1000000000000000),
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        paid_by text
      )`);
    await queryRunner.query(`CREATE INDEX visit_cost_of_visit ON visit_cost (visit_id, position)`);
    await queryRunner.query(`
      CREATE TABLE visit_gift (
        id uuid PRIMARY KEY,
        visit_id uuid NOT NULL REFERENCES visit (id),
        position int NOT NULL,
        direction text NOT NULL CHECK (direction IN ('GIVEN', 'RECEIVED')),
        what text NOT NULL,
        quantity int NOT NULL CHECK (quantity > 0)
      )`);
    await queryRunner.query(`CREATE INDEX visit_gift_of_visit ON visit_gift (visit_id, position)`);
  }

  /** What the older form has no room for is given up: further places, costs, gifts, links to agreements. */
  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['visit_gift', 'visit_cost', 'visit_agreement']) await queryRunner.query(`DROP TABLE ${table}`);
    await queryRunner.query(`DROP FUNCTION visit_places_text(jsonb)`);
    await queryRunner.query(`ALTER TABLE visit ADD COLUMN place text, ADD COLUMN place_country_code text`);
    await queryRunner.query(`
      UPDATE visit SET place = places -> 0 ->> 'name', place_country_code = places -> 0 ->> 'countryCode',
        direction = CASE direction WHEN 'LOCAL' THEN 'MUTUAL' ELSE direction END`);
    await queryRunner.query(`
      ALTER TABLE visit DROP CONSTRAINT visit_direction_check,
        ADD CONSTRAINT visit_direction_check CHECK (direction IN ('INCOMING', 'OUTGOING', 'MUTUAL')),
        DROP COLUMN kind, DROP COLUMN places, DROP COLUMN organisers, DROP COLUMN participation, DROP COLUMN topics,
        DROP COLUMN group_ages, DROP COLUMN interpreters, DROP COLUMN order_number, DROP COLUMN ordered_on,
        DROP COLUMN embargoed`);
  }
}
