import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { groupBy } from '../../../kernel/group-by.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { LinkStatus } from '../domain/link-status.js';
import { PLACE_COLUMNS, type PlaceRow, places } from './place-row.js';

export interface PlaceLink {
  readonly municipalityId: Id;
  readonly placeId: Id;
  readonly status: LinkStatus;
  readonly byRule: boolean;
  readonly distanceKm: number | null;
  readonly position: number;
}

/** Which municipality is which place: what is decided, and what is suggested. */
@Injectable()
export class PlaceLinksRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The places of each municipality that stand in this relation to it, in their order. */
  async placesOf(
    municipalityIds: readonly Id[],
    status: LinkStatus,
  ): Promise<ReadonlyMap<Id, (PlaceRow & { of: Id })[]>> {
    const rows = await this.unitOfWork.rows<PlaceRow & { of: Id }>(sql`
      SELECT ${PLACE_COLUMNS}, mp.municipality_id AS of
      FROM ${places()} JOIN municipality_place mp ON mp.place_id = p.id
      WHERE mp.municipality_id = ANY(${[...municipalityIds]}) AND mp.status = ${status}
        AND (mp.status = 'LINKED' OR NOT p.withdrawn)
      ORDER BY mp.municipality_id, mp.position`);
    return groupBy(rows, ({ of }) => of);
  }

  /** Municipalities (alias `m`) for which places are suggested, by name. */
  undecided(visible: Sql, page: PageArgs): Promise<Page<{ id: Id }>> {
    return keysetPage(this.unitOfWork, {
      select: sql`m.id`,
      from: sql`municipality m`,
      where: sql`m.trashed_at IS NULL AND ${visible} AND EXISTS (
        SELECT 1 FROM municipality_place mp WHERE mp.municipality_id = m.id AND mp.status = 'SUGGESTED')`,
      id: sql`m.id`,
      order: { by: sql`m.name_uk`, direction: 'ASC', type: sql`text` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async statusOf(municipalityId: Id, placeId: Id): Promise<LinkStatus | null> {
    const [row] = await this.unitOfWork.rows<{ status: LinkStatus }>(sql`
      SELECT status FROM municipality_place WHERE municipality_id = ${municipalityId} AND place_id = ${placeId}`);
    return row?.status ?? null;
  }

  /** Forgets what the rule has suggested for these municipalities. */
  async dropSuggestions(municipalityIds: readonly Id[]): Promise<void> {
    await this.unitOfWork.rows(sql`
      DELETE FROM municipality_place WHERE municipality_id = ANY(${[...municipalityIds]}) AND status = 'SUGGESTED'`);
  }

  /** The link of a municipality, and those of municipalities in the trash, make room for another. */
  async makeRoom(municipalityIds: readonly Id[], placeIds: readonly Id[]): Promise<void> {
    await this.unitOfWork.rows(sql`
      DELETE FROM municipality_place mp USING municipality m
      WHERE m.id = mp.municipality_id AND mp.status = 'LINKED' AND (
        m.id = ANY(${[...municipalityIds]}) OR (mp.place_id = ANY(${[...placeIds]}) AND m.trashed_at IS NOT NULL))`);
  }

  /**
   * Writes relations with one statement.
   *
   * @returns what was written: not a link whose place another municipality has got meanwhile
   */
  async write(links: readonly PlaceLink[]): Promise<Pick<PlaceLink, 'municipalityId' | 'placeId' | 'status'>[]> {
    return this.unitOfWork.rows(sql`
      INSERT INTO municipality_place (municipality_id, place_id, status, by_rule, distance_km, position)
      SELECT given.* FROM unnest(
        ${links.map((link) => link.municipalityId)}::uuid[], ${links.map((link) => link.placeId)}::uuid[],
        ${links.map((link) => link.status)}::text[], ${links.map((link) => link.byRule)}::boolean[],
        ${links.map((link) => link.distanceKm)}::float8[], ${links.map((link) => link.position)}::int[]) AS given
      ON CONFLICT DO NOTHING
      RETURNING municipality_id AS "municipalityId", place_id AS "placeId", status`);
  }

  async remove(municipalityId: Id, placeId: Id): Promise<void> {
    await this.unitOfWork.rows(sql`
      DELETE FROM municipality_place WHERE municipality_id = ${municipalityId} AND place_id = ${placeId}`);
  }
}
