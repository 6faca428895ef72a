import sql, { type Sql } from 'sql-template-tag';
import type { Viewer } from '../../platform/access/viewer.js';
import { municipalitiesEditableBy } from '../municipalities/index.js';
import type { NeedSight } from './data/needs.repository.js';
import { SHOWN_STATUSES } from './domain/need-status.js';

/**
 * Which needs and offers (alias `nd`) a viewer may see: what is published everybody who reads needs, the rest only those
 * who may change it. The trash is told apart by `trashed_at`.
 */
export function needsVisibleTo(viewer: Viewer): Sql {
  return sql`(nd.status = ANY(${[...SHOWN_STATUSES]}) OR ${needsEditableBy(viewer)})`;
}

export function sightOf(viewer: Viewer): NeedSight {
  return { visible: needsVisibleTo(viewer), editable: needsEditableBy(viewer) };
}

/** Which needs and offers (alias `nd`) a viewer may change: those of the municipalities that they may change. */
export function needsEditableBy(viewer: Viewer): Sql {
  if (!viewer.permissions.has('needs.edit')) return sql`FALSE`;
  if (viewer.networkWide) return sql`TRUE`;
  return sql`EXISTS (
    SELECT 1 FROM municipality m
    WHERE m.id = nd.municipality_id AND m.trashed_at IS NULL AND ${municipalitiesEditableBy(viewer)})`;
}

/**
 * Whether a row of another feature is about a need or offer that the viewer keeps and that is not in the trash. What all
 * see concerns only those who keep it.
 *
 * @param needId SQL of the column that holds its id
 */
export function onKeptNeed(viewer: Viewer, needId: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM need_or_offer nd WHERE nd.id = ${needId} AND nd.trashed_at IS NULL AND ${needsEditableBy(viewer)})`;
}
