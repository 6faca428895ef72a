import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProjects1763701400000 implements MigrationInterface {
  readonly name = 'CreateProjects1763701400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...PROJECT, ...PARTS, ...LINKS]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const part of ['partnership', 'agreement', 'visit', 'status_change', 'report', 'indicator', 'participant']) {
      await queryRunner.query(`DROP TABLE project_${part}`);
    }
    await queryRunner.query(`DROP TABLE project`);
  }
}

const STATUSES = `('IDEA', 'APPLYING', 'SUBMITTED', 'AWARDED', 'RUNNING', 'CLOSED', 'REJECTED', 'ABANDONED')`;

const PROJECT = [
  `CREATE TABLE project (
    id uuid PRIMARY KEY,
    community_id uuid NOT NULL REFERENCES municipality (id),
    title_uk text NOT NULL,
    title_en text,
    status text NOT NULL CHECK (status IN ${STATUSES}),
    status_on date NOT NULL,
    programme_uk text,
    programme_en text,
    call_name text,
    call_deadline_on date,
    call_url text,
    amount_minor_units bigint CHECK (amount_minor_units >= 0),
    amount_currency text,
    amount_note text,
    own_share_minor_units bigint CHECK (own_share_minor_units >= 0),
    own_share_currency text,
    rate text CHECK (rate ~ '^\\d{1,9}(\\.\\d{1,6})?$'),
    rate_on date,
    rate_source text,
    starts_on date,
    ends_on date CHECK (ends_on >= starts_on),
    place text,
    result_uk text,
    result_en text,
    spheres text[] NOT NULL,
    due_on date,
    note text,
    owner_id uuid REFERENCES app_user (id),
    version int NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    trashed_at timestamptz,
    trashed_by_id uuid REFERENCES app_user (id),
    CONSTRAINT project_amount_whole CHECK (num_nonnulls(amount_minor_units, amount_currency) IN (0, 2)),
    CONSTRAINT project_own_share_whole CHECK (num_nonnulls(own_share_minor_units, own_share_currency) IN (0, 2)),
    CONSTRAINT project_rate_with_day CHECK (num_nonnulls(rate, rate_on) IN (0, 2))
  )`,
  `CREATE INDEX project_of_community ON project (community_id)`,
  `CREATE INDEX project_by_status ON project (status)`,
  `CREATE INDEX project_of_owner ON project (owner_id)`,
  `CREATE INDEX project_by_title ON project (title_uk COLLATE "uk-x-icu", id)`,
  `CREATE INDEX project_by_due ON project (coalesce(due_on, 'infinity'), id)`,
  `CREATE INDEX project_by_start ON project (coalesce(starts_on, '-infinity'), id)`,
  `CREATE INDEX project_by_creation ON project (created_at, id)`,
];

const PARTS = [
  `CREATE TABLE project_participant (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project (id),
    position int NOT NULL,
    organisation_id uuid REFERENCES organisation (id),
    municipality_id uuid REFERENCES municipality (id),
    name text,
    role text NOT NULL CHECK (role IN ('FUNDER', 'CO_FUNDER', 'IMPLEMENTER', 'PARTNER', 'BENEFICIARY')),
    minor_units bigint CHECK (minor_units >= 0),
    currency text,
    CONSTRAINT project_participant_is_one CHECK (num_nonnulls(organisation_id, municipality_id, name) = 1),
    CONSTRAINT project_participant_money_whole CHECK (num_nonnulls(minor_units, currency) IN (0, 2))
  )`,
  `CREATE INDEX project_participant_of_project ON project_participant (project_id, position)`,
  `CREATE INDEX project_participant_of_organisation ON project_participant (organisation_id, project_id)`,
  `CREATE INDEX project_participant_of_municipality ON project_participant (municipality_id, project_id)`,
  `CREATE TABLE project_indicator (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project (id),
    position int NOT NULL,
    name_uk text NOT NULL,
    name_en text,
    unit text,
    baseline double precision,
    target double precision,
    actual double precision,
    as_of date
  )`,
  `CREATE INDEX project_indicator_of_project ON project_indicator (project_id, position)`,
  `CREATE TABLE project_report (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project (id),
    position int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('INTERIM', 'FINAL')),
    due_on date,
    submitted_on date,
    note text,
    CONSTRAINT project_report_has_day CHECK (num_nonnulls(due_on, submitted_on) > 0)
  )`,
  `CREATE INDEX project_report_of_project ON project_report (project_id, position)`,
  `CREATE INDEX project_report_awaited ON project_report (due_on, project_id) WHERE submitted_on IS NULL`,
  `CREATE TABLE project_status_change (
    id uuid PRIMARY KEY,
    project_id uuid NOT NULL REFERENCES project (id),
    from_status text CHECK (from_status IN ${STATUSES}),
    to_status text NOT NULL CHECK (to_status IN ${STATUSES}),
    happened_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    by_user_id uuid REFERENCES app_user (id),
    reason text
  )`,
  `CREATE INDEX project_status_change_of_project ON project_status_change (project_id, id)`,
];

const LINKS = ['visit', 'agreement', 'partnership'].flatMap((target) => [
  `CREATE TABLE project_${target} (
    project_id uuid NOT NULL REFERENCES project (id),
    ${target}_id uuid NOT NULL REFERENCES ${target} (id),
    position int NOT NULL,
    PRIMARY KEY (project_id, ${target}_id)
  )`,
  `CREATE INDEX project_${target}_of_${target} ON project_${target} (${target}_id, project_id)`,
]);
