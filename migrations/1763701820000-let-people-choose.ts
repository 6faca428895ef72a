import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = [
  'ACTIVITY_UNREPORTED',
  'AGREEMENT_ANSWER_DUE',
  'AGREEMENT_EXPIRING',
  'AGREEMENT_REVIEW_DUE',
  'AID_DELIVERY_DUE',
  'AID_REPORT_DUE',
  'AID_THANKS_DUE',
  'ANNIVERSARY',
  'COMMITMENT_FOLLOW_UP',
  'CONTACT_LAPSED',
  'CONTACT_LEFT',
  'COUNCIL_AGENDA_DUE',
  'EMBARGO_ENDED',
  'ENQUIRY_UNANSWERED',
  'FEAST_DAY',
  'GIFT_STOCK_LOW',
  'GRANT_DEADLINE',
  'LETTER_UNANSWERED',
  'LOAD_UNEVEN',
  'MEMBERSHIP_DUE',
  'NEXT_STEP_MISSING',
  'PROFILE_STALE',
  'REMIND_ME',
  'REPORT_DUE',
  'STAGE_STALLED',
  'TASK_DUE',
  'TRAINING_PAPERS_DUE',
  'VISIT_DEBRIEF_DUE',
  'VISIT_REVIEW_DUE',
  'VISIT_THANKS_DUE',
];
const MODES = "('IMMEDIATE', 'DAILY', 'WEEKLY', 'OFF')";

/** When, how and in whose stead a person is reminded; and by which tz database the moments were reckoned. */
export class LetPeopleChoose1763701820000 implements MigrationInterface {
  readonly name = 'LetPeopleChoose1763701820000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reminder_choices (
        user_id uuid PRIMARY KEY REFERENCES app_user (id) ON DELETE CASCADE,
        working_days smallint[] NOT NULL,
        work_from time,
        work_to time,
        quiet_from time,
        quiet_to time,
        digest_day smallint NOT NULL,
        digest_time time NOT NULL,
        version int NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    await queryRunner.query(`
      CREATE TABLE reminder_kind_choice (
        user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
        kind text NOT NULL CONSTRAINT reminder_kind_choice_kind
          CHECK (kind IN (${KINDS.map((kind) => `'${kind}'`).join(', ')})),
        critical boolean NOT NULL,
        in_app text NOT NULL,
        email text NOT NULL,
        webhook text NOT NULL,
        PRIMARY KEY (user_id, kind),
        CONSTRAINT reminder_kind_choice_modes
          CHECK (in_app IN ${MODES} AND email IN ${MODES} AND webhook IN ${MODES})
      )`);
    await queryRunner.query(`
      CREATE TABLE absence (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
        from_on date NOT NULL,
        to_on date NOT NULL,
        substitute_id uuid NOT NULL REFERENCES app_user (id),
        version int NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT absence_dates CHECK (from_on <= to_on),
        CONSTRAINT absence_not_oneself CHECK (substitute_id <> user_id)
      )`);
    await queryRunner.query(`CREATE INDEX absence_of_person ON absence (user_id, to_on)`);
    await queryRunner.query(`CREATE INDEX absence_of_substitute ON absence (substitute_id)`);
    // Nobody knows by which tz database the kept moments were reckoned: the oldest name makes every worker look again.
    await queryRunner.query(`ALTER TABLE reminder_occurrence ADD COLUMN tz_version text NOT NULL DEFAULT ''`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE reminder_occurrence DROP COLUMN tz_version`);
    await queryRunner.query(`DROP TABLE absence`);
    await queryRunner.query(`DROP TABLE reminder_kind_choice`);
    await queryRunner.query(`DROP TABLE reminder_choices`);
  }
}
