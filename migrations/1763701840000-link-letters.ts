import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the links of a letter let its reader do without signing in. */
export class LinkLetters1763701840000 implements MigrationInterface {
  readonly name = 'LinkLetters1763701840000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE letter_link (
        id uuid PRIMARY KEY,
        letter_id uuid NOT NULL,
        user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
        action text NOT NULL,
        kinds text[] NOT NULL,
        record_type text,
        record_id uuid,
        token_hash text NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        switched_off jsonb,
        CONSTRAINT letter_link_token UNIQUE (token_hash),
        CONSTRAINT letter_link_action CHECK (action IN ('DONE', 'SNOOZE', 'UNSUBSCRIBE')),
        CONSTRAINT letter_link_record CHECK ((action = 'UNSUBSCRIBE') = (record_id IS NULL)
          AND (record_id IS NULL) = (record_type IS NULL))
      )`);
    await queryRunner.query(`CREATE INDEX letter_link_of_letter ON letter_link (letter_id)`);
    await queryRunner.query(`CREATE INDEX letter_link_of_user ON letter_link (user_id, expires_at)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE letter_link`);
  }
}
