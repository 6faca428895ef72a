import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How municipalities want to cooperate, and their readiness checklists; open points can be handed over. */
export class CreateProfiles1763702000000 implements MigrationInterface {
  readonly name = 'CreateProfiles1763702000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...PROFILE, ...READINESS]) await queryRunner.query(statement);
    await queryRunner.query(handedOver([...EARLIER_KINDS, 'READINESS_ITEM']));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM handover_item WHERE kind = 'READINESS_ITEM'`);
    await queryRunner.query(handedOver(EARLIER_KINDS));
    await queryRunner.query(`DROP TABLE readiness_mark`);
    await queryRunner.query(`DROP TABLE cooperation_profile`);
    await queryRunner.query(`
      DELETE FROM stored_file_piece WHERE file_id IN (
        SELECT id FROM stored_file WHERE record_type = 'COOPERATION_PROFILE')`);
    await queryRunner.query(`DELETE FROM stored_file WHERE record_type = 'COOPERATION_PROFILE'`);
    await queryRunner.query(`DELETE FROM history_entry WHERE record_type = 'COOPERATION_PROFILE'`);
  }
}

const EARLIER_KINDS = [
  'PARTNERSHIP',
  'NEXT_STEP',
  'TASK',
  'COMMITMENT',
  'VISIT',
  'AGREEMENT',
  'PROJECT',
  'MEMBERSHIP',
  'AID_TRANSFER',
];

function handedOver(kinds: readonly string[]): string {
  return `ALTER TABLE handover_item DROP CONSTRAINT handover_item_kind_check,
    ADD CONSTRAINT handover_item_kind_check CHECK (kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;
}

const PROFILE = [
  `CREATE TABLE cooperation_profile (
    municipality_id uuid PRIMARY KEY REFERENCES municipality (id),
    matching_status text NOT NULL CHECK (matching_status IN ('SEEKING', 'OPEN', 'PAUSED', 'CLOSED')),
    opted_out_of_matching boolean NOT NULL,
    capacity int CHECK (capacity BETWEEN 0 AND 100),
    excluded_countries text[] NOT NULL,
    excluded_kinds text[] NOT NULL CHECK (excluded_kinds <@ ARRAY['CITY', 'CITY_DISTRICT', 'COUNTY', 'HROMADA',
      'METROPOLIS', 'MILITARY_ADMINISTRATION', 'REGION', 'UNION_OF_MUNICIPALITIES']),
    traits text[] NOT NULL CHECK (traits <@ ARRAY['COAST', 'MOUNTAIN', 'RIVER', 'LAKE', 'FOREST', 'BORDER', 'PORT',
      'RAIL', 'AIRPORT', 'INDUSTRY', 'MONO_INDUSTRY', 'MINING', 'AGRO', 'UNIVERSITY', 'HERITAGE', 'TOURISM', 'SPA']),
    challenges text[] NOT NULL CHECK (challenges <@ ARRAY['WAR_DAMAGE', 'FRONT_LINE', 'MINES', 'DISPLACED_PEOPLE',
      'VETERANS', 'DEPOPULATION', 'AGEING', 'YOUTH_LEAVING', 'UNEMPLOYMENT', 'INDUSTRIAL_CHANGE', 'HOUSING',
      'ENERGY_SUPPLY', 'WATER_SUPPLY', 'WASTE', 'POLLUTION', 'CLIMATE', 'TRANSPORT', 'HEALTH_CARE', 'SCHOOLS']),
    goals text[] NOT NULL CHECK (goals <@ ARRAY['RECOVERY', 'DEVELOPMENT', 'EXPERIENCE', 'HUMANITARIAN_AID',
      'CIVIL_SOCIETY', 'RESIDENTS_SUPPORT']),
    language_resources text[] NOT NULL CHECK (language_resources <@ ARRAY['OFFICIALS', 'NGO_STAFF', 'TEACHERS',
      'VOLUNTEERS', 'APPS', 'TRANSLATORS', 'COURSES']),
    why_uk text,
    why_en text,
    for_whom_uk text,
    for_whom_en text,
    goal_uk text,
    goal_en text,
    short_term_uk text,
    short_term_en text,
    medium_term_uk text,
    medium_term_en text,
    long_term_uk text,
    long_term_en text,
    version int NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
];

const READINESS = [
  `CREATE TABLE readiness_mark (
    id uuid PRIMARY KEY,
    municipality_id uuid NOT NULL REFERENCES cooperation_profile (municipality_id),
    item text NOT NULL CHECK (item IN ('ENGLISH', 'GOAL_AND_DIRECTIONS', 'OWN_NEEDS', 'PARTNER_CRITERIA',
      'OFFER_IN_RETURN', 'POLITICAL_WILL', 'INFORMATION_IN_ENGLISH', 'SOCIABILITY', 'COSTED_IDEAS', 'EXCHANGE_BUDGET',
      'ENGLISH_SPEAKERS', 'PROJECT_MANAGER')),
    done boolean NOT NULL,
    evidence_url text,
    evidence_file_id uuid REFERENCES stored_file (id),
    owner_id uuid REFERENCES app_user (id),
    next_step text,
    updated_at timestamptz NOT NULL,
    updated_by_id uuid REFERENCES app_user (id)
  )`,
  `CREATE UNIQUE INDEX readiness_mark_once ON readiness_mark (municipality_id, item)`,
  `CREATE INDEX readiness_mark_owner ON readiness_mark (owner_id)`,
];
