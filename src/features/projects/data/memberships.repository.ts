import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { containing } from '../../../platform/database/contains.js';
import { keysetPage, type Order } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import { type MembershipStatus, OPEN_MEMBERSHIP_STATUSES } from '../domain/membership-status.js';
import type { Membership } from './membership.entity.js';

export type MembershipRow = Omit<Membership, 'trashedAt' | 'trashedById'>;

export interface MembershipsFilter {
  readonly search?: string | null;
  readonly statuses?: readonly MembershipStatus[] | null;
  readonly communityId?: Id | null;
  readonly networkIds?: readonly Id[] | null;
  readonly partnershipIds?: readonly Id[] | null;
  readonly overdue?: boolean | null;
}

export const MEMBERSHIP_ORDER_FIELDS = ['NEXT_CLOCK', 'TITLE', 'JOINED_ON', 'CREATED_AT'] as const;
export type MembershipOrderField = (typeof MEMBERSHIP_ORDER_FIELDS)[number];

export interface MembershipOrder {
  readonly field: MembershipOrderField;
  readonly direction: 'ASC' | 'DESC';
}

/** What is due first stands first. */
export const DEFAULT_MEMBERSHIP_ORDER: MembershipOrder = { field: 'NEXT_CLOCK', direction: 'ASC' };

/** Over the alias `mb`. */
const ORDERS: Readonly<Record<MembershipOrderField, Pick<Order, 'by' | 'type'>>> = {
  NEXT_CLOCK: { by: sql`coalesce(mb.due_on, 'infinity')`, type: sql`date` },
  TITLE: { by: sql`mb.title_uk COLLATE "uk-x-icu"`, type: sql`text` },
  JOINED_ON: { by: sql`coalesce(mb.joined_on, '-infinity')`, type: sql`date` },
  CREATED_AT: { by: sql`mb.created_at`, type: sql`timestamptz` },
};

const COLUMNS = sql`mb.id, mb.community_id AS "communityId", mb.network_id AS "networkId", mb.title_uk AS "titleUk",
  mb.title_en AS "titleEn", mb.status, mb.status_on AS "statusOn", mb.joined_on AS "joinedOn",
  mb.joined_precision AS "joinedPrecision", mb.ended_on AS "endedOn", mb.certificate, mb.contact_id AS "contactId",
  mb.url, mb.partnership_id AS "partnershipId", mb.due_on AS "dueOn", mb.note, mb.owner_id AS "ownerId", mb.version,
  mb.created_at AS "createdAt", mb.updated_at AS "updatedAt"`;
const LIVING = sql`mb.trashed_at IS NULL`;

/** Memberships in the database; every read takes the row rule (over alias `mb`). */
@Injectable()
export class MembershipsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(visible: Sql, filter: MembershipsFilter, order: MembershipOrder, page: PageArgs): Promise<Page<MembershipRow>> {
    return keysetPage<MembershipRow>(this.unitOfWork, {
      select: COLUMNS,
      from: sql`membership mb`,
      where: join([LIVING, visible, ...conditions(filter)], ' AND '),
      id: sql`mb.id`,
      order: { ...ORDERS[order.field], direction: order.direction },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, MembershipRow>> {
    const rows = await this.unitOfWork.rows<MembershipRow>(sql`
      SELECT ${COLUMNS} FROM membership mb
      WHERE mb.id = ANY(CAST(${[...ids]} AS uuid[])) AND ${LIVING} AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Whether the row rule lets this membership through. */
  async isVisible(id: Id, visible: Sql): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`SELECT 1 FROM membership mb WHERE mb.id = ${id} AND ${visible}`);
    return rows.length > 0;
  }

  /**
   * Another open membership of the same community in the same network, or null. Who asks next waits until the transaction
   * ends, so that two cannot both find none.
   */
  async openTwin({
    id,
    communityId,
    networkId,
  }: Pick<MembershipRow, 'id' | 'communityId' | 'networkId'>): Promise<Pick<MembershipRow, 'id' | 'titleUk'> | null> {
    await this.unitOfWork.rows(
      sql`SELECT pg_advisory_xact_lock(hashtextextended(${`membership ${communityId} ${networkId}`}, 0))`,
    );
    const [twin] = await this.unitOfWork.rows<Pick<MembershipRow, 'id' | 'titleUk'>>(sql`
      SELECT mb.id, mb.title_uk AS "titleUk" FROM membership mb
      WHERE mb.community_id = ${communityId} AND mb.network_id = ${networkId} AND mb.id <> ${id} AND ${LIVING}
        AND mb.status = ANY(${[...OPEN_MEMBERSHIP_STATUSES]})`);
    return twin ?? null;
  }
}

function conditions(filter: MembershipsFilter): Sql[] {
  const found: Sql[] = [];
  if (filter.search) {
    const pattern = containing(filter.search);
    found.push(sql`(mb.title_uk ILIKE ${pattern} OR mb.title_en ILIKE ${pattern})`);
  }
  if (filter.statuses) found.push(sql`mb.status = ANY(${[...filter.statuses]})`);
  if (filter.communityId) found.push(sql`mb.community_id = ${filter.communityId}`);
  if (filter.networkIds) found.push(sql`mb.network_id = ${anyOf(filter.networkIds)}`);
  if (filter.partnershipIds) found.push(sql`mb.partnership_id = ${anyOf(filter.partnershipIds)}`);
  if (filter.overdue === true) found.push(sql`mb.due_on < app_today()`);
  if (filter.overdue === false) found.push(sql`coalesce(mb.due_on >= app_today(), TRUE)`);
  return found;
}

const anyOf = (ids: readonly Id[]) => sql`ANY(CAST(${[...ids]} AS uuid[]))`;
