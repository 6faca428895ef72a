import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepFiles1763701010000 implements MigrationInterface {
  readonly name = 'KeepFiles1763701010000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE stored_file (
        id uuid PRIMARY KEY,
        record_type text NOT NULL,
        record_id uuid NOT NULL,
        name text NOT NULL,
        role text NOT NULL CHECK (role IN ('VERSION', 'SCAN', 'LETTER', 'DECISION', 'OTHER')),
        version int CHECK (version >= 1),
        note text,
        content_type text,
        size_bytes int NOT NULL CHECK (size_bytes >= 0),
        sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        added_at timestamptz NOT NULL,
        added_by_id uuid REFERENCES app_user (id),
        completed_at timestamptz,
        removed_at timestamptz,
        CHECK (completed_at IS NULL OR (content_type IS NOT NULL AND sha256 IS NOT NULL))
      )`);
    await queryRunner.query(`CREATE INDEX stored_file_of_record ON stored_file (record_type, record_id, id)`);
    await queryRunner.query(`CREATE INDEX stored_file_unfinished ON stored_file (added_at) WHERE completed_at IS NULL`);
    await queryRunner.query(`
      CREATE TABLE stored_file_piece (
        file_id uuid NOT NULL REFERENCES stored_file (id) ON DELETE CASCADE,
        position int NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (file_id, position)
      )`);
    // scans are compressed already; trying again costs time and saves nothing
    await queryRunner.query(`ALTER TABLE stored_file_piece ALTER COLUMN bytes SET STORAGE EXTERNAL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE stored_file_piece`);
    await queryRunner.query(`DROP TABLE stored_file`);
  }
}
