import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { containing } from '../../../platform/database/contains.js';
import { keysetPage } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { OrganisationUses } from '../domain/organisation.errors.js';
import type { OrganisationType } from '../domain/organisation-type.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationAddress, OrganisationSource } from './organisation-lists.entity.js';

export type OrganisationRow = Omit<Organisation, 'createdById' | 'trashedAt' | 'trashedById'>;

export interface OrganisationsFilter {
  readonly search?: string | null;
  readonly types?: readonly OrganisationType[] | null;
  readonly countryCodes?: readonly string[] | null;
  readonly municipalityId?: Id | null;
  readonly parentId?: Id | null;
}

/** An organisation with all that is written with it. */
export interface OrganisationRecord {
  readonly organisation: Organisation;
  readonly addresses: readonly OrganisationAddress[];
  readonly sources: readonly OrganisationSource[];
}

const COLUMNS = sql`g.id, g.type, g.name_uk AS "nameUk", g.name_en AS "nameEn", g.name_native AS "nameNative",
  g.country_code AS "countryCode", g.municipality_id AS "municipalityId", g.parent_id AS "parentId",
  g.represented_country_code AS "representedCountryCode", g.phones, g.emails, g.website, g.languages, g.note,
  g.version, g.created_at AS "createdAt", g.updated_at AS "updatedAt"`;

/** What a search looks through; the trigram index has this very expression. */
const NAMES = sql`(g.name_uk || ' ' || g.name_en || ' ' || coalesce(g.name_native, ''))`;

/** Any number that no other advisory lock of the program uses. */
const TREE_LOCK = 1_763_701_100;

/** Organisations in the database; every read takes the row rule over the alias `g`. */
@Injectable()
export class OrganisationsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By Ukrainian name. */
  list(visible: Sql, filter: OrganisationsFilter, page: PageArgs): Promise<Page<OrganisationRow>> {
    return keysetPage<OrganisationRow>(this.unitOfWork, {
      select: COLUMNS,
      from: sql`organisation g`,
      where: join([sql`g.trashed_at IS NULL`, visible, ...conditions(filter)], ' AND '),
      id: sql`g.id`,
      order: { by: sql`g.name_uk`, direction: 'ASC', type: sql`text` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  async byIds(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, OrganisationRow>> {
    const rows = await this.unitOfWork.rows<OrganisationRow>(sql`
      SELECT ${COLUMNS} FROM organisation g
      WHERE g.id = ANY(CAST(${[...ids]} AS uuid[])) AND g.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async childrenOf(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, OrganisationRow[]>> {
    const rows = await this.unitOfWork.rows<OrganisationRow & { parentId: Id }>(sql`
      SELECT ${COLUMNS} FROM organisation g
      WHERE g.parent_id = ANY(CAST(${[...ids]} AS uuid[])) AND g.trashed_at IS NULL AND ${visible}
      ORDER BY g.name_uk, g.id`);
    return groupBy(rows, ({ parentId }) => parentId);
  }

  async addressesOf(ids: readonly Id[]): Promise<ReadonlyMap<Id, OrganisationAddress[]>> {
    const rows = await this.unitOfWork.rows<OrganisationAddress>(sql`
      SELECT l.id, l.organisation_id AS "organisationId", l.position, l.kind, l.text FROM organisation_address l
      WHERE l.organisation_id = ANY(CAST(${[...ids]} AS uuid[])) ORDER BY l.organisation_id, l.position`);
    return groupBy(rows, ({ organisationId }) => organisationId);
  }

  async sourcesOf(ids: readonly Id[]): Promise<ReadonlyMap<Id, OrganisationSource[]>> {
    const rows = await this.unitOfWork.rows<OrganisationSource>(sql`
      SELECT l.id, l.organisation_id AS "organisationId", l.position, l.title, l.url, l.on_day AS "on", l.confidence
      FROM organisation_source l
      WHERE l.organisation_id = ANY(CAST(${[...ids]} AS uuid[])) ORDER BY l.organisation_id, l.position`);
    return groupBy(rows, ({ organisationId }) => organisationId);
  }

  /** The record, locked until the transaction ends, or null when the row rule hides it. */
  async findForUpdate(id: Id, visible: Sql, trashed: boolean): Promise<OrganisationRecord | null> {
    const state = trashed ? sql`g.trashed_at IS NOT NULL` : sql`g.trashed_at IS NULL`;
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT g.id FROM organisation g WHERE g.id = ${id} AND ${state} AND ${visible} FOR UPDATE OF g`);
    if (!row) return null;
    const { manager } = this.unitOfWork;
    return {
      organisation: await manager.findOneByOrFail(Organisation, { id }),
      addresses: await manager.find(OrganisationAddress, { where: { organisationId: id }, order: { position: 'ASC' } }),
      sources: await manager.find(OrganisationSource, { where: { organisationId: id }, order: { position: 'ASC' } }),
    };
  }

  async exists(id: Id, condition: Sql): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`SELECT 1 FROM organisation g WHERE g.id = ${id} AND ${condition}`);
    return rows.length > 0;
  }

  /** Another organisation of this name at this place. */
  async twin({ id, nameUk, countryCode, municipalityId, parentId }: Organisation): Promise<Id | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT g.id FROM organisation g
      WHERE g.id <> ${id} AND g.trashed_at IS NULL AND lower(g.name_uk) = lower(${nameUk})
        AND g.country_code IS NOT DISTINCT FROM ${countryCode}
        AND g.municipality_id IS NOT DISTINCT FROM ${municipalityId}
        AND g.parent_id IS NOT DISTINCT FROM ${parentId}`);
    return row?.id ?? null;
  }

  /** Keeps the tree still until the transaction ends: two moves at once could close a circle that neither sees. */
  async holdTree(): Promise<void> {
    await this.unitOfWork.rows(sql`SELECT pg_advisory_xact_lock(${TREE_LOCK})`);
  }

  /** The organisation itself and everything above it, the nearest first. */
  async lineAbove(id: Id): Promise<Id[]> {
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      WITH RECURSIVE line AS (
        SELECT g.id, g.parent_id, 0 AS level FROM organisation g WHERE g.id = ${id}
        UNION ALL SELECT g.id, g.parent_id, line.level + 1 FROM organisation g JOIN line ON g.id = line.parent_id
      ) CYCLE id SET met USING path
      SELECT id FROM line WHERE NOT met ORDER BY level`);
    return rows.map((row) => row.id);
  }

  /** Levels of the tree below an organisation, itself not counted. */
  async levelsBelow(id: Id): Promise<number> {
    const [row] = await this.unitOfWork.rows<{ levels: number }>(sql`
      WITH RECURSIVE below AS (
        SELECT g.id, 0 AS level FROM organisation g WHERE g.id = ${id}
        UNION ALL SELECT g.id, below.level + 1 FROM organisation g JOIN below ON g.parent_id = below.id
          WHERE g.trashed_at IS NULL
      ) CYCLE id SET met USING path
      SELECT max(level)::int AS levels FROM below WHERE NOT met`);
    return row?.levels ?? 0;
  }

  /** Everything above each organisation that the viewer sees, the highest first. */
  async ancestorsOf(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, OrganisationRow[]>> {
    const rows = await this.unitOfWork.rows<OrganisationRow & { below: Id }>(sql`
      WITH RECURSIVE line AS (
        SELECT g.id AS below, g.parent_id, 0 AS level FROM organisation g WHERE g.id = ANY(CAST(${[...ids]} AS uuid[]))
        UNION ALL SELECT line.below, g.parent_id, line.level + 1
          FROM organisation g JOIN line ON g.id = line.parent_id WHERE line.level < 20
      )
      SELECT ${COLUMNS}, line.below FROM line JOIN organisation g ON g.id = line.parent_id
      WHERE g.trashed_at IS NULL AND ${visible} ORDER BY line.below, line.level DESC`);
    return groupBy(rows, ({ below }) => below);
  }

  /** The records, seen by the viewer or not, that would lose their organisation. */
  async uses(id: Id): Promise<OrganisationUses> {
    const [row] = await this.unitOfWork.rows<OrganisationUses>(sql`
      SELECT
        (SELECT count(*)::int FROM organisation g WHERE g.parent_id = ${id} AND g.trashed_at IS NULL) AS organisations,
        (SELECT count(*)::int FROM post o JOIN contact c ON c.id = o.contact_id
          WHERE o.organisation_id = ${id} AND c.trashed_at IS NULL) AS posts,
        (SELECT count(*)::int FROM visit_organisation o WHERE o.organisation_id = ${id}) AS visits,
        (SELECT count(DISTINCT p.agreement_id)::int FROM agreement_party p WHERE p.organisation_id = ${id}) AS agreements,
        (SELECT count(*)::int FROM (${othersOf(id)}) other) AS others`);
    return row ?? { organisations: 0, posts: 0, visits: 0, agreements: 0, others: 0 };
  }

  async save({ organisation, addresses, sources }: OrganisationRecord): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.save(Organisation, organisation);
    const organisationId = organisation.id;
    await manager.delete(OrganisationAddress, { organisationId });
    await manager.insert(OrganisationAddress, [...addresses]);
    await manager.delete(OrganisationSource, { organisationId });
    await manager.insert(OrganisationSource, [...sources]);
  }
}

