import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendars that other programs subscribe to by a secret address. */
export class FeedCalendars1763701841000 implements MigrationInterface {
  readonly name = 'FeedCalendars1763701841000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE calendar_feed (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
        contents text[] NOT NULL,
        community_id uuid REFERENCES municipality (id),
        partnership_id uuid REFERENCES partnership (id),
        alarms boolean NOT NULL,
        token_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        renewed_at timestamptz,
        read_at timestamptz,
        CONSTRAINT calendar_feed_token UNIQUE (token_hash),
        CONSTRAINT calendar_feed_contents CHECK (cardinality(contents) > 0 AND contents <@ ARRAY['OWN_TASKS',
          'OWN_REMINDERS', 'VISITS', 'AGREEMENTS', 'ANNIVERSARIES']),
        CONSTRAINT calendar_feed_view CHECK (community_id IS NULL OR partnership_id IS NULL)
      )`);
    await queryRunner.query(`CREATE INDEX calendar_feed_of_user ON calendar_feed (user_id, created_at)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE calendar_feed`);
  }
}
