import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateVisits1763700400000 implements MigrationInterface {
  readonly name = 'CreateVisits1763700400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE visit (
        id uuid PRIMARY KEY,
        title_uk text NOT NULL,
        title_en text,
        direction text NOT NULL CHECK (direction IN ('INCOMING', 'OUTGOING', 'MUTUAL')),
        mode text NOT NULL CHECK (mode IN ('IN_PERSON', 'ONLINE', 'HYBRID')),
        status text NOT NULL CHECK (status IN ('PROPOSED', 'PLANNED', 'APPROVED', 'CONFIRMED', 'IN_PROGRESS',
          'COMPLETED', 'DEBRIEFED', 'CLOSED', 'POSTPONED', 'CANCELLED')),
        status_reason text,
        date_precision text NOT NULL CHECK (date_precision IN ('DAY', 'MONTH', 'YEAR', 'ONGOING')),
        starts_on date,
        ends_on date CHECK (ends_on >= starts_on),
        place text,
        place_country_code text,
        hosts text,
        purpose text,
        outcomes text,
        report text,
        head_count int CHECK (head_count > 0),
        no_commitments boolean NOT NULL,
        owner_id uuid REFERENCES app_user (id),
        version int NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        trashed_at timestamptz,
        trashed_by_id uuid REFERENCES app_user (id)
      )`);
    await queryRunner.query(`CREATE INDEX visit_by_start ON visit (starts_on, id)`);
    await queryRunner.query(`CREATE INDEX visit_by_status ON visit (status)`);
    await queryRunner.query(`CREATE INDEX visit_of_owner ON visit (owner_id)`);
    await queryRunner.query(`
      CREATE TABLE visit_dates (
        visit_id uuid NOT NULL REFERENCES visit (id),
        position int NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL CHECK (ends_on >= starts_on),
        PRIMARY KEY (visit_id, position)
      )`);
    await queryRunner.query(`
      CREATE TABLE visit_party (
        visit_id uuid NOT NULL REFERENCES visit (id),
        municipality_id uuid NOT NULL REFERENCES municipality (id),
        role text NOT NULL CHECK (role IN ('HOST', 'GUEST', 'PARTICIPANT')),
        position int NOT NULL,
        PRIMARY KEY (visit_id, municipality_id)
      )`);
    await queryRunner.query(`CREATE INDEX visit_party_of_municipality ON visit_party (municipality_id, visit_id)`);
    await queryRunner.query(`
      CREATE TABLE visit_partnership (
        visit_id uuid NOT NULL REFERENCES visit (id),
        partnership_id uuid NOT NULL REFERENCES partnership (id),
        position int NOT NULL,
        PRIMARY KEY (visit_id, partnership_id)
      )`);
    await queryRunner.query(
      `CREATE INDEX visit_partnership_of_partnership ON visit_partnership (partnership_id, visit_id)`,
    );
    await queryRunner.query(`
      CREATE TABLE visit_delegate (
        id uuid PRIMARY KEY,
        visit_id uuid NOT NULL REFERENCES visit (id),
        position int NOT NULL,
        name text NOT NULL,
        post text,
        municipality_id uuid REFERENCES municipality (id),
        is_leader boolean NOT NULL
      )`);
    await queryRunner.query(`CREATE INDEX visit_delegate_of_visit ON visit_delegate (visit_id, position)`);
    await queryRunner.query(`
      CREATE TABLE visit_programme_item (
        id uuid PRIMARY KEY,
        visit_id uuid NOT NULL REFERENCES visit (id),
        position int NOT NULL,
        "on" date,
        starts_at time,
        ends_at time,
        title text NOT NULL,
        place text,
        responsible text
      )`);
    await queryRunner.query(`CREATE INDEX visit_programme_item_of_visit ON visit_programme_item (visit_id, position)`);
    await queryRunner.query(`
      CREATE TABLE visit_commitment (
        id uuid PRIMARY KEY,
        visit_id uuid NOT NULL REFERENCES visit (id),
        position int NOT NULL,
        text text NOT NULL,
        owed_by_id uuid REFERENCES municipality (id),
        owed_to_id uuid REFERENCES municipality (id),
        owner_id uuid REFERENCES app_user (id),
        due_on date
      )`);
    await queryRunner.query(`CREATE INDEX visit_commitment_of_visit ON visit_commitment (visit_id, position)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [
      'visit_commitment',
      'visit_programme_item',
      'visit_delegate',
      'visit_partnership',
      'visit_party',
      'visit_dates',
      'visit',
    ]) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}
