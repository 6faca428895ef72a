import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { forbidden } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Page, PageArgs } from '../../platform/graphql/page.js';
import { Broadcast } from '../../platform/pubsub/broadcast.js';
import { filtered } from '../../platform/pubsub/filtered.js';
import { IdentityViewerSource } from '../identity/index.js';
import { type NewNotice, type NoticeRow, NoticesRepository } from './data/notices.repository.js';
import { RecordSight } from './record-sight.service.js';

const ARRIVED = 'notice-arrived';

interface Arrival extends Record<string, string> {
  readonly userId: Id;
  readonly id: Id;
}

/** A person's own notices, of records that they still see. */
@Injectable()
export class Notices {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly sight: RecordSight,
    private readonly unitOfWork: UnitOfWork,
    private readonly broadcast: Broadcast,
    private readonly viewers: IdentityViewerSource,
  ) {}

  /** Joins the transaction that finishes the delivery. */
  async add(notice: NewNotice): Promise<void> {
    await this.notices.add(notice);
    await this.broadcast.tell(ARRIVED, { userId: notice.userId, id: notice.id });
  }

  list(viewer: Viewer, page: PageArgs, unreadOnly: boolean): Promise<Page<NoticeRow>> {
    return this.notices.list(personOf(viewer), this.visible(viewer), page, unreadOnly);
  }

  unreadCount(viewer: Viewer): Promise<number> {
    return this.notices.unreadCount(personOf(viewer), this.visible(viewer));
  }

  /** @param ids absent: all @returns how many were unread until now */
  markRead(viewer: Viewer, ids: readonly Id[] | null | undefined): Promise<number> {
    return this.unitOfWork.run(viewer, () =>
      this.notices.markRead(personOf(viewer), ids ?? null, this.visible(viewer)),
    );
  }

  /** New notices of the viewer; ends of itself for nobody, but tells nothing to one who is no longer active. */
  arrivals(viewer: Viewer): AsyncIterableIterator<NoticeRow> {
    const userId = personOf(viewer);
    return filtered(this.broadcast.hear<Arrival>(ARRIVED), async (arrival) => {
      if (arrival.userId !== userId) return null;
      const now = await this.viewers.personViewer(userId, viewer.sessionId);
      return now ? this.notices.find(userId, arrival.id, this.visible(now)) : null;
    });
  }

  private visible(viewer: Viewer): Sql {
    return this.sight.condition(viewer, sql`n.record_type`, sql`n.record_id`);
  }
}

function personOf({ userId }: Viewer): Id {
  if (userId === null) throw forbidden();
  return userId;
}
