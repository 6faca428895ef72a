import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ids of the templates that the program brings along. */
const OURS = `('01980000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid`;

/** The steps of the former ladder. The fourth row was the same step for those who receive a delegation. */
const BEFORE_VISITS = `(VALUES
  (1, 'PROGRAMME', -45, NULL, false, 'Скласти програму візиту', 'Draw up the programme of the visit'),
  (2, 'ESTIMATE_AND_ORDER', -30, NULL, true, 'Кошторис і розпорядження', 'Estimate and order'),
  (3, 'NAMES_AND_PAPERS', -21, 'OUTGOING', true,
    'Список делегації, паспорти, дозволи на виїзд для чоловіків призовного віку',
    'Names, passports, border permissions for men of conscription age'),
  (4, 'NAMES_AND_PAPERS', -21, 'INCOMING', true, 'Список гостей, розміщення, транспорт, безпека',
    'Names of the guests, hotel, transport, safety'),
  (5, 'INTERPRETER_AND_GIFTS', -14, NULL, true, 'Перекладач і подарунки', 'Interpreter and gifts'),
  (6, 'DOSSIER', -7, NULL, false, 'Довідка про партнера для делегації', 'Partner dossier for the delegation'),
  (7, 'CONTACTS', -1, NULL, false, 'Звірити контакти й програму з партнером',
    'Check contacts and programme with the partner')
) AS made (number, step, offset_days, direction, in_person_only, title_uk, title_en)`;

const OF_STAGES = `(VALUES
  (11, 'LEAD', 3, 'З’ясувати, хто в партнера відповідає за співпрацю', 'Find out who answers for partnerships over there'),
  (12, 'CONTACTED', 7, 'Зателефонувати, якщо на лист не відповіли', 'Call if the letter has had no answer'),
  (13, 'DIALOGUE', 14, 'Провести відеозустріч і записати спільні теми', 'Hold a video call and write down common topics'),
  (14, 'JOINT_PLANNING', 30, 'Узгодити спільний план на рік', 'Agree on a common plan for the year'),
  (15, 'FORMALISING', 7, 'Підготувати проєкт меморандуму', 'Draft the memorandum'),
  (16, 'FORMALISING', 21, 'Внести питання на розгляд ради', 'Bring the matter before the council'),
  (17, 'ACTIVE', 30, 'Скласти план заходів на рік', 'Plan the events of the year')
) AS made (number, stage, offset_days, title_uk, title_en)`;

/** Which tasks visits and stages ask for is data that people keep, not a list in the program. */
export class TemplateTasks1763701880000 implements MigrationInterface {
  readonly name = 'TemplateTasks1763701880000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE task_template (
        id uuid PRIMARY KEY,
        occasion text NOT NULL CHECK (occasion IN ('VISIT', 'STAGE')),
        stage text,
        community_id uuid REFERENCES municipality (id),
        title_uk text NOT NULL,
        title_en text,
        offset_days integer NOT NULL,
        direction text CHECK (direction IN ('OUTGOING', 'INCOMING')),
        in_person_only boolean NOT NULL,
        in_use boolean NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT task_template_stage_whole CHECK ((occasion = 'STAGE') = (stage IS NOT NULL))
      )`);
    await queryRunner.query(`CREATE INDEX task_template_of_stage ON task_template (stage) WHERE in_use`);
    await queryRunner.query(`CREATE INDEX task_template_of_community ON task_template (community_id)`);
    await queryRunner.query(`
      INSERT INTO task_template (id, occasion, offset_days, direction, in_person_only, title_uk, title_en, in_use, version)
      SELECT ${OURS}, 'VISIT', offset_days, direction, in_person_only, title_uk, title_en, true, 1 FROM ${BEFORE_VISITS}`);
    await queryRunner.query(`
      INSERT INTO task_template (id, occasion, stage, offset_days, in_person_only, title_uk, title_en, in_use, version)
      SELECT ${OURS}, 'STAGE', stage, offset_days, false, title_uk, title_en, true, 1 FROM ${OF_STAGES}`);

    await queryRunner.query(`
      ALTER TABLE task
        ADD COLUMN template_id uuid REFERENCES task_template (id),
        ADD COLUMN template_offset integer,
        ADD COLUMN template_from date`);
    await queryRunner.query(`
      UPDATE task t SET template_id = ${OURS}, template_offset = offset_days,
        template_from = coalesce(v.starts_on, t.due_on - offset_days)
      FROM ${BEFORE_VISITS}, visit v
      WHERE v.id = t.visit_id AND t.preparation_step = step
        AND number <> CASE WHEN v.direction = 'OUTGOING' THEN 4 ELSE 3 END`);
    await queryRunner.query(`ALTER TABLE task DROP COLUMN preparation_step`);
    await queryRunner.query(`
      ALTER TABLE task ADD CONSTRAINT task_template_whole CHECK (
        (template_id IS NULL) = (template_offset IS NULL) AND (template_id IS NULL) = (template_from IS NULL))`);
    await queryRunner.query(`
      CREATE UNIQUE INDEX task_of_preparation ON task (visit_id, template_id)
      WHERE template_id IS NOT NULL AND visit_id IS NOT NULL`);
    await queryRunner.query(`
      CREATE UNIQUE INDEX task_of_stage ON task (partnership_id, template_id, template_from)
      WHERE template_id IS NOT NULL AND visit_id IS NULL`);
  }

  /** Tasks of templates that people have made stay, as tasks of their own. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE task ADD COLUMN preparation_step text CHECK (preparation_step IN ('PROGRAMME', 'ESTIMATE_AND_ORDER',
        'NAMES_AND_PAPERS', 'INTERPRETER_AND_GIFTS', 'DOSSIER', 'CONTACTS'))`);
    await queryRunner.query(`
      UPDATE task t SET preparation_step = step FROM ${BEFORE_VISITS}
      WHERE t.visit_id IS NOT NULL AND t.template_id = ${OURS} AND NOT EXISTS (
        SELECT 1 FROM task other WHERE number = 4 AND other.visit_id = t.visit_id
          AND other.template_id = '01980000-0000-7000-8000-000000000003')`);
    await queryRunner.query(
      `ALTER TABLE task DROP COLUMN template_id, DROP COLUMN template_offset, DROP COLUMN template_from`,
    );
    await queryRunner.query(`
      CREATE UNIQUE INDEX task_of_preparation ON task (visit_id, preparation_step) WHERE preparation_step IS NOT NULL`);
    await queryRunner.query(`DELETE FROM history_entry WHERE record_type = 'TASK_TEMPLATE'`);
    await queryRunner.query(`DROP TABLE task_template`);
  }
}
