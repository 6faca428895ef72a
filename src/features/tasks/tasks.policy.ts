import sql, { type Sql } from 'sql-template-tag';
import type { Viewer } from '../../platform/access/viewer.js';
import { onVisibleAgreement } from '../agreements/index.js';
import { municipalitiesVisibleTo } from '../municipalities/index.js';
import { onVisiblePartnership } from '../partnerships/index.js';
import { onVisibleVisit } from '../visits/index.js';

/**
 * Which tasks (alias `t`) a viewer may see: those whose record the viewer sees, and which is not in the trash. A task
 * without a record is its owner's and its author's. So is one about a municipality, which those see besides whose
 * community it is: the directory of cities abroad is open to all, what is planned with them is not.
 */
export function tasksVisibleTo(viewer: Viewer): Sql {
  const own = sql`(t.owner_id = ${viewer.userId} OR t.created_by_id = ${viewer.userId})`;
  const ofOwnCommunity = sql`t.municipality_id = ANY(CAST(${[...viewer.communityIds]} AS uuid[]))`;
  return byRecord(viewer, {
    municipality: viewer.networkWide ? sql`TRUE` : sql`(${ofOwnCommunity} OR ${own})`,
    none: viewer.networkWide ? sql`TRUE` : own,
  });
}

/**
 * Whether a row of another feature hangs on a task that the viewer sees and that is not in the trash.
 *
 * @param taskId SQL of the column that holds the task's id
 */
export function onVisibleTask(viewer: Viewer, taskId: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM task t WHERE t.id = ${taskId} AND t.trashed_at IS NULL AND ${tasksVisibleTo(viewer)})`;
}

/** Whether somebody may own a task (alias `t`): its record must be open to them. */
export function tasksOwnableBy(viewer: Viewer): Sql {
  return byRecord(viewer, { municipality: sql`TRUE`, none: sql`TRUE` });
}

function byRecord(viewer: Viewer, { municipality, none }: { municipality: Sql; none: Sql }): Sql {
  return sql`CASE
    WHEN t.visit_id IS NOT NULL THEN ${onVisibleVisit(viewer, sql`t.visit_id`)}
    WHEN t.agreement_id IS NOT NULL THEN ${onVisibleAgreement(viewer, sql`t.agreement_id`)}
    WHEN t.partnership_id IS NOT NULL THEN ${onVisiblePartnership(viewer, sql`t.partnership_id`)}
    WHEN t.municipality_id IS NOT NULL THEN ${municipality} AND EXISTS (
      SELECT 1 FROM municipality m
      WHERE m.id = t.municipality_id AND m.trashed_at IS NULL AND ${municipalitiesVisibleTo(viewer)})
    ELSE ${none} END`;
}
