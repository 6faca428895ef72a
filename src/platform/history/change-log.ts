import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { keysetPage } from '../database/keyset.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DomainEvents } from '../events/domain-events.js';
import { decodeCursor, type Page } from '../database/page.js';
import type { PageArgs } from '../graphql/page.js';
import { fieldChanges, type Snapshot } from './field-changes.js';
import { type FieldChange, HistoryEntry } from './history-entry.entity.js';
import { RecordChanged } from './record-changed.event.js';
import type { HistoryAction, RecordType } from './record-type.js';

export interface Change {
  readonly recordType: RecordType;
  readonly recordId: Id;
  readonly action: HistoryAction;
  /** the record's values before; null for a new record */
  readonly before: Snapshot | null;
  readonly after: Snapshot | null;
}

export interface HistoryRow {
  readonly id: Id;
  readonly action: HistoryAction;
  readonly at: Date;
  readonly byUserId: Id | null;
  readonly changes: readonly FieldChange[];
}

/** Writes the history of every change and tells later features, in the transaction of the change. */
@Injectable()
export class ChangeLog {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: DomainEvents,
    private readonly clock: Clock,
  ) {}

  /** Records what changed. An update that changed nothing leaves no entry and tells nobody. */
  record(change: Change): Promise<void> {
    return this.recordAll([change]);
  }

  /** Many changes with one statement, each told on its own. */
  async recordAll(changes: readonly Change[]): Promise<void> {
    const written = changes
      .map((change) => ({ ...change, changes: fieldChanges(change.before ?? {}, change.after ?? {}) }))
      .filter(({ action, changes }) => action !== 'UPDATED' || changes.length > 0);
    if (written.length === 0) return;
    const at = this.clock.now();
    const { userId: byUserId, through } = this.unitOfWork.viewer;
    const way = through ? [{ field: 'through', before: null, after: through }] : [];
    await this.unitOfWork.manager.insert(
      HistoryEntry,
      written.map(({ recordType, recordId, action, changes }) => ({
        ...{ id: newId(), recordType, recordId, action, at, byUserId },
        changes: [...changes, ...way],
      })),
    );
    for (const { recordType, recordId, action, changes, before } of written) {
      const fields = changes.map(({ field }) => field);
      await this.events.publish(new RecordChanged(recordType, recordId, action, fields, before));
    }
  }

  /** Newest first. The caller has already shown that the viewer may see the record. */
  history(recordType: RecordType, recordId: Id, page: PageArgs): Promise<Page<HistoryRow>> {
    return keysetPage<HistoryRow>(this.unitOfWork, {
      select: sql`h.id, h.action, h.at, h.by_user_id AS "byUserId", h.changes`,
      from: sql`history_entry h`,
      where: sql`h.record_type = ${recordType} AND h.record_id = ${recordId}`,
      id: sql`h.id`,
      order: { by: sql`h.id`, direction: 'DESC', type: sql`uuid` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }
}
