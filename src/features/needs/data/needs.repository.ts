import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { CooperationDirection } from '../../../kernel/cooperation.js';
import type { Id } from '../../../kernel/identifiers.js';
import { containing } from '../../../platform/database/contains.js';
import { keysetPage, type Order } from '../../../platform/database/keyset.js';
import { keysetPagesOf } from '../../../platform/database/keyset-of-parents.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { NeedNature, OfferKind } from '../domain/need-kinds.js';
import type { NeedStatus } from '../domain/need-status.js';
import type { NeedSubtype } from '../domain/need-subtypes.js';
import { EXPIRES_AFTER_DAYS } from '../domain/need-validity.js';
import { NeedOrOffer } from './need-or-offer.entity.js';

export interface NeedRow extends Omit<NeedOrOffer, 'trashedAt' | 'trashedById'> {
  /** the viewer keeps it: its note, reasons, owner and history are open to them */
  readonly mayEdit: boolean;
}

/** What of needs and offers (alias `nd`) is open to a viewer at all, and what they keep. */
export interface NeedSight {
  readonly visible: Sql;
  readonly editable: Sql;
}

export interface NeedsFilter {
  readonly search?: string | null;
  readonly municipalityIds?: readonly Id[] | null;
  readonly natures?: readonly NeedNature[] | null;
  readonly directions?: readonly CooperationDirection[] | null;
  readonly subtypes?: readonly NeedSubtype[] | null;
  readonly offerKinds?: readonly OfferKind[] | null;
  readonly statuses?: readonly NeedStatus[] | null;
  readonly priorities?: readonly number[] | null;
  readonly ownerIds?: readonly Id[] | null;
}

export const NEED_ORDER_FIELDS = ['CONFIRMED_ON', 'PRIORITY', 'TITLE'] as const;

export interface NeedsOrder {
  readonly field: (typeof NEED_ORDER_FIELDS)[number];
  readonly direction: 'ASC' | 'DESC';
}

/** Never published: after all that is, whichever way. */
const ORDERS: Readonly<Record<NeedsOrder['field'], Pick<Order, 'by' | 'type'>>> = {
  CONFIRMED_ON: { by: sql`coalesce(nd.reconfirmed_on, '-infinity')`, type: sql`date` },
  PRIORITY: { by: sql`nd.priority`, type: sql`int` },
  TITLE: { by: sql`nd.title_uk COLLATE "uk-x-icu"`, type: sql`text` },
};
const LATEST: NeedsOrder = { field: 'CONFIRMED_ON', direction: 'DESC' };

const columns = (
  editable: Sql,
) => sql`nd.id, nd.municipality_id AS "municipalityId", nd.nature, nd.status, nd.status_reason AS "statusReason",
  nd.title_uk AS "titleUk", nd.title_en AS "titleEn", nd.description_uk AS "descriptionUk",
  nd.description_en AS "descriptionEn", nd.direction, nd.subtype, nd.aid_type AS "aidType",
  nd.offer_kind AS "offerKind", nd.goods_class AS "goodsClass", nd.quantity::float8 AS quantity, nd.unit_uk AS "unitUk",
  nd.unit_en AS "unitEn", nd.priority, nd.cost_minor_units::float8 AS "costMinorUnits",
  nd.cost_currency AS "costCurrency", nd.beneficiary_id AS "beneficiaryId", nd.valid_until AS "validUntil",
  nd.reconfirmed_on AS "reconfirmedOn", nd.owner_id AS "ownerId", nd.note, nd.version, nd.created_at AS "createdAt",
  nd.updated_at AS "updatedAt", ${editable} AS "mayEdit"`;

/** What a search looks through; the trigram index has this very expression. */
const WORDS = sql`(nd.title_uk || ' ' || coalesce(nd.title_en, '') || ' ' || coalesce(nd.description_uk, '') || ' '
  || coalesce(nd.description_en, ''))`;

