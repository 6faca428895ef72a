import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MakeProgrammes1763701300000 implements MigrationInterface {
  readonly name = 'MakeProgrammes1763701300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of PROGRAMME) await queryRunner.query(statement);
    for (const statement of ENTRY) await queryRunner.query(statement);
    for (const statement of REPORT) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE annual_report_measure`);
    await queryRunner.query(`DROP TABLE annual_report`);
    await queryRunner.query(`DROP FUNCTION keep_signed_report()`);
    for (const table of ['measure_entry', 'measure_funds', 'measure', 'programme_section', 'programme']) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}

const PROGRAMME = [
  `CREATE TABLE programme (
    id uuid PRIMARY KEY,
    community_id uuid NOT NULL REFERENCES municipality (id),
    title_uk text NOT NULL,
    title_en text,
    report_title_uk text NOT NULL,
    report_title_en text,
    starts_on date NOT NULL,
    ends_on date NOT NULL CHECK (ends_on >= starts_on),
    version int NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    trashed_at timestamptz,
    trashed_by_id uuid REFERENCES app_user (id)
  )`,
  `CREATE INDEX programme_of_community ON programme (community_id)`,
  `CREATE INDEX programme_by_end ON programme (ends_on, id)`,
  `CREATE TABLE programme_section (
    id uuid PRIMARY KEY,
    programme_id uuid NOT NULL REFERENCES programme (id),
    position int NOT NULL,
    title_uk text NOT NULL,
    title_en text
  )`,
  `CREATE INDEX programme_section_of_programme ON programme_section (programme_id, position)`,
  `CREATE TABLE measure (
    id uuid PRIMARY KEY,
    programme_id uuid NOT NULL REFERENCES programme (id),
    section_id uuid NOT NULL REFERENCES programme_section (id),
    position int NOT NULL,
    code text NOT NULL,
    title_uk text NOT NULL,
    title_en text,
    responsible_unit text,
    CONSTRAINT measure_code_once UNIQUE (programme_id, code) DEFERRABLE INITIALLY DEFERRED
  )`,
  `CREATE INDEX measure_of_section ON measure (section_id, position)`,
  `CREATE TABLE measure_funds (
    measure_id uuid NOT NULL REFERENCES measure (id),
    year int NOT NULL,
    currency text NOT NULL,
    minor_units bigint NOT NULL CHECK (minor_units >= 0),
    PRIMARY KEY (measure_id, year, currency)
  )`,
];

/** One link at most; those to come join the first check, free text stands without. */
const ENTRY = [
  `CREATE TABLE measure_entry (
    id uuid PRIMARY KEY,
    measure_id uuid NOT NULL REFERENCES measure (id),
    year int NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    position int,
    visit_id uuid REFERENCES visit (id),
    text_uk text,
    text_en text,
    date_precision text CHECK (date_precision IN ('DAY', 'MONTH', 'YEAR', 'ONGOING', 'NONE')),
    starts_on date,
    ends_on date CHECK (ends_on >= starts_on),
    version int NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT measure_entry_one_link CHECK (num_nonnulls(visit_id) <= 1),
    CONSTRAINT measure_entry_says_something CHECK (num_nonnulls(visit_id, text_uk) > 0)
  )`,
  `CREATE INDEX measure_entry_of_measure ON measure_entry (measure_id, year)`,
  `CREATE UNIQUE INDEX measure_entry_visit_once ON measure_entry (visit_id, measure_id, year)`,
];

const REPORT = [
  `CREATE TABLE annual_report (
    id uuid PRIMARY KEY,
    programme_id uuid NOT NULL REFERENCES programme (id),
    year int NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    edition int NOT NULL CHECK (edition > 0),
    status text NOT NULL CHECK (status IN ('DRAFT', 'SIGNED')),
    position_uk text,
    position_en text,
    first_name_uk text,
    first_name_en text,
    surname_uk text,
    surname_en text,
    dated_on date,
    accepted_warnings text[] NOT NULL,
    signed_at timestamptz,
    signed_by_id uuid REFERENCES app_user (id),
    sheet jsonb,
    checksum text,
    version int NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    trashed_at timestamptz,
    trashed_by_id uuid REFERENCES app_user (id),
    CONSTRAINT annual_report_signed_whole CHECK (
      (status = 'SIGNED') = (sheet IS NOT NULL) AND num_nonnulls(sheet, checksum, signed_at) IN (0, 3))
  )`,
  `CREATE UNIQUE INDEX annual_report_edition_once ON annual_report (programme_id, year, edition)`,
  `CREATE UNIQUE INDEX annual_report_one_draft ON annual_report (programme_id, year)
    WHERE status = 'DRAFT' AND trashed_at IS NULL`,
  `CREATE FUNCTION keep_signed_report() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'A signed report is never changed'; END $$`,
  `CREATE TRIGGER annual_report_signed_kept BEFORE UPDATE OR DELETE ON annual_report
    FOR EACH ROW WHEN (OLD.status = 'SIGNED') EXECUTE FUNCTION keep_signed_report()`,
  `CREATE TABLE annual_report_measure (
    report_id uuid NOT NULL REFERENCES annual_report (id),
    measure_id uuid NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
    layout text NOT NULL CHECK (layout IN ('BULLETS', 'PARAGRAPHS')),
    lead_in_uk text,
    lead_in_en text,
    open_list boolean NOT NULL,
    PRIMARY KEY (report_id, measure_id)
  )`,
  `CREATE INDEX annual_report_measure_of_measure ON annual_report_measure (measure_id)`,
];