function conditions(filter: OrganisationsFilter): Sql[] {
  const found: Sql[] = [];
  if (filter.search) found.push(sql`${NAMES} ILIKE ${containing(filter.search)}`);
  if (filter.types) found.push(sql`g.type = ANY(${[...filter.types]})`);
  if (filter.countryCodes) found.push(sql`g.country_code = ANY(${[...filter.countryCodes]})`);
  if (filter.municipalityId) found.push(sql`g.municipality_id = ${filter.municipalityId}`);
  if (filter.parentId) found.push(sql`g.parent_id = ${filter.parentId}`);
  return found;
}

/** Records outside the trash that name an organisation. */
function othersOf(organisationId: Id): Sql {
  return sql`
    SELECT id FROM membership WHERE network_id = ${organisationId} AND trashed_at IS NULL
    UNION SELECT id FROM award WHERE giver_organisation_id = ${organisationId} AND trashed_at IS NULL
    UNION SELECT r.id FROM publication r LEFT JOIN publication_organisation p ON p.publication_id = r.id
      WHERE ${organisationId} IN (r.outlet_organisation_id, p.organisation_id) AND r.trashed_at IS NULL
    UNION SELECT r.id FROM project r JOIN project_participant p ON p.project_id = r.id
      WHERE p.organisation_id = ${organisationId} AND r.trashed_at IS NULL
    UNION SELECT r.id FROM aid_transfer r JOIN aid_party p ON p.transfer_id = r.id
      WHERE p.organisation_id = ${organisationId} AND r.trashed_at IS NULL
    UNION SELECT r.id FROM aid_transfer r JOIN aid_line l ON l.transfer_id = r.id
      JOIN aid_movement m ON m.line_id = l.id WHERE m.organisation_id = ${organisationId} AND r.trashed_at IS NULL`;
}
