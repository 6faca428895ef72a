import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTasks1763700500000 implements MigrationInterface {
  readonly name = 'CreateTasks1763700500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE task (
        id uuid PRIMARY KEY,
        title text NOT NULL,
        note text,
        owner_id uuid NOT NULL REFERENCES app_user (id),
        due_on date NOT NULL,
        due_time time,
        due_time_zone text,
        due_at timestamptz,
        priority text NOT NULL CHECK (priority IN ('LOW', 'NORMAL', 'HIGH')),
        state text NOT NULL CHECK (state IN ('OPEN', 'IN_PROGRESS', 'WAITING_FOR_PARTNER', 'DONE', 'CANCELLED')),
        cancel_reason text,
        waiting_for_id uuid REFERENCES municipality (id),
        waiting_since date,
        done_at timestamptz,
        partnership_id uuid REFERENCES partnership (id),
        visit_id uuid REFERENCES visit (id),
        agreement_id uuid REFERENCES agreement (id),
        municipality_id uuid REFERENCES municipality (id),
        commitment_id uuid REFERENCES visit_commitment (id) DEFERRABLE INITIALLY DEFERRED,
        created_by_id uuid REFERENCES app_user (id),
        version int NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        trashed_at timestamptz,
        trashed_by_id uuid REFERENCES app_user (id),
        CHECK ((due_time IS NULL) = (due_time_zone IS NULL) AND (due_time IS NULL) = (due_at IS NULL)),
        CHECK ((state = 'WAITING_FOR_PARTNER') = (waiting_since IS NOT NULL)),
        CHECK ((state = 'DONE') = (done_at IS NOT NULL)),
        CHECK ((state = 'CANCELLED') = (cancel_reason IS NOT NULL)),
        CHECK (num_nonnulls(visit_id, agreement_id, municipality_id) <= 1),
        CHECK (municipality_id IS NULL OR partnership_id IS NULL),
        CHECK (commitment_id IS NULL OR visit_id IS NOT NULL)
      )`);
    await queryRunner.query(`CREATE INDEX task_by_due ON task (due_on, id)`);
    await queryRunner.query(`CREATE INDEX task_of_owner ON task (owner_id, due_on, id)`);
    await queryRunner.query(`CREATE INDEX task_of_partnership ON task (partnership_id, due_on, id)`);
    await queryRunner.query(`CREATE INDEX task_of_visit ON task (visit_id, due_on, id)`);
    await queryRunner.query(`CREATE INDEX task_of_agreement ON task (agreement_id, due_on, id)`);
    await queryRunner.query(`CREATE INDEX task_of_municipality ON task (municipality_id, due_on, id)`);
    await queryRunner.query(`CREATE UNIQUE INDEX task_of_commitment ON task (commitment_id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE task`);
  }
}
