import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Publications, awards and the stock of gifts. */
export class CreatePromotion1763701600000 implements MigrationInterface {
  readonly name = 'CreatePromotion1763701600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...PUBLICATION, ...AWARD, ...GIFTS, ...LINKS.flatMap(linkTable)]) {
      await queryRunner.query(statement);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [record, target] of LINKS) await queryRunner.query(`DROP TABLE ${record}_${target}`);
    for (const table of ['gift_movement', 'gift_item', 'award', 'publication']) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}

const RECORD = `
    note text,
    owner_id uuid REFERENCES app_user (id),
    version int NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    trashed_at timestamptz,
    trashed_by_id uuid REFERENCES app_user (id)`;

const KNOWN_DATE = (column: string) => `
    ${column} date,
    date_precision text NOT NULL CHECK (date_precision IN ('DAY', 'MONTH', 'YEAR', 'NONE')),
    CHECK ((${column} IS NULL) = (date_precision = 'NONE'))`;

const PUBLICATION = [
  `CREATE TABLE publication (
    id uuid PRIMARY KEY,
    community_id uuid NOT NULL REFERENCES municipality (id),
    title_uk text NOT NULL,
    title_en text,
    kind text NOT NULL CHECK (kind IN ('PLATFORM_PROFILE', 'WEB_PAGE', 'SOCIAL_POST', 'MEDIA', 'PRINT')),
    outlet_organisation_id uuid REFERENCES organisation (id),
    outlet text,
    languages text[] NOT NULL,
    url text,
    page text,
    last_updated_on date,
    last_checked_on date,
    topics text[] NOT NULL,
    summary_uk text,
    summary_en text,${KNOWN_DATE('published_on')},${RECORD},
    CONSTRAINT publication_one_outlet CHECK (num_nonnulls(outlet_organisation_id, outlet) <= 1),
    CONSTRAINT publication_page_of_url CHECK ((url IS NULL) = (page IS NULL))
  )`,
  `CREATE INDEX publication_of_community ON publication (community_id)`,
  `CREATE INDEX publication_outlet ON publication (outlet_organisation_id)`,
  `CREATE INDEX publication_by_day ON publication (coalesce(published_on, '-infinity'), id) WHERE trashed_at IS NULL`,
  `CREATE INDEX publication_by_check ON publication (coalesce(last_checked_on, '-infinity'), id)
    WHERE trashed_at IS NULL`,
  `CREATE INDEX publication_by_title ON publication (title_uk COLLATE "uk-x-icu", id) WHERE trashed_at IS NULL`,
  `CREATE INDEX publication_words ON publication USING gin ((title_uk || ' ' || coalesce(title_en, '') || ' '
    || coalesce(outlet, '') || ' ' || coalesce(url, '')) gin_trgm_ops)`,
  `CREATE UNIQUE INDEX publication_page_once ON publication (community_id, page) WHERE trashed_at IS NULL`,
];

const AWARD = [
  `CREATE TABLE award (
    id uuid PRIMARY KEY,
    community_id uuid NOT NULL REFERENCES municipality (id),
    direction text NOT NULL CHECK (direction IN ('RECEIVED', 'GIVEN')),
    title_uk text NOT NULL,
    title_en text,
    giver_organisation_id uuid REFERENCES organisation (id),
    giver_municipality_id uuid REFERENCES municipality (id),
    giver text,
    recipient text,
    level text,
    url text,${KNOWN_DATE('awarded_on')},${RECORD},
    CONSTRAINT award_one_giver CHECK (num_nonnulls(giver_organisation_id, giver_municipality_id, giver) <= 1),
    CONSTRAINT award_given_to_somebody CHECK (direction = 'RECEIVED' OR recipient IS NOT NULL)
  )`,
  `CREATE INDEX award_of_community ON award (community_id)`,
  `CREATE INDEX award_giver_organisation ON award (giver_organisation_id)`,
  `CREATE INDEX award_giver_municipality ON award (giver_municipality_id)`,
  `CREATE INDEX award_by_day ON award (coalesce(awarded_on, '-infinity'), id) WHERE trashed_at IS NULL`,
  `CREATE INDEX award_by_title ON award (title_uk COLLATE "uk-x-icu", id) WHERE trashed_at IS NULL`,
  `CREATE INDEX award_words ON award USING gin ((title_uk || ' ' || coalesce(title_en, '') || ' '
    || coalesce(giver, '') || ' ' || coalesce(recipient, '')) gin_trgm_ops)`,
];