/** Needs and offers in the database; every read takes the row rule over the alias `nd`. */
@Injectable()
export class NeedsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(sight: NeedSight, filter: NeedsFilter, order: NeedsOrder | null, page: PageArgs): Promise<Page<NeedRow>> {
    const { field, direction } = order ?? LATEST;
    return keysetPage<NeedRow>(this.unitOfWork, {
      select: columns(sight.editable),
      from: sql`need_or_offer nd`,
      where: join([sql`nd.trashed_at IS NULL`, sight.visible, ...conditions(filter, sight.editable)], ' AND '),
      id: sql`nd.id`,
      order: { ...ORDERS[field], direction },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  /** The same page of each municipality, the most urgent first. */
  ofMunicipalities(
    municipalityIds: readonly Id[],
    sight: NeedSight,
    filter: NeedsFilter,
    page: PageArgs,
  ): Promise<ReadonlyMap<Id, Page<NeedRow>>> {
    return keysetPagesOf<NeedRow>(this.unitOfWork, {
      select: columns(sight.editable),
      from: sql`need_or_offer nd`,
      where: join([sql`nd.trashed_at IS NULL`, sight.visible, ...conditions(filter, sight.editable)], ' AND '),
      id: sql`nd.id`,
      order: { ...ORDERS.PRIORITY, direction: 'ASC' },
      first: page.first,
      after: decodeCursor(page.after),
      parentIds: municipalityIds,
      parentId: sql`nd.municipality_id`,
    });
  }

  async byIds(ids: readonly Id[], { visible, editable }: NeedSight): Promise<ReadonlyMap<Id, NeedRow>> {
    const rows = await this.unitOfWork.rows<NeedRow>(sql`
      SELECT ${columns(editable)} FROM need_or_offer nd
      WHERE nd.id = ANY(CAST(${[...ids]} AS uuid[])) AND nd.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The record, locked until the transaction ends, or null when the row rule hides it. */
  async findForUpdate(id: Id, visible: Sql, state: Sql): Promise<NeedOrOffer | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT nd.id FROM need_or_offer nd WHERE nd.id = ${id} AND ${state} AND ${visible} FOR UPDATE OF nd`);
    return row ? this.unitOfWork.manager.findOneByOrFail(NeedOrOffer, { id }) : null;
  }

  async exists(id: Id, condition: Sql): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`SELECT 1 FROM need_or_offer nd WHERE nd.id = ${id} AND ${condition}`);
    return rows.length > 0;
  }

  /**
   * Published ones whose last day has passed, locked until the transaction ends.
   *
   * @param today the network's day
   */
  async overdueForUpdate(today: CalendarDate, limit: number): Promise<NeedOrOffer[]> {
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT nd.id FROM need_or_offer nd
      WHERE nd.status = 'PUBLISHED' AND nd.trashed_at IS NULL
        AND least(nd.valid_until, nd.reconfirmed_on + ${EXPIRES_AFTER_DAYS}::int) < CAST(${today} AS date)
      ORDER BY nd.id LIMIT ${limit} FOR UPDATE`);
    return Promise.all(rows.map(({ id }) => this.unitOfWork.manager.findOneByOrFail(NeedOrOffer, { id })));
  }

  save(need: NeedOrOffer): Promise<NeedOrOffer> {
    return this.unitOfWork.manager.save(NeedOrOffer, need);
  }
}

/** Who is in charge is asked only of what the viewer keeps. */
function conditions(filter: NeedsFilter, editable: Sql): Sql[] {
  const found: Sql[] = [];
  if (filter.search) found.push(sql`${WORDS} ILIKE ${containing(filter.search)}`);
  if (filter.municipalityIds) found.push(sql`nd.municipality_id = ANY(CAST(${[...filter.municipalityIds]} AS uuid[]))`);
  if (filter.natures) found.push(sql`nd.nature = ANY(${[...filter.natures]})`);
  if (filter.directions) found.push(sql`nd.direction = ANY(${[...filter.directions]})`);
  if (filter.subtypes) found.push(sql`nd.subtype = ANY(${[...filter.subtypes]})`);
  if (filter.offerKinds) found.push(sql`nd.offer_kind = ANY(${[...filter.offerKinds]})`);
  if (filter.statuses) found.push(sql`nd.status = ANY(${[...filter.statuses]})`);
  if (filter.priorities) found.push(sql`nd.priority = ANY(CAST(${[...filter.priorities]} AS int[]))`);
  if (filter.ownerIds) {
    found.push(sql`nd.owner_id = ANY(CAST(${[...filter.ownerIds]} AS uuid[])) AND ${editable}`);
  }
  return found;
}
