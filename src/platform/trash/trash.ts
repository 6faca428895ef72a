import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { forbidden, notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Permission } from '../../kernel/permission.js';
import type { Viewer } from '../access/viewer.js';
import { keysetPage } from '../database/keyset.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { demandVersion } from '../database/versioned.js';
import { decodeCursor, type Page } from '../database/page.js';
import type { PageArgs } from '../graphql/page.js';
import { ChangeLog } from '../history/change-log.js';
import type { Snapshot } from '../history/field-changes.js';
import type { RecordType } from '../history/record-type.js';

export interface TrashedRow {
  readonly id: Id;
  readonly type: RecordType;
  readonly title: string;
  readonly trashedAt: Date;
  readonly trashedById: Id | null;
  readonly version: number;
}

/** What of a record says that it lies in the trash. */
interface Trashed {
  readonly version: number;
  readonly updatedAt: Date;
  trashedAt: Date | null;
  trashedById: Id | null;
}

/** A record that is to go to the trash or to come back, locked in the open transaction. */
export interface FoundRecord {
  readonly entity: Trashed;
  /** as the history remembers it; going and coming back change nothing of it */
  readonly snapshot: Snapshot;
  readonly save: () => Promise<unknown>;
  /** Asked when its version is right. @throws DomainError why it has to stay where it is */
  readonly demandMovable?: () => Promise<void> | void;
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
  /**
   * The record, locked until the transaction ends; null when it is not there for the viewer.
   *
   * @param trashed whether it lies in the trash
   * @throws DomainError FORBIDDEN, NOT_FOUND
   */
  find(viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord | null>;
}

/** The condition that a record lies in the trash, or does not. @param trashedAt SQL of its column */
export function lies(trashedAt: Sql, trashed: boolean): Sql {
  return trashed ? sql`${trashedAt} IS NOT NULL` : sql`${trashedAt} IS NULL`;
}

/** Nothing is deleted: records go to the trash and can be restored. */
@Injectable()
export class Trash {
  private readonly kinds = new Map<RecordType, TrashableRecords>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
  ) {}

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

  /**
   * @returns the record as it lies in the trash
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, CONFLICT/in_use
   */
  async trash(viewer: Viewer, type: RecordType, id: Id, expectedVersion: number): Promise<TrashedRow> {
    return this.unitOfWork.run(viewer, async () => {
      const kind = this.kind(viewer, type);
      const record = await this.found(kind, viewer, id, false);
      demandVersion(record.entity, expectedVersion);
      await this.move(kind, id, record, { at: this.clock.now(), byId: viewer.userId });
      return this.trashedRow(kind, viewer, id);
    });
  }

  /** @returns the record as it lay in the trash */
  async restore(viewer: Viewer, type: RecordType, id: Id): Promise<TrashedRow> {
    return this.unitOfWork.run(viewer, async () => {
      const kind = this.kind(viewer, type);
      const row = await this.trashedRow(kind, viewer, id);
      await this.move(kind, id, await this.found(kind, viewer, id, true), null);
      return row;
    });
  }

  private async found(kind: TrashableRecords, viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord> {
    const record = await kind.find(viewer, id, trashed);
    if (!record) throw notFound();
    return record;
  }

  /** @param trashed null: it comes back */
  private async move(
    { type: recordType }: TrashableRecords,
    recordId: Id,
    { entity, snapshot, save, demandMovable }: FoundRecord,
    trashed: { readonly at: Date; readonly byId: Id | null } | null,
  ): Promise<void> {
    await demandMovable?.();
    entity.trashedAt = trashed?.at ?? null;
    entity.trashedById = trashed?.byId ?? null;
    await save();
    const action = trashed ? 'TRASHED' : 'RESTORED';
    await this.changeLog.record({ recordType, recordId, action, before: snapshot, after: snapshot });
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
