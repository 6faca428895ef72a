import sql, { type Sql } from 'sql-template-tag';
import type { Viewer } from '../../platform/access/viewer.js';
import { onVisiblePartnership } from '../partnerships/index.js';

const mine = (viewer: Viewer) => sql`ANY(CAST(${[...viewer.communityIds]} AS uuid[]))`;

export function onVisibleAgreement(viewer: Viewer, id: Sql): Sql {
  const rule = viewer.networkWide
    ? sql`TRUE`
    : sql`(EXISTS (SELECT 1 FROM agreement_party own WHERE own.agreement_id = a.id AND own.municipality_id = ${mine(viewer)})
        OR ${onVisiblePartnership(viewer, sql`a.partnership_id`)})`;
  return sql`EXISTS (SELECT 1 FROM agreement a WHERE a.id = ${id} AND a.trashed_at IS NULL AND ${rule})`;
}

export function onVisibleVisit(viewer: Viewer, id: Sql): Sql {
  const rule = viewer.networkWide
    ? sql`TRUE`
    : sql`(EXISTS (SELECT 1 FROM visit_party own WHERE own.visit_id = v.id AND own.municipality_id = ${mine(viewer)})
        OR EXISTS (SELECT 1 FROM visit_partnership served WHERE served.visit_id = v.id
          AND ${onVisiblePartnership(viewer, sql`served.partnership_id`)}))`;
  return sql`EXISTS (SELECT 1 FROM visit v WHERE v.id = ${id} AND v.trashed_at IS NULL AND ${rule})`;
}

export function onVisibleTask(viewer: Viewer, id: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM task t WHERE t.id = ${id} AND t.trashed_at IS NULL AND (
    ${viewer.networkWide} OR t.owner_id = ${viewer.userId}::uuid
    OR ${onVisibleVisit(viewer, sql`t.visit_id`)} OR ${onVisibleAgreement(viewer, sql`t.agreement_id`)}
    OR ${onVisiblePartnership(viewer, sql`t.partnership_id`)}))`;
}
