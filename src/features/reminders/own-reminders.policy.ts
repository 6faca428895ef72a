import sql, { join, type Sql } from 'sql-template-tag';
import type { Viewer } from '../../platform/access/viewer.js';
import { onVisibleAgreement } from '../agreements/index.js';
import { onVisibleAid } from '../aid/index.js';
import { municipalitiesVisibleTo } from '../municipalities/index.js';
import { organisationsVisibleTo } from '../organisations/index.js';
import { onVisiblePartnership } from '../partnerships/index.js';
import { onVisibleMembership, onVisibleProject } from '../projects/index.js';
import { onVisibleTask } from '../tasks/index.js';
import { onVisibleVisit } from '../visits/index.js';
import { REMINDABLE_TYPES, type RemindableType } from './domain/own-reminder.js';

const ROW_RULES: Readonly<Record<RemindableType, (viewer: Viewer, id: Sql) => Sql>> = {
  AGREEMENT: onVisibleAgreement,
  AID_TRANSFER: onVisibleAid,
  MEMBERSHIP: onVisibleMembership,
  MUNICIPALITY: (viewer, id) => sql`EXISTS (
    SELECT 1 FROM municipality m WHERE m.id = ${id} AND m.trashed_at IS NULL AND ${municipalitiesVisibleTo(viewer)})`,
  ORGANISATION: (viewer, id) => sql`EXISTS (
    SELECT 1 FROM organisation g WHERE g.id = ${id} AND g.trashed_at IS NULL AND ${organisationsVisibleTo(viewer)})`,
  PARTNERSHIP: onVisiblePartnership,
  PROJECT: onVisibleProject,
  TASK: onVisibleTask,
  VISIT: onVisibleVisit,
};

/**
 * Whether a record that people may ask to be reminded of exists for a viewer.
 *
 * @param type SQL of its type
 * @param id SQL of its id
 */
export function onRemindable(viewer: Viewer, type: Sql, id: Sql): Sql {
  const cases = REMINDABLE_TYPES.map((known) => sql`WHEN ${known} THEN ${ROW_RULES[known](viewer, id)}`);
  return sql`CASE ${type} ${join(cases, ' ')} ELSE FALSE END`;
}

/** One's own reminders (alias `w`), of records that one still sees. */
export function ownRemindersVisibleTo(viewer: Viewer): Sql {
  return sql`(w.user_id = ${viewer.userId} AND ${onRemindable(viewer, sql`w.record_type`, sql`w.record_id`)})`;
}

/** @param id SQL of the column that holds the id of somebody's own reminder */
export function onOwnReminder(viewer: Viewer, id: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM own_reminder w WHERE w.id = ${id} AND ${ownRemindersVisibleTo(viewer)})`;
}
