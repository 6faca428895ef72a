import sql, { type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { containing } from '../../../platform/database/contains.js';
import type { Order } from '../../../platform/database/keyset.js';
import type { GoodsClass } from '../../../kernel/cooperation.js';
import type { AidDirection } from '../domain/aid-kinds.js';
import { type AidStatus, OPEN_STATUSES } from '../domain/aid-status.js';
import { hasWorth, hasReached } from './aid-worth.js';

/** What of a promise has become true: counted in figures, and the filter of their rows. */
export const AID_REACHES = ['PROMISED', 'RECEIVED', 'DISTRIBUTED'] as const;
export type AidReach = (typeof AID_REACHES)[number];

export interface AidFilter {
  readonly search?: string | null;
  readonly statuses?: readonly AidStatus[] | null;
  readonly open?: boolean | null;
  readonly direction?: AidDirection | null;
  readonly communityId?: Id | null;
  /** as parties of the chain */
  readonly municipalityIds?: readonly Id[] | null;
  /** as parties of the chain */
  readonly organisationIds?: readonly Id[] | null;
  readonly partnershipIds?: readonly Id[] | null;
  readonly visitIds?: readonly Id[] | null;
  readonly goodsClasses?: readonly GoodsClass[] | null;
  readonly overdue?: boolean | null;
  readonly ownerIds?: readonly Id[] | null;
  /** something of it is worth an amount in this currency */
  readonly currency?: string | null;
  /** together with a currency: of that currency */
  readonly reached?: AidReach | null;
  readonly from?: CalendarDate | null;
  readonly to?: CalendarDate | null;
}

export const AID_ORDER_FIELDS = ['DAY', 'NEXT_DUE', 'TITLE', 'CREATED_AT'] as const;
export type AidOrderField = (typeof AID_ORDER_FIELDS)[number];

export interface AidOrder {
  readonly field: AidOrderField;
  readonly direction: 'ASC' | 'DESC';
}

/** Latest first; aid without a day comes before all, as what is still to be arranged. */
export const DEFAULT_AID_ORDER: AidOrder = { field: 'DAY', direction: 'DESC' };

const ORDERS: Readonly<Record<AidOrderField, Pick<Order, 'by' | 'type'>>> = {
  DAY: { by: sql`coalesce(x.happened_on, 'infinity')`, type: sql`date` },
  NEXT_DUE: { by: sql`coalesce(x.next_due_on, 'infinity')`, type: sql`date` },
  TITLE: { by: sql`x.title_uk COLLATE "uk-x-icu"`, type: sql`text` },
  CREATED_AT: { by: sql`x.created_at`, type: sql`timestamptz` },
};

export function aidOrder({ field, direction }: AidOrder): Order {
  return { ...ORDERS[field], direction };
}

/** Conditions over the alias `x`. @param today network time zone */
export function aidConditions(filter: AidFilter, today: CalendarDate): Sql[] {
  const found: Sql[] = [];
  const ids = (values: readonly Id[]) => sql`ANY(CAST(${[...values]} AS uuid[]))`;
  if (filter.search) found.push(searched(containing(filter.search)));
  if (filter.statuses) found.push(sql`x.status = ANY(${[...filter.statuses]})`);
  if (filter.open === true) found.push(sql`x.status = ANY(${[...OPEN_STATUSES]})`);
  if (filter.open === false) found.push(sql`NOT x.status = ANY(${[...OPEN_STATUSES]})`);
  if (filter.direction) found.push(sql`x.direction = ${filter.direction}`);
  if (filter.communityId) found.push(sql`x.community_id = ${filter.communityId}`);
  if (filter.municipalityIds) found.push(inChain(sql`c.municipality_id = ${ids(filter.municipalityIds)}`));
  if (filter.organisationIds) found.push(inChain(sql`c.organisation_id = ${ids(filter.organisationIds)}`));
  if (filter.partnershipIds) {
    found.push(sql`EXISTS (SELECT 1 FROM aid_partnership f
      WHERE f.transfer_id = x.id AND f.partnership_id = ${ids(filter.partnershipIds)})`);
  }
  if (filter.visitIds) {
    found.push(sql`EXISTS (SELECT 1 FROM aid_visit f
      WHERE f.transfer_id = x.id AND f.visit_id = ${ids(filter.visitIds)})`);
  }
  if (filter.goodsClasses) {
    found.push(sql`EXISTS (SELECT 1 FROM aid_line f
      WHERE f.transfer_id = x.id AND f.goods_class = ANY(${[...filter.goodsClasses]}))`);
  }
  if (filter.overdue === true) found.push(sql`x.next_due_on < CAST(${today} AS date)`);
  if (filter.overdue === false) found.push(sql`(x.next_due_on >= CAST(${today} AS date)) IS NOT FALSE`);
  if (filter.ownerIds) found.push(sql`x.owner_id = ${ids(filter.ownerIds)}`);
  if (filter.reached) found.push(hasReached(filter.reached, filter.currency ?? null));
  else if (filter.currency) found.push(hasWorth(filter.currency));
  if (filter.from) found.push(sql`x.happened_on >= CAST(${filter.from} AS date)`);
  if (filter.to) found.push(sql`x.happened_on <= CAST(${filter.to} AS date)`);
  return found;
}

function searched(pattern: string): Sql {
  return sql`(x.title_uk ILIKE ${pattern} OR x.title_en ILIKE ${pattern} OR x.good_code ILIKE ${pattern}
    OR x.declaration_number ILIKE ${pattern} OR EXISTS (
      SELECT 1 FROM aid_line f WHERE f.transfer_id = x.id AND (f.what_uk ILIKE ${pattern} OR f.what_en ILIKE ${pattern}))
    OR EXISTS (SELECT 1 FROM aid_party f WHERE f.transfer_id = x.id AND f.name ILIKE ${pattern}))`;
}

function inChain(condition: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM aid_party c WHERE c.transfer_id = x.id AND ${condition})`;
}
