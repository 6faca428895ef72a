import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { RecordReminders } from '../record-reminders.service.js';
import {
  NoRemindersReasonEnum,
  RecordReminderConnection,
  recordRemindersFor,
  RemindersOfArgs,
} from './record-reminder.type.js';

@Resolver(() => RecordReminderConnection)
export class RecordRemindersResolver {
  constructor(private readonly reminders: RecordReminders) {}

  /** The row rule is the record's own. */
  @Query(() => RecordReminderConnection)
  @Requires('notices.own')
  async remindersOf(
    @CurrentViewer() viewer: Viewer,
    @Args() { recordType: type, recordId: id, ended, ...page }: RemindersOfArgs,
  ) {
    return recordRemindersFor(viewer, await this.reminders.list(viewer, { type, id }, ended, page));
  }

  @ResolveField('noneBecause', () => NoRemindersReasonEnum, {
    nullable: true,
    description: 'why the list is empty; null: it is not',
  })
  noneBecause(@Parent() { record, totalCount }: RecordReminderConnection) {
    return totalCount > 0 ? null : this.reminders.noneBecause(record);
  }
}
