import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { groupBy } from '../../kernel/group-by.js';
import type { Id } from '../../kernel/identifiers.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { RecordType } from '../history/record-type.js';
import { type FileRole, StoredFile } from './stored-file.entity.js';

export interface FileRow {
  readonly id: Id;
  readonly recordId: Id;
  readonly name: string;
  readonly role: FileRole;
  readonly version: number | null;
  readonly note: string | null;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly addedAt: Date;
  readonly addedById: Id | null;
}

const COLUMNS = sql`f.id, f.record_id AS "recordId", f.name, f.role, f.version, f.note,
  f.content_type AS "contentType", f.size_bytes AS "sizeBytes", f.sha256, f.added_at AS "addedAt",
  f.added_by_id AS "addedById"`;

/** Files in the database. Callers have already shown that the viewer may see the records. */
@Injectable()
export class FilesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The complete files of records, newest first. */
  async ofRecords(type: RecordType, ids: readonly Id[]): Promise<ReadonlyMap<Id, FileRow[]>> {
    const rows = await this.unitOfWork.rows<FileRow>(sql`
      SELECT ${COLUMNS} FROM stored_file f
      WHERE f.record_type = ${type} AND f.record_id = ANY(CAST(${[...ids]} AS uuid[]))
        AND f.completed_at IS NOT NULL AND f.removed_at IS NULL
      ORDER BY f.record_id, f.id DESC`);
    return groupBy(rows, ({ recordId }) => recordId);
  }

  /** A complete file of this very record. @param removed those taken off the record instead of those on it */
  async find(type: RecordType, recordId: Id, id: Id, removed: 'kept' | 'removed'): Promise<FileRow | null> {
    const state = removed === 'kept' ? sql`f.removed_at IS NULL` : sql`f.removed_at IS NOT NULL`;
    const [row] = await this.unitOfWork.rows<FileRow>(sql`
      SELECT ${COLUMNS} FROM stored_file f
      WHERE f.id = ${id} AND f.record_type = ${type} AND f.record_id = ${recordId} AND f.completed_at IS NOT NULL
        AND ${state}`);
    return row ?? null;
  }

  async begin(file: StoredFile): Promise<void> {
    await this.unitOfWork.manager.insert(StoredFile, file);
  }

  /** The version that a new one of this record is. The record must be locked. */
  async nextVersion(type: RecordType, recordId: Id): Promise<number> {
    const [row] = await this.unitOfWork.rows<{ next: number }>(sql`
      SELECT coalesce(max(f.version), 0) + 1 AS next FROM stored_file f
      WHERE f.record_type = ${type} AND f.record_id = ${recordId}`);
    return row?.next ?? 1;
  }

  async complete(
    id: Id,
    facts: Pick<StoredFile, 'version' | 'contentType' | 'sizeBytes' | 'sha256' | 'completedAt'>,
  ): Promise<void> {
    await this.unitOfWork.manager.update(StoredFile, { id }, facts);
  }

  async setRemoved(id: Id, removedAt: Date | null): Promise<void> {
    await this.unitOfWork.manager.update(StoredFile, { id }, { removedAt });
  }

  /** An upload that did not succeed leaves nothing. */
  async drop(id: Id): Promise<void> {
    await this.unitOfWork.rows(sql`DELETE FROM stored_file WHERE id = ${id} AND completed_at IS NULL`);
  }

  /** Uploads that a process left behind when it died. */
  async dropUnfinished(): Promise<void> {
    await this.unitOfWork.rows(
      sql`DELETE FROM stored_file WHERE completed_at IS NULL AND added_at < app_now() - interval '1 day'`,
    );
  }
}
