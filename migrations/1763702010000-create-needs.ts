import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Needs and offers; two directions more, for what Ukrainian communities can teach; open ones can be handed over. */
export class CreateNeeds1763702010000 implements MigrationInterface {
  readonly name = 'CreateNeeds1763702010000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of NEED_OR_OFFER) await queryRunner.query(statement);
    await queryRunner.query(handedOver([...EARLIER_KINDS, 'NEED_OR_OFFER']));
    await queryRunner.query(partnershipsAbout(DIRECTIONS));
  }

  /** The two directions are taken from the partnerships that have them. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE partnership SET directions = array_remove(array_remove(directions, 'DECENTRALISATION'), 'WARTIME_EXPERIENCE')
      WHERE directions && ARRAY['DECENTRALISATION', 'WARTIME_EXPERIENCE']`);
    await queryRunner.query(partnershipsAbout(DIRECTIONS.slice(0, -2)));
    await queryRunner.query(`DELETE FROM handover_item WHERE kind = 'NEED_OR_OFFER'`);
    await queryRunner.query(handedOver(EARLIER_KINDS));
    await queryRunner.query(`DROP TABLE need_or_offer`);
    await queryRunner.query(`DELETE FROM history_entry WHERE record_type = 'NEED_OR_OFFER'`);
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
  'READINESS_ITEM',
];

const DIRECTIONS = [
  'HEATING',
  'RENEWABLES',
  'MODULAR_TOWNS',
  'INFRASTRUCTURE',
  'DEBRIS_WASTE',
  'SPECIAL_VEHICLES',
  'EDUCATION_YOUTH',
  'BORDER_CROSSINGS',
  'ECOLOGY',
  'SHELTERS',
  'BUSINESS_RELOCATION',
  'EXPORT',
  'INVESTMENT',
  'IDP_JOBS',
  'HEALTH',
  'CULTURE',
  'EMERGENCIES',
  'DECENTRALISATION',
  'WARTIME_EXPERIENCE',
];

const listed = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

function handedOver(kinds: readonly string[]): string {
  return `ALTER TABLE handover_item DROP CONSTRAINT handover_item_kind_check,
    ADD CONSTRAINT handover_item_kind_check CHECK (kind IN (${listed(kinds)}))`;
}

function partnershipsAbout(directions: readonly string[]): string {
  return `ALTER TABLE partnership DROP CONSTRAINT partnership_directions,
    ADD CONSTRAINT partnership_directions CHECK (directions <@ ARRAY[${listed(directions)}])`;
}

const NEED_OR_OFFER = [
  `CREATE TABLE need_or_offer (
    id uuid PRIMARY KEY,
    municipality_id uuid NOT NULL REFERENCES municipality (id),
    nature text NOT NULL CHECK (nature IN ('NEED', 'OFFER')),
    status text NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'RESERVED', 'FULFILLED', 'WITHDRAWN', 'EXPIRED')),
    status_reason text,
    title_uk text NOT NULL,
    title_en text,
    description_uk text,
    description_en text,
    direction text NOT NULL CHECK (direction IN (${listed(DIRECTIONS)})),
    subtype text,
    aid_type text CHECK (aid_type IN (
      'GRANT_MONEY', 'GRANT_IN_KIND', 'TECHNICAL_ASSISTANCE', 'FINANCIAL_ASSISTANCE')),
    offer_kind text CHECK (offer_kind IN ('GOODS', 'KNOW_HOW', 'HOSTING', 'FUNDING')),
    goods_class text CHECK (goods_class IN ('GENERATORS', 'VEHICLES', 'MEDICAL', 'IT', 'FOOD', 'SHELTER', 'OTHER')),
    quantity bigint CHECK (quantity > 0),
    unit_uk text,
    unit_en text,
    priority int NOT NULL CHECK (priority BETWEEN 1 AND 3),
    cost_minor_units bigint CHECK (cost_minor_units >= 0),
    cost_currency text,
    beneficiary_id uuid REFERENCES organisation (id),
    valid_until date,
    reconfirmed_on date,
    owner_id uuid REFERENCES app_user (id),
    note text,
    version int NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    trashed_at timestamptz,
    trashed_by_id uuid REFERENCES app_user (id),
    CONSTRAINT need_or_offer_of_nature CHECK (
      CASE nature WHEN 'NEED' THEN offer_kind IS NULL ELSE aid_type IS NULL END),
    CONSTRAINT need_or_offer_unit CHECK ((quantity IS NULL) = (unit_uk IS NULL)),
    CONSTRAINT need_or_offer_cost CHECK (num_nonnulls(cost_minor_units, cost_currency) IN (0, 2)),
    CONSTRAINT need_or_offer_confirmed CHECK (
      reconfirmed_on IS NOT NULL OR status IN ('DRAFT', 'WITHDRAWN'))
  )`,
  `CREATE INDEX need_or_offer_of_municipality ON need_or_offer (municipality_id)`,
  `CREATE INDEX need_or_offer_beneficiary ON need_or_offer (beneficiary_id)`,
  `CREATE INDEX need_or_offer_owner ON need_or_offer (owner_id)`,
  `CREATE INDEX need_or_offer_by_confirmation ON need_or_offer (coalesce(reconfirmed_on, '-infinity'), id)
    WHERE trashed_at IS NULL`,
  `CREATE INDEX need_or_offer_by_priority ON need_or_offer (priority, id) WHERE trashed_at IS NULL`,
  `CREATE INDEX need_or_offer_by_title ON need_or_offer (title_uk COLLATE "uk-x-icu", id) WHERE trashed_at IS NULL`,
  `CREATE INDEX need_or_offer_shown ON need_or_offer (least(valid_until, reconfirmed_on + 120))
    WHERE status = 'PUBLISHED' AND trashed_at IS NULL`,
  `CREATE INDEX need_or_offer_by_direction ON need_or_offer (direction, nature)
    WHERE status = 'PUBLISHED' AND trashed_at IS NULL`,
  `CREATE INDEX need_or_offer_words ON need_or_offer USING gin ((title_uk || ' ' || coalesce(title_en, '') || ' '
    || coalesce(description_uk, '') || ' ' || coalesce(description_en, '')) gin_trgm_ops)`,
];
