import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import { forbidden, notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Permission } from '../../kernel/permission.js';
import type { Viewer } from '../access/viewer.js';
import { keysetPage } from '../database/keyset.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { decodeCursor, type Page, type PageArgs } from '../graphql/page.js';
import type { RecordType } from '../history/record-type.js';

export interface TrashedRow {
  readonly id: Id;
  readonly type: RecordType;
  readonly title: string;
  readonly trashedAt: Date;
  readonly trashedById: Id | null;
  readonly version: number;
}

/** A kind of record that can go to the trash and come back. Each feature registers its own. */
export interface TrashableRecords {
  readonly type: RecordType;
  /** what a viewer must have to trash and restore */
  readonly permission: Permission;
  /**
   * The viewer's trashed rows as a SELECT of: id uuid, type text, title text, trashed_at timestamptz,
   * trashed_by_id uuid, version int. The feature's row rule is part of it.
   */
  trashedRows(viewer: Viewer): Sql;
  /** @throws DomainError NOT_FOUND, CONFLICT/stale, CONFLICT/in_use */
  trash(viewer: Viewer, id: Id, expectedVersion: number): Promise<void>;
  /** @throws DomainError NOT_FOUND */
  restore(viewer: Viewer, id: Id): Promise<void>;
}

/** Nothing is deleted: records go to the trash and can be restored. */
@Injectable()
export class Trash {
  private readonly kinds = new Map<RecordType, TrashableRecords>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  register(kind: TrashableRecords): void {
    this.kinds.set(kind.type, kind);
  }

  list(viewer: Viewer, page: PageArgs): Promise<Page<TrashedRow>> {
    const kinds = [...this.kinds.values()].filter((kind) => viewer.permissions.has(kind.permission));
    const rows = kinds.length
      ? join(
          kinds.map((kind) => kind.trashedRows(viewer)),
          ' UNION ALL ',
        )
      : sql`SELECT NULL::uuid AS id, '' AS type, '' AS title, now() AS trashed_at, NULL::uuid AS trashed_by_id, 0 AS version WHERE FALSE`;
    return keysetPage<TrashedRow>(this.unitOfWork, {
      select: sql`t.id, t.type, t.title, t.trashed_at AS "trashedAt", t.trashed_by_id AS "trashedById", t.version`,
      from: sql`(${rows}) t`,
      where: sql`TRUE`,
      id: sql`t.id`,
      order: { by: sql`t.trashed_at`, direction: 'DESC', type: sql`timestamptz` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }

  /** @returns the record as it lies in the trash */
  async trash(viewer: Viewer, type: RecordType, id: Id, expectedVersion: number): Promise<TrashedRow> {
    return this.unitOfWork.run(viewer, async () => {
      const kind = this.kind(viewer, type);
      await kind.trash(viewer, id, expectedVersion);
      return this.trashedRow(kind, viewer, id);
    });
  }

  /** @returns the record as it lay in the trash */
  async restore(viewer: Viewer, type: RecordType, id: Id): Promise<TrashedRow> {
    return this.unitOfWork.run(viewer, async () => {
      const kind = this.kind(viewer, type);
      const row = await this.trashedRow(kind, viewer, id);
      await kind.restore(viewer, id);
      return row;
    });
  }

  private kind(viewer: Viewer, type: RecordType): TrashableRecords {
    const kind = this.kinds.get(type);
    if (!kind) throw notFound();
    if (!viewer.permissions.has(kind.permission)) throw forbidden();
    return kind;
  }

  private async trashedRow(kind: TrashableRecords, viewer: Viewer, id: Id): Promise<TrashedRow> {
    const [row] = await this.unitOfWork.rows<TrashedRow>(sql`
      SELECT t.id, t.type, t.title, t.trashed_at AS "trashedAt", t.trashed_by_id AS "trashedById", t.version
      FROM (${kind.trashedRows(viewer)}) t WHERE t.id = ${id}`);
    if (!row) throw notFound();
    return row;
  }
}
