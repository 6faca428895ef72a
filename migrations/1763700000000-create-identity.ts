import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their sessions and links, the history of every record, and the clock that sending decisions follow. */
export class CreateIdentity1763700000000 implements MigrationInterface {
  readonly name = 'CreateIdentity1763700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    // The one clock of due times: tests replace it in their own database, nothing else does.
    await queryRunner.query(`
      CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()'`);
    await queryRunner.query(`
      CREATE TABLE history_entry (
        id uuid PRIMARY KEY,
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        action text NOT NULL CHECK (action IN ('CREATED', 'UPDATED', 'TRASHED', 'RESTORED')),
        at timestamptz NOT NULL,
        by_user_id uuid,
        changes jsonb NOT NULL
      )`);
    await queryRunner.query(`CREATE INDEX history_entry_of_record ON history_entry (record_type, record_id, id)`);
    await queryRunner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`);
    await queryRunner.query(`
      CREATE TRIGGER history_entry_append_only BEFORE UPDATE OR DELETE ON history_entry
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
    await queryRunner.query(`
      CREATE TABLE app_user (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        name text NOT NULL,
        role text NOT NULL CHECK (role IN ('ADMINISTRATOR', 'COORDINATOR', 'OFFICIAL', 'READER')),
        network_wide boolean NOT NULL,
        state text NOT NULL CHECK (state IN ('ACTIVE', 'DISABLED', 'INVITED')),
        language text NOT NULL CHECK (language IN ('uk', 'en')),
        time_zone text NOT NULL,
        reminder_time time NOT NULL,
        password_hash text,
        demo boolean NOT NULL DEFAULT false,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT app_user_email UNIQUE (email)
      )`);
    await queryRunner.query(`CREATE INDEX app_user_by_name ON app_user (name, id)`);
    await queryRunner.query(`
      CREATE TABLE user_session (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
        token_hash text NOT NULL,
        previous_token_hash text,
        rotated_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        user_agent text,
        CONSTRAINT user_session_token UNIQUE (token_hash)
      )`);
    await queryRunner.query(`CREATE INDEX user_session_of_user ON user_session (user_id)`);
    await queryRunner.query(`CREATE INDEX user_session_previous_token ON user_session (previous_token_hash)`);
    await queryRunner.query(`
      CREATE TABLE one_time_link (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
        purpose text NOT NULL CHECK (purpose IN ('INVITATION', 'PASSWORD_RESET')),
        token_hash text NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT one_time_link_token UNIQUE (token_hash)
      )`);
    await queryRunner.query(`CREATE INDEX one_time_link_of_user ON one_time_link (user_id)`);
    await queryRunner.query(`
      CREATE TABLE sign_in_failure (id uuid PRIMARY KEY, key text NOT NULL, at timestamptz NOT NULL)`);
    await queryRunner.query(`CREATE INDEX sign_in_failure_recent ON sign_in_failure (key, at)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['sign_in_failure', 'one_time_link', 'user_session', 'app_user', 'history_entry']) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
    await queryRunner.query(`DROP FUNCTION refuse_change()`);
    await queryRunner.query(`DROP FUNCTION app_now()`);
  }
}
