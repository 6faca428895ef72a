import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { fieldChanges } from '../../platform/history/field-changes.js';
import { demandOwn } from '../municipalities/index.js';
import { settled } from './aid-changes.js';
import { AidReferences } from './aid-references.service.js';
import { aidSnapshot } from './aid-snapshot.js';
import { aidVisibleTo } from './aid.policy.js';
import { type AidRecord, AidRecords } from './data/aid-records.repository.js';
import { AidTransfer } from './data/aid-transfer.entity.js';

/** Loads aid transfers for writing, and saves them with their history. */
@Injectable()
export class AidWriting {
  constructor(
    private readonly records: AidRecords,
    private readonly references: AidReferences,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
  ) {}

  /**
   * The transfer in the version that the writer has seen, locked until the transaction ends.
   *
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale
   */
  async open(viewer: Viewer, id: Id, expectedVersion: number): Promise<AidRecord> {
    const record = await this.load(viewer, id);
    demandOwn(viewer, record.transfer.communityId);
    demandVersion(record.transfer, expectedVersion);
    return record;
  }

  /** @throws DomainError NOT_FOUND */
  async load(viewer: Viewer, id: Id): Promise<AidRecord> {
    const record = await this.records.findForUpdate(id, aidVisibleTo(viewer), sql`x.trashed_at IS NULL`);
    if (!record) throw notFound();
    return record;
  }

  async create(viewer: Viewer, fresh: AidRecord): Promise<void> {
    const after = settled(fresh);
    await this.references.demandKnown(viewer, null, after);
    const owner = await this.references.newOwner(null, after);
    await this.records.save(after);
    await this.references.demandSeen(owner, after.transfer.id);
    await this.changeLog.record({
      recordType: 'AID_TRANSFER',
      recordId: after.transfer.id,
      action: 'CREATED',
      before: null,
      after: aidSnapshot(after),
    });
  }

  /**
   * A change that changes nothing writes nothing.
   *
   * @returns whether anything was written
   */
  async save(viewer: Viewer, before: AidRecord, changed: AidRecord): Promise<boolean> {
    await this.references.demandKnown(viewer, before, changed);
    const after = settled(changed);
    const [earlier, later] = [aidSnapshot(before), aidSnapshot(after)];
    if (fieldChanges(earlier, later).length === 0) return false;
    const owner = await this.references.newOwner(before, after);
    // the version counts changes of lines, movements and links too
    const transfer = Object.assign(new AidTransfer(), after.transfer, { updatedAt: this.clock.now() });
    await this.records.save({ ...after, transfer });
    await this.references.demandSeen(owner, transfer.id);
    await this.changeLog.record({
      recordType: 'AID_TRANSFER',
      recordId: transfer.id,
      action: 'UPDATED',
      before: earlier,
      after: later,
    });
    return true;
  }
}
