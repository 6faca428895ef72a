import sql, { type Sql } from 'sql-template-tag';
import { forbidden, invalid } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';

/**
 * Which partnerships exist for a viewer: all of the network, or those with one of the viewer's communities as a party.
 * The trash is told apart by `trashed_at`.
 *
 * @param partnershipId SQL of a partnership's id
 */
export function partnershipVisibleTo(viewer: Viewer, partnershipId: Sql): Sql {
  if (viewer.networkWide) return sql`TRUE`;
  return sql`EXISTS (
    SELECT 1 FROM partnership_party own
    WHERE own.partnership_id = ${partnershipId} AND own.municipality_id = ANY(${[...viewer.communityIds]}::uuid[]))`;
}

/**
 * Whether a row of another feature hangs on a partnership that the viewer sees and that is not in the trash.
 *
 * @param partnershipId SQL of the column that holds the partnership's id
 */
export function onVisiblePartnership(viewer: Viewer, partnershipId: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM partnership seen
    WHERE seen.id = ${partnershipId} AND seen.trashed_at IS NULL AND ${partnershipVisibleTo(viewer, sql`seen.id`)})`;
}

/**
 * An official may write only what concerns one of their communities.
 *
 * @throws DomainError FORBIDDEN
 */
export function demandOwnParty(viewer: Viewer, municipalityIds: readonly Id[]): void {
  if (viewer.networkWide || municipalityIds.some((id) => viewer.communityIds.includes(id))) return;
  throw forbidden({
    uk: 'Серед сторін має бути ваша громада. Нічого не збережено.',
    en: 'One of the parties must be a community of yours. Nothing was saved.',
  });
}

/** @throws DomainError INVALID/owner */
export function demandOwnerWhoSees(sees: boolean, field = 'ownerId'): void {
  if (sees) return;
  throw invalid('owner', field, {
    uk: 'Ця людина не побачила б запису. Оберіть відповідального з мережі або з громад-сторін.',
    en: 'This person could not see the record. Choose an owner from the network or from the parties’ communities.',
  });
}
