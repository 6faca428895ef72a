import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SubjectType } from '../domain/reminder-kind.js';
import type { Belonging } from '../domain/timing-settings.js';
import type { ScopeRef } from './reminder-timings.repository.js';
import type { RecordRef } from './subjects.repository.js';

/** Where a municipality lies, as far as its public holidays depend on it. */
export interface Place {
  /** ISO 3166-1 alpha-2 */
  readonly countryCode: string;
  readonly region: string | null;
}

/** Whose a record is, and on whose calendars it runs. */
export interface Surroundings extends Belonging {
  readonly places: readonly Place[];
}

/** Where the records are kept that can be timed; what people asked for themselves comes when they asked. */
const TABLES: Readonly<Partial<Record<SubjectType, Sql>>> = {
  AGREEMENT: sql`agreement`,
  AID_TRANSFER: sql`aid_transfer`,
  CONTACT: sql`contact`,
  GIFT_ITEM: sql`gift_item`,
  MEMBERSHIP: sql`membership`,
  MUNICIPALITY: sql`municipality`,
  PARTNERSHIP: sql`partnership`,
  PROGRAMME: sql`programme`,
  PROJECT: sql`project`,
  TASK: sql`task`,
  VISIT: sql`visit`,
};

/** What a record names: `(id, partnership_id, position)` or `(id, municipality_id, position)`. */
type Names = (ids: Sql) => Sql;

const PARTNERSHIPS: Readonly<Partial<Record<SubjectType, Names>>> = {
  AGREEMENT: (ids) => sql`SELECT id, partnership_id, 0 FROM agreement WHERE id = ANY(${ids})`,
  AID_TRANSFER: (ids) =>
    sql`SELECT transfer_id, partnership_id, position FROM aid_partnership WHERE transfer_id = ANY(${ids})`,
  MEMBERSHIP: (ids) => sql`SELECT id, partnership_id, 0 FROM membership WHERE id = ANY(${ids})`,
  PARTNERSHIP: (ids) => sql`SELECT id, id, 0 FROM unnest(${ids}) AS asked (id)`,
  PROJECT: (ids) =>
    sql`SELECT project_id, partnership_id, position FROM project_partnership WHERE project_id = ANY(${ids})`,
  TASK: (ids) => sql`SELECT task_id, partnership_id, 0 FROM partnership_task WHERE task_id = ANY(${ids})`,
  VISIT: (ids) => sql`SELECT visit_id, partnership_id, position FROM visit_partnership WHERE visit_id = ANY(${ids})`,
};

const MUNICIPALITIES: Readonly<Partial<Record<SubjectType, Names>>> = {
  AGREEMENT: (ids) =>
    sql`SELECT agreement_id, municipality_id, position FROM agreement_party WHERE agreement_id = ANY(${ids})`,
  AID_TRANSFER: (ids) => sql`SELECT id, community_id, 0 FROM aid_transfer WHERE id = ANY(${ids})`,
  CONTACT: (ids) => sql`SELECT o.contact_id, coalesce(o.municipality_id, g.municipality_id), o.position
    FROM post o LEFT JOIN organisation g ON g.id = o.organisation_id WHERE o.contact_id = ANY(${ids})`,
  GIFT_ITEM: (ids) => sql`SELECT id, community_id, 0 FROM gift_item WHERE id = ANY(${ids})`,
  MEMBERSHIP: (ids) => sql`SELECT id, community_id, 0 FROM membership WHERE id = ANY(${ids})`,
  MUNICIPALITY: (ids) => sql`SELECT id, id, 0 FROM unnest(${ids}) AS asked (id)`,
  PROGRAMME: (ids) => sql`SELECT id, community_id, 0 FROM programme WHERE id = ANY(${ids})`,
  PROJECT: (ids) => sql`SELECT id, community_id, 0 FROM project WHERE id = ANY(${ids})`,
  TASK: (ids) => sql`SELECT id, municipality_id, 0 FROM task WHERE id = ANY(${ids})`,
  VISIT: (ids) => sql`SELECT visit_id, municipality_id, position FROM visit_party WHERE visit_id = ANY(${ids})`,
};

