import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { forbidden, notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import { OwnReminder } from './data/own-reminder.entity.js';
import {
  type OwnReminderRow,
  type OwnRemindersFilter,
  OwnRemindersRepository,
  type RemindableFacts,
} from './data/own-reminders.repository.js';
import { type RecipientRow, RemindersRepository } from './data/reminders.repository.js';
import { REMINDABLE_TYPES, wantedFrom, type Wish } from './domain/own-reminder.js';
import { onRemindable, ownRemindersVisibleTo } from './own-reminders.policy.js';

export interface NewOwnReminder {
  /** one of the types that people may be reminded of; any other is not found */
  readonly recordType: string;
  readonly recordId: Id;
  readonly words?: string | null;
  readonly when: Wish;
}

export interface OwnReminderFields {
  readonly words?: string | null;
  /** the whole of it; absent: unchanged */
  readonly when?: Wish | null;
}

/**
 * What a person asked to be reminded of. It is nobody else's: neither seen nor told to others. While its record is out of
 * sight, it is silent.
 */
@Injectable()
export class OwnReminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly own: OwnRemindersRepository,
    private readonly reminders: RemindersRepository,
    private readonly changeLog: ChangeLog,
  ) {}

  /** Newest first. */
  list(viewer: Viewer, filter: OwnRemindersFilter, page: PageArgs): Promise<Page<OwnReminderRow>> {
    return this.own.list(ownRemindersVisibleTo(viewer), filter, page);
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<OwnReminderRow> {
    const row = await this.own.find(id, ownRemindersVisibleTo(viewer));
    if (!row) throw notFound();
    return row;
  }

  /** @throws DomainError NOT_FOUND for its record, INVALID below `when` */
  async create(viewer: Viewer, { recordType, recordId, words, when }: NewOwnReminder): Promise<OwnReminderRow> {
    return this.unitOfWork.run(viewer, async () => {
      const person = await this.person(viewer);
      const type = REMINDABLE_TYPES.find((known) => known === recordType);
      if (!type) throw notFound();
      const { recordDate } = await this.facts(viewer, type, recordId);
      const wanted = wantedFrom(when, recordDate, person, await this.reminders.now());
      const reminder = Object.assign(new OwnReminder(), {
        ...wanted,
        id: newId(),
        userId: person.id,
        recordType: type,
        recordId,
        words: words ?? null,
        stoppedAt: null,
      });
      await this.own.save(reminder);
      await this.tell(reminder, 'CREATED', null);
      return this.get(viewer, reminder.id);
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID below `when` */
  update(viewer: Viewer, id: Id, expectedVersion: number, { words, when }: OwnReminderFields): Promise<OwnReminderRow> {
    return this.change(viewer, id, expectedVersion, async (reminder) => {
      if (words !== undefined) reminder.words = words;
      if (!when) return;
      const { recordDate } = await this.facts(viewer, reminder.recordType, reminder.recordId);
      Object.assign(reminder, wantedFrom(when, recordDate, await this.person(viewer), await this.reminders.now()));
    });
  }

  /** It comes no more, until somebody wants it again. @throws DomainError NOT_FOUND, CONFLICT/stale */
  stop(viewer: Viewer, id: Id, expectedVersion: number): Promise<OwnReminderRow> {
    return this.change(viewer, id, expectedVersion, async (reminder) => {
      reminder.stoppedAt ??= await this.reminders.now();
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale */
  resume(viewer: Viewer, id: Id, expectedVersion: number): Promise<OwnReminderRow> {
    return this.change(viewer, id, expectedVersion, (reminder) => {
      reminder.stoppedAt = null;
      return Promise.resolve();
    });
  }

  private change(
    viewer: Viewer,
    id: Id,
    expectedVersion: number,
    make: (reminder: OwnReminder) => Promise<void>,
  ): Promise<OwnReminderRow> {
    return this.unitOfWork.run(viewer, async () => {
      const reminder = await this.own.findForUpdate(id, ownRemindersVisibleTo(viewer));
      if (!reminder) throw notFound();
      demandVersion(reminder, expectedVersion);
      const before = snapshotOf(reminder);
      await make(reminder);
      await this.own.save(reminder);
      await this.tell(reminder, 'UPDATED', before);
      return this.get(viewer, id);
    });
  }

  private async person(viewer: Viewer): Promise<RecipientRow> {
    const person = viewer.userId && (await this.reminders.recipients([viewer.userId])).get(viewer.userId);
    if (!person) throw forbidden();
    return person;
  }

  private async facts(viewer: Viewer, type: string, id: Id): Promise<RemindableFacts> {
    const seen: Sql = onRemindable(viewer, sql`CAST(${type} AS text)`, sql`CAST(${id} AS uuid)`);
    const facts = await this.own.factsOf(type, id, seen);
    if (!facts) throw notFound();
    return facts;
  }

  private tell(reminder: OwnReminder, action: 'CREATED' | 'UPDATED', before: Snapshot | null): Promise<void> {
    const after = snapshotOf(reminder);
    return this.changeLog.record({ recordType: 'OWN_REMINDER', recordId: reminder.id, action, before, after });
  }
}

function snapshotOf({ words, startsOn, offsetDays, time, timeZone, recurrence, stoppedAt }: OwnReminder): Snapshot {
  return { words, startsOn, offsetDays, time, timeZone, recurrence, stoppedAt };
}
