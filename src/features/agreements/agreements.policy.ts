import sql, { type Sql } from 'sql-template-tag';
import type { Viewer } from '../../platform/access/viewer.js';
import { onVisiblePartnership } from '../partnerships/index.js';

/**
 * Which agreements (alias `a`) a viewer may see: all of the network, or those with one of the viewer's communities as a
 * party, or under a partnership that the viewer sees. Who dropped out before signing keeps seeing what it helped to write;
 * it is no party in lists by municipality. The trash is told apart by `trashed_at`.
 */
export function agreementsVisibleTo(viewer: Viewer): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`(EXISTS (
      SELECT 1 FROM agreement_party own
      WHERE own.agreement_id = a.id AND own.municipality_id = ANY(CAST(${[...viewer.communityIds]} AS uuid[])))
    OR ${onVisiblePartnership(viewer, sql`a.partnership_id`)})`;
}

/**
 * Whether a row of another feature hangs on an agreement that the viewer sees and that is not in the trash.
 *
 * @param agreementId SQL of the column that holds the agreement's id
 */
export function onVisibleAgreement(viewer: Viewer, agreementId: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM agreement a WHERE a.id = ${agreementId} AND a.trashed_at IS NULL AND ${agreementsVisibleTo(viewer)})`;
}