/** Reads by whose settings and holidays records are timed. */
@Injectable()
export class SurroundingsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By record, one statement for records of any types. */
  async of(records: readonly RecordRef[]): Promise<ReadonlyMap<Id, Surroundings>> {
    const types = [...new Set(records.map(({ type }) => type))];
    const named = (names: Readonly<Partial<Record<SubjectType, Names>>>) =>
      types.flatMap((type) => {
        const ids = records.filter((record) => record.type === type).map(({ id }) => id);
        return names[type]?.(sql`CAST(${ids} AS uuid[])`) ?? [];
      });
    const rows = await this.unitOfWork.rows<Surroundings & { readonly id: Id }>(sql`
      WITH tie (id, partnership_id, position) AS (${union(named(PARTNERSHIPS))}),
      place (id, municipality_id, position) AS (${union(named(MUNICIPALITIES))}
        UNION ALL SELECT tie.id, pp.municipality_id, 100 + pp.position FROM tie
        JOIN partnership_party pp ON pp.partnership_id = tie.partnership_id)
      SELECT asked.id,
        ARRAY(SELECT tie.partnership_id FROM tie WHERE tie.id = asked.id AND tie.partnership_id IS NOT NULL
          ORDER BY tie.position, tie.partnership_id) AS "partnershipIds",
        ARRAY(SELECT m.id FROM place JOIN municipality m ON m.id = place.municipality_id AND m.side = 'UKRAINIAN'
          WHERE place.id = asked.id ORDER BY place.position, m.id) AS "communityIds",
        coalesce((SELECT jsonb_agg(DISTINCT jsonb_build_object('countryCode', m.country_code, 'region', m.region))
          FROM place JOIN municipality m ON m.id = place.municipality_id WHERE place.id = asked.id), '[]') AS places
      FROM unnest(${records.map(({ id }) => id)}::uuid[]) AS asked (id)`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Puts the records of a type that belong to the scope on the backlog: the next sweeps plan them anew. */
  async planAnew(type: SubjectType, { scope, scopeId }: ScopeRef): Promise<void> {
    const table = TABLES[type];
    if (!table) return;
    const all = sql`ARRAY(SELECT id FROM ${table} WHERE trashed_at IS NULL)`;
    const ties = union(PARTNERSHIPS[type] ? [PARTNERSHIPS[type](all)] : []);
    const places = union(MUNICIPALITIES[type] ? [MUNICIPALITIES[type](all)] : []);
    const concerned = {
      NETWORK: sql`SELECT unnest(${all})`,
      COMMUNITY: sql`SELECT place.id FROM (${places}) AS place (id, municipality_id, position)
        WHERE place.municipality_id = ${scopeId}
        UNION SELECT tie.id FROM (${ties}) AS tie (id, partnership_id, position)
        JOIN partnership_party pp ON pp.partnership_id = tie.partnership_id WHERE pp.municipality_id = ${scopeId}`,
      PARTNERSHIP: sql`SELECT DISTINCT tie.id FROM (${ties}) AS tie (id, partnership_id, position)
        WHERE tie.partnership_id = ${scopeId}`,
    }[scope];
    await this.unitOfWork.rows(sql`
      INSERT INTO reminder_backlog (record_type, record_id)
      SELECT ${type}, concerned.id FROM (${concerned}) AS concerned (id) ON CONFLICT DO NOTHING`);
  }
}

const NOTHING = sql`SELECT CAST(NULL AS uuid), CAST(NULL AS uuid), 0 WHERE FALSE`;

function union(selects: readonly Sql[]): Sql {
  return selects.length === 0 ? NOTHING : join([...selects], ' UNION ALL ');
}
