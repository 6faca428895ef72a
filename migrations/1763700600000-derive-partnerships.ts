import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a partnership's history, tasks, visits and agreements say about it, as views: nothing of it is stored. Scalar
 * sub-selects and removable joins, so that PostgreSQL opens the views up and works out only the columns that a
 * statement uses.
 */
export class DerivePartnerships1763700600000 implements MigrationInterface {
  readonly name = 'DerivePartnerships1763700600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // STABLE, unlike the clock it reads: a view with a volatile function would not be opened up.
    await queryRunner.query(`
      CREATE FUNCTION app_today() RETURNS date LANGUAGE sql STABLE AS $$
        SELECT CAST(app_now() AT TIME ZONE coalesce(nullif(current_setting('pobratym.time_zone', true), ''),
          'Europe/Kyiv') AS date) $$`);
    await queryRunner.query(`COMMENT ON FUNCTION app_today() IS
      'the network''s day; the zone may be set as pobratym.time_zone for the database'`);
    await queryRunner.query(`
      CREATE VIEW partnership_task AS
        SELECT t.partnership_id, t.id AS task_id FROM task t
        WHERE t.partnership_id IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM visit v WHERE v.id = t.visit_id AND v.trashed_at IS NOT NULL) AND NOT EXISTS (
          SELECT 1 FROM agreement a WHERE a.id = t.agreement_id AND a.trashed_at IS NOT NULL)
        UNION
        SELECT vp.partnership_id, t.id FROM visit_partnership vp JOIN task t ON t.visit_id = vp.visit_id
        JOIN visit v ON v.id = vp.visit_id WHERE v.trashed_at IS NULL
        UNION
        SELECT a.partnership_id, t.id FROM agreement a JOIN task t ON t.agreement_id = a.id
        WHERE a.partnership_id IS NOT NULL AND a.trashed_at IS NULL`);
    await queryRunner.query(`COMMENT ON VIEW partnership_task IS
      'the tasks of a partnership: its own, and those of its visits and agreements; not those of trashed ones'`);
    await queryRunner.query(`
      CREATE VIEW partnership_party_overview AS
      SELECT pp.partnership_id, pp.municipality_id, pp.role, pp.position,
        greatest(
          (SELECT max(i.happened_on) FROM interaction i
            WHERE i.partnership_id = pp.partnership_id AND i.party_id = pp.municipality_id
              AND i.kind <> 'COMMENT' AND i.trashed_at IS NULL),
          (SELECT max(v.ends_on) FROM visit_partnership vp JOIN visit v ON v.id = vp.visit_id
            WHERE vp.partnership_id = pp.partnership_id AND v.status IN ('COMPLETED', 'DEBRIEFED', 'CLOSED')
              AND v.trashed_at IS NULL AND v.ends_on <= (SELECT app_today())
              AND EXISTS (SELECT 1 FROM visit_party present
                WHERE present.visit_id = v.id AND present.municipality_id = pp.municipality_id))
        ) AS last_contact_on
      FROM partnership_party pp`);
    await queryRunner.query(`CREATE VIEW partnership_overview AS ${partnershipOverview(DERIVED_TITLES)}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP VIEW partnership_overview`);
    await queryRunner.query(`DROP VIEW partnership_party_overview`);
    await queryRunner.query(`DROP VIEW partnership_task`);
    await queryRunner.query(`DROP FUNCTION app_today()`);
  }
}

/** SQL of the two titles of a partnership `p`. */
export interface Titles {
  readonly uk: string;
  readonly en: string;
}

/** The given title, or the parties' names joined. */
export const DERIVED_TITLES: Titles = {
  uk: `coalesce(p.title_uk, (SELECT string_agg(m.name_uk, ' – ' ORDER BY pp.position)
          FROM partnership_party pp JOIN municipality m ON m.id = pp.municipality_id
          WHERE pp.partnership_id = p.id))`,
  en: `coalesce(p.title_en, (SELECT string_agg(m.name_en, ' – ' ORDER BY pp.position)
          FROM partnership_party pp JOIN municipality m ON m.id = pp.municipality_id
          WHERE pp.partnership_id = p.id))`,
};