const GIFTS = [
  `CREATE TABLE gift_item (
    id uuid PRIMARY KEY,
    community_id uuid NOT NULL REFERENCES municipality (id),
    name_uk text NOT NULL,
    name_en text,
    unit text,
    minimum int CHECK (minimum > 0),
    kept_where text,
    in_stock int CHECK (in_stock >= 0),${RECORD}
  )`,
  `CREATE INDEX gift_item_of_community ON gift_item (community_id)`,
  `CREATE INDEX gift_item_by_name ON gift_item (name_uk COLLATE "uk-x-icu", id) WHERE trashed_at IS NULL`,
  `CREATE INDEX gift_item_by_stock ON gift_item (coalesce(in_stock, -1), id) WHERE trashed_at IS NULL`,
  `CREATE INDEX gift_item_words ON gift_item USING gin ((name_uk || ' ' || coalesce(name_en, '') || ' '
    || coalesce(kept_where, '')) gin_trgm_ops)`,
  `CREATE TABLE gift_movement (
    id uuid PRIMARY KEY,
    item_id uuid NOT NULL REFERENCES gift_item (id),
    entry_number int NOT NULL CHECK (entry_number > 0),
    kind text NOT NULL CHECK (kind IN ('PURCHASED', 'RECEIVED', 'GIVEN', 'WRITTEN_OFF', 'COUNTED')),
    quantity int CHECK (quantity > 0 OR (quantity = 0 AND kind = 'COUNTED')),
    moved_on date,
    minor_units bigint CHECK (minor_units >= 0),
    currency text,
    counterpart text,
    document_number text,
    visit_id uuid REFERENCES visit (id),
    note text,
    version int NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT gift_movement_quantity_known CHECK (quantity IS NOT NULL OR kind IN ('PURCHASED', 'RECEIVED')),
    CONSTRAINT gift_movement_day_known CHECK (moved_on IS NOT NULL OR kind = 'PURCHASED'),
    CONSTRAINT gift_movement_cost_of_purchase CHECK (
      num_nonnulls(minor_units, currency) IN (0, 2) AND (minor_units IS NULL OR kind = 'PURCHASED')),
    CONSTRAINT gift_movement_at_visit CHECK (visit_id IS NULL OR kind IN ('GIVEN', 'RECEIVED'))
  )`,
  `CREATE UNIQUE INDEX gift_movement_entry_once ON gift_movement (item_id, entry_number)`,
  `CREATE INDEX gift_movement_by_day ON gift_movement (coalesce(moved_on, '-infinity'), id)`,
  `CREATE INDEX gift_movement_of_visit ON gift_movement (visit_id)`,
];

const LINKS = [
  ['publication', 'visit'],
  ['publication', 'partnership'],
  ['publication', 'organisation'],
  ['award', 'visit'],
  ['award', 'partnership'],
] as const;

function linkTable([record, target]: (typeof LINKS)[number]): string[] {
  return [
    `CREATE TABLE ${record}_${target} (
      ${record}_id uuid NOT NULL REFERENCES ${record} (id),
      ${target}_id uuid NOT NULL REFERENCES ${target} (id),
      position int NOT NULL,
      PRIMARY KEY (${record}_id, ${target}_id)
    )`,
    `CREATE INDEX ${record}_${target}_of_${target} ON ${record}_${target} (${target}_id, ${record}_id)`,
  ];
}
