import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { invalid, notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../access/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Sweeper } from '../delivery/sweeper.js';
import { ChangeLog } from '../history/change-log.js';
import type { RecordType } from '../history/record-type.js';
import { wordsComplaint } from '../validation/words.decorators.js';
import { ContentInspection } from './content-inspection.js';
import { ContentStore } from './content-store.js';
import { FILE_FORMATS, formatByName } from './file-formats.js';
import { tooLargeFile, unknownFormat } from './file.errors.js';
import { type FileRow, FilesRepository } from './files.repository.js';
import { type FileRole, StoredFile } from './stored-file.entity.js';

export const LARGEST_FILE_BYTES = 25 * 1024 * 1024;
const PIECE_BYTES = 256 * 1024;
/** of a refused file this much is still taken in, so that the sender hears the answer instead of a broken line */
const HEARD_OUT_BYTES = 4 * LARGEST_FILE_BYTES;

/** The record that a file belongs to, and how its feature lets somebody at it. */
export interface FileRecord {
  readonly type: RecordType;
  readonly id: Id;
  /** Locks the record for a change by the viewer. @throws DomainError NOT_FOUND, FORBIDDEN */
  lock(): Promise<void>;
}

export interface NewFile {
  readonly name: string;
  readonly role: FileRole;
  readonly note: string | null;
}

/** Files of records: scans, versions, letters. Who may is the record's affair; what may is decided here. */
@Injectable()
export class Files implements OnModuleInit {
  constructor(
    private readonly files: FilesRepository,
    private readonly contents: ContentStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
    private readonly sweeper: Sweeper,
  ) {}

  onModuleInit(): void {
    this.sweeper.also(() => this.files.dropUnfinished());
  }

  /** @param ids of records that the viewer has been shown */
  ofRecords(type: RecordType, ids: readonly Id[]): Promise<ReadonlyMap<Id, FileRow[]>> {
    return this.files.ofRecords(type, ids);
  }

  /** @param recordId of a record that the viewer has been shown @throws DomainError NOT_FOUND */
  async get(type: RecordType, recordId: Id, id: Id): Promise<FileRow> {
    const file = await this.files.find(type, recordId, id, 'kept');
    if (!file) throw notFound();
    return file;
  }

  /** The content of a file that `get` has given, piece by piece. */
  read({ id }: FileRow): AsyncIterable<Buffer> {
    return this.contents.read(id);
  }

  /**
   * Takes in a file as it comes, never the whole at once. Until it is complete, checked and written into the history,
   * nobody sees it; whatever goes wrong on the way leaves nothing.
   *
   * @throws DomainError FILE/…, INVALID/… at `name`, NOT_FOUND
   */
  async add(viewer: Viewer, record: FileRecord, wish: NewFile, content: AsyncIterable<Buffer>): Promise<FileRow> {
    const name = demandName(wish.name);
    const id = newId();
    await this.unitOfWork.run(viewer, async () => {
      await record.lock();
      await this.files.begin(this.beginning(viewer, record, { ...wish, name }, id));
    });
    try {
      const taken = await this.take(id, content);
      const format = taken.inspection.format(name);
      await this.unitOfWork.run(viewer, async () => {
        await record.lock();
        const before = await this.namesOf(record);
        const version = wish.role === 'VERSION' ? await this.files.nextVersion(record.type, record.id) : null;
        const { contentType } = FILE_FORMATS[format];
        const { sizeBytes, sha256 } = taken;
        await this.files.complete(id, { version, contentType, sizeBytes, sha256, completedAt: this.clock.now() });
        await this.tell(record, before);
      });
    } catch (error) {
      await this.files.drop(id);
      throw error;
    }
    return this.get(record.type, record.id, id);
  }

  /** Takes a file off its record; nothing is deleted. @throws DomainError NOT_FOUND */
  remove(viewer: Viewer, record: FileRecord, id: Id): Promise<void> {
    return this.change(viewer, record, id, 'kept');
  }

  /** Puts a file back that was taken off. @throws DomainError NOT_FOUND */
  restore(viewer: Viewer, record: FileRecord, id: Id): Promise<void> {
    return this.change(viewer, record, id, 'removed');
  }

  private change(viewer: Viewer, record: FileRecord, id: Id, was: 'kept' | 'removed'): Promise<void> {
    return this.unitOfWork.run(viewer, async () => {
      await record.lock();
      if (!(await this.files.find(record.type, record.id, id, was))) throw notFound();
      const before = await this.namesOf(record);
      await this.files.setRemoved(id, was === 'kept' ? this.clock.now() : null);
      await this.tell(record, before);
    });
  }

  private async take(id: Id, content: AsyncIterable<Buffer>) {
    const inspection = new ContentInspection();
    const hash = createHash('sha256');
    let waiting: Buffer[] = [];
    let waitingBytes = 0;
    let sizeBytes = 0;
    let position = 0;
    const store = async () => {
      await this.contents.append(id, position, Buffer.concat(waiting, waitingBytes));
      position += 1;
      [waiting, waitingBytes] = [[], 0];
    };
    for await (const bytes of content) {
      sizeBytes += bytes.length;
      if (sizeBytes > HEARD_OUT_BYTES) break;
      if (sizeBytes > LARGEST_FILE_BYTES) continue;
      inspection.add(bytes);
      hash.update(bytes);
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= PIECE_BYTES) await store();
    }
    if (sizeBytes > LARGEST_FILE_BYTES) throw tooLargeFile(LARGEST_FILE_BYTES);
    if (waitingBytes > 0) await store();
    return { inspection, sizeBytes, sha256: hash.digest('hex') };
  }

  private beginning(viewer: Viewer, record: FileRecord, { name, role, note }: NewFile, id: Id): StoredFile {
    return Object.assign(new StoredFile(), {
      ...{ id, name, role, note, recordType: record.type, recordId: record.id },
      ...{ version: null, contentType: null, sizeBytes: 0, sha256: null },
      ...{ addedAt: this.clock.now(), addedById: viewer.userId, completedAt: null, removedAt: null },
    });
  }

  private async namesOf({ type, id }: FileRecord): Promise<string[]> {
    const files = (await this.files.ofRecords(type, [id])).get(id) ?? [];
    return files.map(({ name }) => name).reverse();
  }

  private async tell(record: FileRecord, before: readonly string[]): Promise<void> {
    await this.changeLog.record({
      recordType: record.type,
      recordId: record.id,
      action: 'UPDATED',
      before: { files: before },
      after: { files: await this.namesOf(record) },
    });
  }
}

/** The name of a file in any script, without the folders it came from. @throws DomainError INVALID/…, FILE/type */
function demandName(given: string): string {
  const name = given.normalize('NFC').split(/[/\\]/).at(-1)?.trim() ?? '';
  const complaint = wordsComplaint(name, { max: 200, required: true, oneLine: true });
  if (complaint) throw invalid(complaint.reason, 'name', complaint.text, complaint.values);
  if (!formatByName(name)) throw unknownFormat();
  return name;
}
