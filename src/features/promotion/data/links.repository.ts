import { Injectable } from '@nestjs/common';
import sql, { raw, type Sql } from 'sql-template-tag';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export type LinkTarget = 'visit' | 'partnership' | 'organisation';
/** The kinds of record that point to others, and what they point to. */
export const LINK_TARGETS = {
  publication: ['visit', 'partnership', 'organisation'],
  award: ['visit', 'partnership'],
} as const satisfies Record<string, readonly LinkTarget[]>;
export type LinkingRecord = keyof typeof LINK_TARGETS;

/** What a record points to, each list in the order of the page. */
export type Links = Readonly<Record<LinkTarget, readonly Id[]>>;

export const NO_LINKS: Links = { visit: [], partnership: [], organisation: [] };

/** The links of publications and awards; each kind has a table `<record>_<target>`. */
@Injectable()
export class LinksRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What these records point to, in the order of the page. */
  async of(record: LinkingRecord, target: LinkTarget, recordIds: readonly Id[]): Promise<ReadonlyMap<Id, Id[]>> {
    const { table, recordId, targetId } = names(record, target);
    const rows = await this.unitOfWork.rows<{ recordId: Id; targetId: Id }>(sql`
      SELECT ${recordId} AS "recordId", ${targetId} AS "targetId" FROM ${table}
      WHERE ${recordId} = ANY(CAST(${[...recordIds]} AS uuid[])) ORDER BY ${recordId}, position`);
    const links = groupBy(rows, (row) => row.recordId);
    return new Map([...links].map(([id, found]) => [id, found.map((row) => row.targetId)]));
  }

  async ofRecord(record: LinkingRecord, id: Id): Promise<Links> {
    const links: Record<LinkTarget, readonly Id[]> = { ...NO_LINKS };
    for (const target of LINK_TARGETS[record]) links[target] = (await this.of(record, target, [id])).get(id) ?? [];
    return links;
  }

  async replace(record: LinkingRecord, id: Id, links: Links): Promise<void> {
    for (const target of LINK_TARGETS[record]) {
      const { table, recordId, targetId } = names(record, target);
      await this.unitOfWork.rows(sql`DELETE FROM ${table} WHERE ${recordId} = ${id}`);
      await this.unitOfWork.rows(sql`
        INSERT INTO ${table} (${recordId}, ${targetId}, position)
        SELECT ${id}, linked.id, linked.place - 1
        FROM unnest(CAST(${[...links[target]]} AS uuid[])) WITH ORDINALITY AS linked (id, place)`);
    }
  }
}

/**
 * Whether a record points to one of these.
 *
 * @param id SQL of the record's id
 */
export function pointsTo(record: LinkingRecord, target: LinkTarget, id: Sql, targetIds: readonly Id[]): Sql {
  const { table, recordId, targetId } = names(record, target);
  return sql`EXISTS (SELECT 1 FROM ${table} link
    WHERE link.${recordId} = ${id} AND link.${targetId} = ANY(CAST(${[...targetIds]} AS uuid[])))`;
}

function names(record: LinkingRecord, target: LinkTarget) {
  return { table: raw(`${record}_${target}`), recordId: raw(`${record}_id`), targetId: raw(`${target}_id`) };
}
