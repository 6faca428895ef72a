import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMemberships1763701410000 implements MigrationInterface {
  readonly name = 'CreateMemberships1763701410000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...MEMBERSHIP, ...PARTS]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const part of ['status_change', 'obligation', 'fee']) {
      await queryRunner.query(`DROP TABLE membership_${part}`);
    }
    await queryRunner.query(`DROP TABLE membership`);
  }
}

const STATUSES = `('CONSIDERED', 'APPLIED', 'MEMBER', 'SUSPENDED', 'ENDED', 'REFUSED')`;
const OPEN = `('CONSIDERED', 'APPLIED', 'MEMBER', 'SUSPENDED')`;

const MEMBERSHIP = [
  `CREATE TABLE membership (
    id uuid PRIMARY KEY,
    community_id uuid NOT NULL REFERENCES municipality (id),
    network_id uuid NOT NULL REFERENCES organisation (id),
    title_uk text NOT NULL,
    title_en text,
    status text NOT NULL CHECK (status IN ${STATUSES}),
    status_on date NOT NULL,
    joined_on date,
    joined_precision text NOT NULL CHECK (joined_precision IN ('DAY', 'MONTH', 'YEAR', 'NONE')),
    ended_on date CHECK (ended_on >= joined_on),
    certificate text,
    contact_id uuid REFERENCES contact (id),
    url text,
    partnership_id uuid REFERENCES partnership (id),
    due_on date,
    note text,
    owner_id uuid REFERENCES app_user (id),
    version int NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    trashed_at timestamptz,
    trashed_by_id uuid REFERENCES app_user (id),
    CONSTRAINT membership_joined_as_known CHECK ((joined_precision = 'NONE') = (joined_on IS NULL))
  )`,
  `CREATE INDEX membership_of_community ON membership (community_id)`,
  `CREATE INDEX membership_of_network ON membership (network_id)`,
  `CREATE INDEX membership_of_partnership ON membership (partnership_id)`,
  `CREATE INDEX membership_of_owner ON membership (owner_id)`,
  `CREATE INDEX membership_by_status ON membership (status)`,
  `CREATE INDEX membership_by_title ON membership (title_uk COLLATE "uk-x-icu", id)`,
  `CREATE INDEX membership_by_due ON membership (coalesce(due_on, 'infinity'), id)`,
  `CREATE INDEX membership_by_joining ON membership (coalesce(joined_on, '-infinity'), id)`,
  `CREATE INDEX membership_by_creation ON membership (created_at, id)`,
  `CREATE UNIQUE INDEX membership_open_once ON membership (community_id, network_id)
    WHERE status IN ${OPEN} AND trashed_at IS NULL`,
];

const PARTS = [
  `CREATE TABLE membership_fee (
    id uuid PRIMARY KEY,
    membership_id uuid NOT NULL REFERENCES membership (id),
    position int NOT NULL,
    year int NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    minor_units bigint NOT NULL CHECK (minor_units >= 0),
    currency text NOT NULL,
    due_on date,
    paid_on date,
    note text
  )`,
  `CREATE INDEX membership_fee_of_membership ON membership_fee (membership_id, position)`,
  `CREATE TABLE membership_obligation (
    id uuid PRIMARY KEY,
    membership_id uuid NOT NULL REFERENCES membership (id),
    position int NOT NULL,
    text_uk text NOT NULL,
    text_en text,
    due_on date,
    done_on date,
    owner_id uuid REFERENCES app_user (id)
  )`,
  `CREATE INDEX membership_obligation_of_membership ON membership_obligation (membership_id, position)`,
  `CREATE TABLE membership_status_change (
    id uuid PRIMARY KEY,
    membership_id uuid NOT NULL REFERENCES membership (id),
    from_status text CHECK (from_status IN ${STATUSES}),
    to_status text NOT NULL CHECK (to_status IN ${STATUSES}),
    happened_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    by_user_id uuid REFERENCES app_user (id),
    reason text
  )`,
  `CREATE INDEX membership_status_change_of_membership ON membership_status_change (membership_id, id)`,
];
