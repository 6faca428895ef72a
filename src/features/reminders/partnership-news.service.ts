import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { Gathered } from '../../platform/database/gathered.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OnDomainEvent } from '../../platform/events/domain-events.js';
import { RecordChanged } from '../../platform/history/record-changed.event.js';
import { Broadcast } from '../../platform/pubsub/broadcast.js';
import { filtered } from '../../platform/pubsub/filtered.js';
import { IdentityViewerSource } from '../identity/index.js';
import { partnershipVisibleTo } from '../partnerships/index.js';
import { RecordsAroundRepository } from './data/records-around.repository.js';
import type { RecordRef } from './data/subjects.repository.js';
import { SUBJECT_TYPES } from './domain/reminder-kind.js';

const CHANGED = 'partnership-changed';

interface Change extends Record<string, string> {
  readonly id: Id;
}

/** Tells open screens that a partnership, or a task, visit or agreement of it, has changed. */
@Injectable()
export class PartnershipNews {
  private readonly touched: Gathered<RecordRef>;

  constructor(
    private readonly around: RecordsAroundRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly broadcast: Broadcast,
    private readonly viewers: IdentityViewerSource,
  ) {
    this.touched = new Gathered(
      unitOfWork,
      ({ id }) => id,
      (records) => this.spread(records),
    );
  }

  @OnDomainEvent(RecordChanged)
  follow({ recordType, recordId }: RecordChanged): Promise<void> {
    const type = SUBJECT_TYPES.find((known) => known === recordType);
    if (type) this.touched.add({ type, id: recordId });
    return Promise.resolve();
  }

  /** Ids of changed partnerships that the viewer may see at that moment; one that went to the trash is told too. */
  changes(viewer: Viewer): AsyncIterableIterator<Id> {
    return filtered(this.broadcast.hear<Change>(CHANGED), async ({ id }) => {
      const now = viewer.userId ? await this.viewers.personViewer(viewer.userId, viewer.sessionId) : null;
      if (!now) return null;
      const [row] = await this.unitOfWork.rows<{ seen: boolean }>(
        sql`SELECT ${partnershipVisibleTo(now, sql`${id}::uuid`)} AS seen`,
      );
      return row?.seen ? id : null;
    });
  }

  private async spread(records: readonly RecordRef[]): Promise<void> {
    for (const id of await this.around.partnershipsOf(records)) await this.broadcast.tell(CHANGED, { id });
  }
}
