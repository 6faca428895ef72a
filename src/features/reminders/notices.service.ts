import { Injectable } from '@nestjs/common';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import { personOf } from '../../platform/access/person-of.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { Broadcast } from '../../platform/pubsub/broadcast.js';
import { filtered } from '../../platform/pubsub/filtered.js';
import { IdentityViewerSource } from '../identity/index.js';
import { type NoticeFilter, noticesWhere } from './data/notice-groups.repository.js';
import { type NewNotice, type NoticeRow, NoticesRepository } from './data/notices.repository.js';
import { RecordSight } from './record-sight.service.js';

const ARRIVED = 'notice-arrived';
const CHANGED = 'notices-changed';

/** Which of the viewer's notices; absent: all. */
export interface WhichNotices {
  readonly ids?: readonly Id[] | null | undefined;
  /** of one record */
  readonly recordId?: Id | null | undefined;
}

interface Change extends Record<string, string> {
  readonly userId: Id;
}

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

  /** Joins the transaction that finishes the deliveries. */
  async add(notices: readonly NewNotice[]): Promise<void> {
    await this.notices.add(notices);
    const users = [...new Set(notices.map(({ userId }) => userId))];
    await this.broadcast.tellAll([
      ...notices.map(({ userId, id }) => ({ topic: ARRIVED, message: { userId, id } })),
      ...users.map((userId) => ({ topic: CHANGED, message: { userId } })),
    ]);
  }

  list(viewer: Viewer, filter: NoticeFilter, page: PageArgs): Promise<Page<NoticeRow>> {
    return this.notices.list(sql`${noticesWhere(personOf(viewer), filter)} AND ${this.visible(viewer)}`, page);
  }

  unreadCount(viewer: Viewer): Promise<number> {
    return this.notices.unreadCount(personOf(viewer), this.visible(viewer));
  }

  /** @returns how many were unread until now */
  markRead(viewer: Viewer, which: WhichNotices): Promise<number> {
    return this.mark(viewer, which, (own) => this.notices.markRead(own));
  }

  /** @returns how many were read until now */
  markUnread(viewer: Viewer, ids: readonly Id[]): Promise<number> {
    return this.mark(viewer, { ids }, (own) => this.notices.markUnread(own));
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

  /** Tells the viewer's open screens that something has come, or was read elsewhere: how many are unread now. */
  changes(viewer: Viewer): AsyncIterableIterator<number> {
    const userId = personOf(viewer);
    return filtered(this.broadcast.hear<Change>(CHANGED), async (change) => {
      if (change.userId !== userId) return null;
      const now = await this.viewers.personViewer(userId, viewer.sessionId);
      return now ? this.notices.unreadCount(userId, this.visible(now)) : null;
    });
  }

  private mark(viewer: Viewer, { ids, recordId }: WhichNotices, write: (own: Sql) => Promise<number>): Promise<number> {
    const userId = personOf(viewer);
    return this.unitOfWork.run(viewer, async () => {
      const which = noticesWhere(userId, { unreadOnly: false, recordId });
      const named = ids ? sql`AND n.id = ANY(${[...ids]}::uuid[])` : empty;
      const marked = await write(sql`${which} ${named} AND ${this.visible(viewer)}`);
      if (marked > 0) await this.broadcast.tell(CHANGED, { userId });
      return marked;
    });
  }

  private visible(viewer: Viewer): Sql {
    return this.sight.condition(viewer, sql`n.record_type`, sql`n.record_id`);
  }
}