/** The statement behind the view `partnership_overview`. */
export function partnershipOverview(titles: Titles): string {
  const openTask = `t.trashed_at IS NULL AND t.state IN ('OPEN', 'IN_PROGRESS', 'WAITING_FOR_PARTNER')`;
  // Grouped, not looked up row by row: lists are ordered by this day, so it is worked out for all of them. A statement
  // that does not ask for it drops the join.
  const nextSteps = `
    SELECT step.partnership_id, min(step.due_on) AS due_on FROM (
      SELECT t.partnership_id, t.due_on FROM task t
      WHERE t.partnership_id IS NOT NULL AND ${openTask} AND NOT EXISTS (
        SELECT 1 FROM visit v WHERE v.id = t.visit_id AND v.trashed_at IS NOT NULL) AND NOT EXISTS (
        SELECT 1 FROM agreement a WHERE a.id = t.agreement_id AND a.trashed_at IS NOT NULL)
      UNION ALL
      SELECT vp.partnership_id, t.due_on FROM task t JOIN visit_partnership vp ON vp.visit_id = t.visit_id
      JOIN visit v ON v.id = vp.visit_id WHERE ${openTask} AND v.trashed_at IS NULL
      UNION ALL
      SELECT a.partnership_id, t.due_on FROM task t JOIN agreement a ON a.id = t.agreement_id
      WHERE ${openTask} AND a.partnership_id IS NOT NULL AND a.trashed_at IS NULL
    ) step GROUP BY step.partnership_id`;
  return `
      SELECT p.id, p.relationship_type, p.level, p.formality, p.goals, p.directions, p.lead_source, p.owner_id, p.note,
        p.started_on, p.stage, p.version, p.created_at, p.updated_at, p.trashed_at, p.trashed_by_id,
        p.title_uk AS own_title_uk, p.title_en AS own_title_en,
        ${titles.uk} AS title_uk,
        ${titles.en} AS title_en,
        (SELECT sc.happened_on FROM stage_change sc WHERE sc.partnership_id = p.id
          ORDER BY sc.position DESC LIMIT 1) AS stage_since,
        (SELECT t.id FROM partnership_task pt JOIN task t ON t.id = pt.task_id
          WHERE pt.partnership_id = p.id AND ${openTask}
          ORDER BY t.due_on, t.due_time NULLS LAST, t.id LIMIT 1) AS next_step_task_id,
        next_step.due_on AS next_step_due_on,
        greatest(
          (SELECT max(i.happened_on) FROM interaction i
            WHERE i.partnership_id = p.id AND i.kind <> 'COMMENT' AND i.trashed_at IS NULL),
          (SELECT max(v.ends_on) FROM visit_partnership vp JOIN visit v ON v.id = vp.visit_id
            WHERE vp.partnership_id = p.id AND v.status IN ('COMPLETED', 'DEBRIEFED', 'CLOSED')
              AND v.trashed_at IS NULL AND v.ends_on <= (SELECT app_today()))
        ) AS last_contact_on,
        (SELECT a.id FROM agreement a
          WHERE a.partnership_id = p.id AND a.trashed_at IS NULL AND a.status <> 'ABANDONED'
          ORDER BY a.status_on DESC, a.id DESC LIMIT 1) AS latest_agreement_id,
        (SELECT count(*)::int FROM partnership_task pt JOIN task t ON t.id = pt.task_id
          WHERE pt.partnership_id = p.id AND ${openTask}) AS open_task_count,
        (SELECT count(*)::int FROM visit_partnership vp JOIN visit v ON v.id = vp.visit_id
          WHERE vp.partnership_id = p.id AND v.trashed_at IS NULL) AS visit_count,
        (SELECT count(*)::int FROM agreement a
          WHERE a.partnership_id = p.id AND a.trashed_at IS NULL) AS agreement_count
      FROM partnership p LEFT JOIN (${nextSteps}) next_step ON next_step.partnership_id = p.id`;
}
