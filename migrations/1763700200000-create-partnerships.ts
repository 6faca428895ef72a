import type { MigrationInterface, QueryRunner } from 'typeorm';

const STAGES = "('LEAD','CONTACTED','DIALOGUE','JOINT_PLANNING','FORMALISING','ACTIVE','DORMANT','ENDED','LOST')";

/** Partnerships, their parties, stage changes and interactions. */
export class CreatePartnerships1763700200000 implements MigrationInterface {
  name = 'CreatePartnerships1763700200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE partnership (
        id uuid NOT NULL,
        title_uk text,
        title_en text,
        relationship_type text NOT NULL,
        level text NOT NULL,
        formality text NOT NULL,
        goals text[] NOT NULL,
        directions text[] NOT NULL,
        lead_source text,
        owner_id uuid,
        note text,
        started_on date,
        stage text NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        trashed_at timestamptz,
        trashed_by_id uuid,
        CONSTRAINT partnership_pkey PRIMARY KEY (id),
        CONSTRAINT partnership_owner FOREIGN KEY (owner_id) REFERENCES app_user (id),
        CONSTRAINT partnership_trashed_by FOREIGN KEY (trashed_by_id) REFERENCES app_user (id),
        CONSTRAINT partnership_relationship_type CHECK
          (relationship_type IN ('TWINNING','FRIENDSHIP','CONTACT','PROJECT','SOLIDARITY','UTILITY')),
        CONSTRAINT partnership_level CHECK (level IN ('CITY','INSTITUTION','REGIONAL','NETWORK')),
        CONSTRAINT partnership_formality CHECK (formality IN ('FORMAL','INFORMAL')),
        CONSTRAINT partnership_goals CHECK (goals <@ ARRAY['RECOVERY','DEVELOPMENT','EXPERIENCE','HUMANITARIAN_AID',
          'CIVIL_SOCIETY','RESIDENTS_SUPPORT']),
        CONSTRAINT partnership_directions CHECK (directions <@ ARRAY['HEATING','RENEWABLES','MODULAR_TOWNS',
          'INFRASTRUCTURE','DEBRIS_WASTE','SPECIAL_VEHICLES','EDUCATION_YOUTH','BORDER_CROSSINGS','ECOLOGY','SHELTERS',
          'BUSINESS_RELOCATION','EXPORT','INVESTMENT','IDP_JOBS','HEALTH','CULTURE','EMERGENCIES']),
        CONSTRAINT partnership_lead_source CHECK (lead_source IN ('MEETING','FORUM','EXCHANGE_VISIT','RECOVERY_VISIT',
          'DISPLACED_PERSONS','LETTER','PLATFORM','OTHER')),
        CONSTRAINT partnership_stage CHECK (stage IN ${STAGES})
      )`);
    await queryRunner.query(`CREATE INDEX partnership_of_stage ON partnership (stage)`);
    await queryRunner.query(`CREATE INDEX partnership_of_owner ON partnership (owner_id)`);
    await queryRunner.query(`
      CREATE TABLE partnership_party (
        partnership_id uuid NOT NULL,
        municipality_id uuid NOT NULL,
        role text NOT NULL,
        position integer NOT NULL,
        CONSTRAINT partnership_party_pkey PRIMARY KEY (partnership_id, municipality_id),
        CONSTRAINT partnership_party_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id) ON DELETE CASCADE,
        CONSTRAINT partnership_party_municipality FOREIGN KEY (municipality_id) REFERENCES municipality (id),
        CONSTRAINT partnership_party_role CHECK (role IN ('LEAD','PARTNER','MEDIATOR'))
      )`);
    await queryRunner.query(
      `CREATE INDEX partnership_party_of_municipality ON partnership_party (municipality_id, partnership_id)`,
    );
    await queryRunner.query(`
      CREATE TABLE stage_change (
        id uuid NOT NULL,
        partnership_id uuid NOT NULL,
        position integer NOT NULL,
        from_stage text,
        to_stage text NOT NULL,
        happened_on date NOT NULL,
        at timestamptz NOT NULL,
        by_user_id uuid,
        reason text,
        CONSTRAINT stage_change_pkey PRIMARY KEY (id),
        CONSTRAINT stage_change_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id) ON DELETE CASCADE,
        CONSTRAINT stage_change_by FOREIGN KEY (by_user_id) REFERENCES app_user (id),
        CONSTRAINT stage_change_from CHECK (from_stage IN ${STAGES}),
        CONSTRAINT stage_change_to CHECK (to_stage IN ${STAGES})
      )`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX stage_change_of_partnership ON stage_change (partnership_id, position)`,
    );
    await queryRunner.query(`CREATE INDEX stage_change_into ON stage_change (to_stage, happened_on)`);
    await queryRunner.query(`CREATE INDEX stage_change_out_of ON stage_change (from_stage, happened_on)`);
    await queryRunner.query(`
      CREATE TABLE interaction (
        id uuid NOT NULL,
        partnership_id uuid NOT NULL,
        party_id uuid,
        kind text NOT NULL,
        happened_on date NOT NULL,
        text text NOT NULL,
        by_user_id uuid,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        trashed_at timestamptz,
        trashed_by_id uuid,
        CONSTRAINT interaction_pkey PRIMARY KEY (id),
        CONSTRAINT interaction_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id) ON DELETE CASCADE,
        CONSTRAINT interaction_party FOREIGN KEY (party_id) REFERENCES municipality (id),
        CONSTRAINT interaction_by FOREIGN KEY (by_user_id) REFERENCES app_user (id),
        CONSTRAINT interaction_trashed_by FOREIGN KEY (trashed_by_id) REFERENCES app_user (id),
        CONSTRAINT interaction_kind CHECK (kind IN ('LETTER','CALL','MEETING','COMMENT'))
      )`);
    await queryRunner.query(`CREATE INDEX interaction_of_partnership ON interaction (partnership_id, happened_on)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE interaction`);
    await queryRunner.query(`DROP TABLE stage_change`);
    await queryRunner.query(`DROP TABLE partnership_party`);
    await queryRunner.query(`DROP TABLE partnership`);
  }
}
