import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Text } from '../../kernel/text.js';
import { personOf } from '../../platform/access/person-of.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { type NoticeFilter, type NoticeGroupRow, NoticeGroupsRepository } from './data/notice-groups.repository.js';
import type { NoticeRow } from './data/notices.repository.js';
import type { SubjectType } from './domain/reminder-kind.js';
import { RecordSight } from './record-sight.service.js';
import { SubjectsOfReminders } from './subjects.service.js';

/** A person's own notices by record, of records that they still see. */
@Injectable()
export class NoticeGroups {
  constructor(
    private readonly groups: NoticeGroupsRepository,
    private readonly sight: RecordSight,
    private readonly subjects: SubjectsOfReminders,
  ) {}

  list(viewer: Viewer, filter: NoticeFilter, page: PageArgs): Promise<Page<NoticeGroupRow>> {
    const visible = this.sight.condition(viewer, sql`n.record_type`, sql`n.record_id`);
    return this.groups.list(personOf(viewer), visible, filter, page);
  }

  /** @param recordIds of groups that were listed for the viewer */
  newest(
    viewer: Viewer,
    recordIds: readonly Id[],
    filter: NoticeFilter,
    limit: number,
  ): Promise<ReadonlyMap<Id, NoticeRow[]>> {
    return this.groups.newest(personOf(viewer), recordIds, filter, limit);
  }

  /** How records of one type are called, by id; without those that are closed for reminders. */
  async titles(type: SubjectType, recordIds: readonly Id[]): Promise<ReadonlyMap<Id, Text>> {
    const subjects = await this.subjects.findAll(type, recordIds);
    return new Map(subjects.map(({ id, title }) => [id, title]));
  }
}
