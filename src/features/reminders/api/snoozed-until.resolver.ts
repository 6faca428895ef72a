import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '../../../kernel/identifiers.js';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { TaskType } from '../../tasks/api/index.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import { Snoozes } from '../snoozes.service.js';
import { NoticeType } from './notice.type.js';

const FIELD = { nullable: true, description: 'the viewer has put off its reminders until this day' };

/** The viewer's own silence about a record, one statement for all that a request shows. */
@Resolver(() => NoticeType)
export class SnoozedNoticeResolver {
  constructor(private readonly snoozes: Snoozes) {}

  @ResolveField('snoozedUntil', () => CalendarDateScalarType, FIELD)
  snoozedUntil(@Parent() { kind, recordId }: NoticeType, @CurrentRequest() request: RequestContext) {
    return untilOf(this.snoozes, request, kind, recordId);
  }
}

@Resolver(() => TaskType)
export class SnoozedTaskResolver {
  constructor(private readonly snoozes: Snoozes) {}

  @ResolveField('snoozedUntil', () => CalendarDateScalarType, FIELD)
  snoozedUntil(@Parent() { id }: TaskType, @CurrentRequest() request: RequestContext) {
    return untilOf(this.snoozes, request, 'TASK_DUE', id);
  }
}

function untilOf(snoozes: Snoozes, request: RequestContext, kind: ReminderKind, recordId: Id) {
  return request
    .loader<Id, CalendarDate>(`reminders.snoozed:${kind}`, (ids) => snoozes.ofRecords(request.viewer, kind, ids))
    .load(recordId);
}
