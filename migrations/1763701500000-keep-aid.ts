import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepAid1763701500000 implements MigrationInterface {
  readonly name = 'KeepAid1763701500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TRANSFER, ...PARTS, ...LINKS]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM handover_item WHERE kind = 'AID_TRANSFER'`);
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = [
  'aid_status_change',
  'aid_visit',
  'aid_partnership',
  'aid_party',
  'aid_movement',
  'aid_line',
  'aid_transfer',
];

const STATUSES = `('PROMISED', 'DECIDED', 'PREPARED', 'SHIPPED', 'RECEIVED', 'DISTRIBUTED', 'REPORTED', 'THANKED',
  'CLOSED', 'CANCELLED', 'NOT_DELIVERED')`;

const TRANSFER = [
  `CREATE TABLE aid_transfer (
    id uuid PRIMARY KEY,
    community_id uuid NOT NULL REFERENCES municipality (id),
    title_uk text NOT NULL,
    title_en text,
    direction text NOT NULL CHECK (direction IN ('RECEIVED', 'GIVEN')),
    aid_type text NOT NULL
      CHECK (aid_type IN ('GRANT_MONEY', 'GRANT_IN_KIND', 'TECHNICAL_ASSISTANCE', 'FINANCIAL_ASSISTANCE')),
    status text NOT NULL CHECK (status IN ${STATUSES}),
    status_on date NOT NULL,
    came_from text CHECK (came_from IN ${STATUSES}),
    rest_reason text,
    recurring boolean NOT NULL,
    embargoed boolean NOT NULL,
    promised_on date,
    decision_body text,
    decision_number text,
    decided_on date,
    agreed_delivery_on date,
    received_on date,
    cleared_on date,
    declaration_number text,
    good_code text,
    reported_on date,
    thanked_on date,
    thanks_number text,
    result_uk text,
    result_en text,
    note text,
    owner_id uuid REFERENCES app_user (id),
    arrived_on date,
    happened_on date,
    next_due_on date,
    version int NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    trashed_at timestamptz,
    trashed_by_id uuid REFERENCES app_user (id),
    CONSTRAINT aid_transfer_reported_after_clearance CHECK (reported_on >= cleared_on)
  )`,
  `CREATE INDEX aid_transfer_of_community ON aid_transfer (community_id)`,
  `CREATE INDEX aid_transfer_by_status ON aid_transfer (status)`,
  `CREATE INDEX aid_transfer_of_owner ON aid_transfer (owner_id)`,
  `CREATE INDEX aid_transfer_by_day ON aid_transfer ((coalesce(happened_on, 'infinity')), id)`,
  `CREATE INDEX aid_transfer_by_due_day ON aid_transfer ((coalesce(next_due_on, 'infinity')), id)`,
  `CREATE INDEX aid_transfer_overdue ON aid_transfer (next_due_on)`,
  `CREATE INDEX aid_transfer_by_creation ON aid_transfer (created_at, id)`,
];

const PARTS = [
  `CREATE TABLE aid_line (
    id uuid PRIMARY KEY,
    transfer_id uuid NOT NULL REFERENCES aid_transfer (id),
    position int NOT NULL,
    what_uk text NOT NULL,
    what_en text,
    goods_class text NOT NULL
      CHECK (goods_class IN ('GENERATORS', 'VEHICLES', 'MEDICAL', 'IT', 'FOOD', 'SHELTER', 'MONEY', 'OTHER')),
    unit_uk text,
    unit_en text,
    quantity bigint CHECK (quantity > 0),
    minor_units bigint CHECK (minor_units >= 0),
    currency text,
    CONSTRAINT aid_line_whole_value CHECK ((minor_units IS NULL) = (currency IS NULL)),
    CONSTRAINT aid_line_money CHECK (goods_class <> 'MONEY' OR (currency IS NOT NULL AND quantity IS NULL))
  )`,
  `CREATE INDEX aid_line_of_transfer ON aid_line (transfer_id, position)`,
  `CREATE TABLE aid_movement (
    id uuid PRIMARY KEY,
    line_id uuid NOT NULL REFERENCES aid_line (id),
    kind text NOT NULL CHECK (kind IN ('SHIPPED', 'RECEIVED', 'DISTRIBUTED')),
    happened_on date NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0),
    act_number text,
    organisation_id uuid REFERENCES organisation (id),
    recipient text,
    note text
  )`,
  `CREATE INDEX aid_movement_of_line ON aid_movement (line_id, happened_on)`,
  `CREATE INDEX aid_movement_of_organisation ON aid_movement (organisation_id)`,
  `CREATE TABLE aid_party (
    id uuid PRIMARY KEY,
    transfer_id uuid NOT NULL REFERENCES aid_transfer (id),
    position int NOT NULL,
    role text NOT NULL CHECK (role IN ('DONOR', 'INTERMEDIARY', 'CARRIER', 'RECIPIENT')),
    municipality_id uuid REFERENCES municipality (id),
    organisation_id uuid REFERENCES organisation (id),
    name text,
    CONSTRAINT aid_party_is_one CHECK (num_nonnulls(municipality_id, organisation_id, name) = 1)
  )`,
  `CREATE INDEX aid_party_of_transfer ON aid_party (transfer_id, position)`,
  `CREATE INDEX aid_party_of_municipality ON aid_party (municipality_id)`,
  `CREATE INDEX aid_party_of_organisation ON aid_party (organisation_id)`,
];

const LINKS = [
  `CREATE TABLE aid_partnership (
    transfer_id uuid NOT NULL REFERENCES aid_transfer (id),
    partnership_id uuid NOT NULL REFERENCES partnership (id),
    position int NOT NULL,
    PRIMARY KEY (transfer_id, partnership_id)
  )`,
  `CREATE INDEX aid_partnership_of_partnership ON aid_partnership (partnership_id, transfer_id)`,
  `CREATE TABLE aid_visit (
    transfer_id uuid NOT NULL REFERENCES aid_transfer (id),
    visit_id uuid NOT NULL REFERENCES visit (id),
    position int NOT NULL,
    PRIMARY KEY (transfer_id, visit_id)
  )`,
  `CREATE INDEX aid_visit_of_visit ON aid_visit (visit_id, transfer_id)`,
  `CREATE TABLE aid_status_change (
    id uuid PRIMARY KEY,
    transfer_id uuid NOT NULL REFERENCES aid_transfer (id),
    from_status text CHECK (from_status IN ${STATUSES}),
    to_status text NOT NULL CHECK (to_status IN ${STATUSES}),
    happened_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    by_user_id uuid REFERENCES app_user (id),
    reason text
  )`,
  `CREATE INDEX aid_status_change_of_transfer ON aid_status_change (transfer_id, id)`,
];
