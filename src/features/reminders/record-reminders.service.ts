import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import type { RecordType } from '../../platform/history/record-type.js';
import { type RecordReminderRow, RecordRemindersRepository } from './data/record-reminders.repository.js';
import { RemindersRepository } from './data/reminders.repository.js';
import type { RecordRef } from './data/subjects.repository.js';
import { noRemindersBecause, type NoRemindersReason } from './domain/no-reminders.js';
import { SUBJECT_TYPES } from './domain/reminder-kind.js';
import { RecordSight } from './record-sight.service.js';
import { SubjectsOfReminders } from './subjects.service.js';

interface AnyRecord {
  readonly type: RecordType;
  readonly id: Id;
}

export interface RemindersOfRecord {
  readonly record: RecordRef;
  readonly page: Page<RecordReminderRow>;
}

/** What is planned, was sent and did not go about a record, for those who see the record. */
@Injectable()
export class RecordReminders {
  constructor(
    private readonly sight: RecordSight,
    private readonly reminders: RecordRemindersRepository,
    private readonly people: RemindersRepository,
    private readonly subjects: SubjectsOfReminders,
  ) {}

  /**
   * @param ended false: still to come; true: over
   * @throws DomainError NOT_FOUND
   */
  async list(
    viewer: Viewer,
    { type: asked, id }: AnyRecord,
    ended: boolean,
    page: PageArgs,
  ): Promise<RemindersOfRecord> {
    const type = SUBJECT_TYPES.find((known) => known === asked);
    if (!type || !(await this.sight.sees(viewer, { type, id }))) throw notFound();
    return { record: { type, id }, page: await this.reminders.list({ type, id }, ended, page) };
  }

  /** Of a record that the viewer sees and about which nothing is to come. */
  async noneBecause(record: RecordRef): Promise<NoRemindersReason> {
    const [subject = null] = await this.subjects.findAll(record.type, [record.id]);
    const ownerIds = subject?.ownerIds ?? [];
    const active = await this.people.recipients(ownerIds);
    return noRemindersBecause({
      beingPlanned: await this.reminders.standsInBacklog(record),
      subject,
      ownerActive: ownerIds.some((id) => active.has(id)),
    });
  }
}
