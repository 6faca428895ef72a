import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Weights, runs with their short-lists, and what people decided about the partners proposed. */
export class CreateMatching1763702030000 implements MigrationInterface {
  readonly name = 'CreateMatching1763702030000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of MATCHING) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['match_decision', 'match_result', 'match_run_community', 'match_run', 'match_weights']) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
    await queryRunner.query(
      `DELETE FROM history_entry WHERE record_type IN ('MATCH_DECISION', 'MATCH_RUN', 'MATCH_WEIGHTS')`,
    );
  }
}

const ONE_CANDIDATE = `CHECK (num_nonnulls(municipality_id, place_id) >= 1)`;

const MATCHING = [
  `CREATE TABLE match_weights (
    id uuid PRIMARY KEY,
    number int NOT NULL UNIQUE CHECK (number > 0),
    note text NOT NULL,
    weights jsonb NOT NULL,
    active boolean NOT NULL,
    created_at timestamptz NOT NULL,
    created_by_id uuid REFERENCES app_user (id)
  )`,
  `CREATE UNIQUE INDEX match_weights_one_active ON match_weights (active) WHERE active`,
  `CREATE TABLE match_run (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('ONE', 'MANY', 'FORUM')),
    title text,
    parameters jsonb NOT NULL,
    weights jsonb NOT NULL,
    weights_number int NOT NULL,
    state text NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    total int NOT NULL CHECK (total > 0),
    done int NOT NULL DEFAULT 0 CHECK (done BETWEEN 0 AND total),
    considered int,
    lease_by uuid,
    lease_until timestamptz,
    attempts int NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    created_by_id uuid REFERENCES app_user (id),
    started_at timestamptz,
    finished_at timestamptz,
    CONSTRAINT match_run_finished CHECK ((finished_at IS NULL) = (state IN ('QUEUED', 'RUNNING')))
  )`,
  `CREATE INDEX match_run_open ON match_run (id) WHERE finished_at IS NULL`,
  `CREATE INDEX match_run_by_person ON match_run (created_by_id)`,
  `CREATE TABLE match_run_community (
    run_id uuid NOT NULL REFERENCES match_run (id),
    position int NOT NULL,
    community_id uuid NOT NULL REFERENCES municipality (id),
    best jsonb,
    explained boolean NOT NULL DEFAULT false,
    PRIMARY KEY (run_id, position),
    CONSTRAINT match_run_community_once UNIQUE (run_id, community_id)
  )`,
  `CREATE INDEX match_run_of_community ON match_run_community (community_id)`,
  `CREATE TABLE match_result (
    id uuid PRIMARY KEY,
    run_id uuid NOT NULL REFERENCES match_run (id),
    community_id uuid NOT NULL REFERENCES municipality (id),
    municipality_id uuid REFERENCES municipality (id),
    place_id uuid REFERENCES place (id),
    position int NOT NULL,
    rank int NOT NULL CHECK (rank > 0),
    paired boolean NOT NULL,
    score double precision NOT NULL,
    coverage double precision NOT NULL,
    distance_km double precision,
    criteria jsonb NOT NULL,
    explanation jsonb NOT NULL,
    CONSTRAINT match_result_candidate ${ONE_CANDIDATE},
    CONSTRAINT match_result_rank UNIQUE (run_id, position, rank)
  )`,
  `CREATE INDEX match_result_of_community ON match_result (community_id)`,
  `CREATE INDEX match_result_municipality ON match_result (municipality_id)`,
  `CREATE INDEX match_result_place ON match_result (place_id)`,
  `CREATE TABLE match_decision (
    id uuid PRIMARY KEY,
    community_id uuid NOT NULL REFERENCES municipality (id),
    municipality_id uuid REFERENCES municipality (id),
    place_id uuid REFERENCES place (id),
    verdict text NOT NULL CHECK (verdict IN ('SHORTLISTED', 'ACCEPTED', 'DECLINED')),
    reason text,
    partnership_id uuid REFERENCES partnership (id),
    run_id uuid REFERENCES match_run (id),
    weights_number int NOT NULL,
    score double precision NOT NULL,
    coverage double precision NOT NULL,
    distance_km double precision,
    criteria jsonb NOT NULL,
    explanation jsonb NOT NULL,
    decided_at timestamptz NOT NULL,
    decided_by_id uuid REFERENCES app_user (id),
    ended_at timestamptz,
    ended_by_id uuid REFERENCES app_user (id),
    CONSTRAINT match_decision_candidate ${ONE_CANDIDATE},
    CONSTRAINT match_decision_declined CHECK (verdict <> 'DECLINED' OR reason IS NOT NULL),
    CONSTRAINT match_decision_accepted CHECK ((verdict = 'ACCEPTED') = (partnership_id IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX match_decision_standing ON match_decision (community_id, coalesce(municipality_id, place_id))
    WHERE ended_at IS NULL`,
  `CREATE INDEX match_decision_by_time ON match_decision (decided_at, id)`,
  `CREATE INDEX match_decision_municipality ON match_decision (municipality_id)`,
  `CREATE INDEX match_decision_place ON match_decision (place_id)`,
  `CREATE INDEX match_decision_partnership ON match_decision (partnership_id)`,
];
