import { Args, GraphQLISODateTime, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '../../../kernel/clock.js';
import { parseRecurrence } from '../../../kernel/recurrence.js';
import { recurrenceWords } from '../../../kernel/recurrence-words.js';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import type { OwnReminderRow } from '../data/own-reminders.repository.js';
import { momentsOf } from '../domain/own-reminder.js';
import { pathOf } from '../domain/record-path.js';
import { OwnReminders } from '../own-reminders.service.js';
import {
  CreateOwnReminderInput,
  OwnReminderConnection,
  OwnReminderInput,
  OwnRemindersArgs,
  OwnReminderType,
  UpdateOwnReminderInput,
} from './own-reminder.type.js';

@Resolver(() => OwnReminderType)
export class OwnRemindersResolver {
  constructor(
    private readonly own: OwnReminders,
    private readonly clock: Clock,
  ) {}

  @Query(() => OwnReminderConnection, { description: 'newest first' })
  @Requires('notices.own')
  async ownReminders(@CurrentViewer() viewer: Viewer, @Args() { recordId, stopped, ...page }: OwnRemindersArgs) {
    return connectionOf(await this.own.list(viewer, { recordId, stopped }, page));
  }

  @Query(() => OwnReminderType)
  @Requires('notices.own')
  ownReminder(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.own.get(viewer, id);
  }

  @Mutation(() => OwnReminderType)
  @Requires('notices.own')
  createOwnReminder(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateOwnReminderInput) {
    return this.own.create(viewer, input);
  }

  @Mutation(() => OwnReminderType)
  @Requires('notices.own')
  updateOwnReminder(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, expectedVersion, ...fields }: UpdateOwnReminderInput,
  ) {
    return this.own.update(viewer, id, expectedVersion, fields);
  }

  @Mutation(() => OwnReminderType)
  @Requires('notices.own')
  stopOwnReminder(@CurrentViewer() viewer: Viewer, @Args('input') { id, expectedVersion }: OwnReminderInput) {
    return this.own.stop(viewer, id, expectedVersion);
  }

  @Mutation(() => OwnReminderType)
  @Requires('notices.own')
  resumeOwnReminder(@CurrentViewer() viewer: Viewer, @Args('input') { id, expectedVersion }: OwnReminderInput) {
    return this.own.resume(viewer, id, expectedVersion);
  }

  @ResolveField('title', () => String, { description: "the record's name in the viewer's language" })
  title(@Parent() { title }: OwnReminderRow, @CurrentViewer() { language }: Viewer) {
    return title[language];
  }

  @ResolveField('path', () => String, { description: 'of the record in the web application' })
  path(@Parent() { recordType, recordId }: OwnReminderRow) {
    return pathOf(recordType, recordId);
  }

  @ResolveField('recurrence', () => String, { nullable: true, description: 'an RRULE of RFC 5545; null: once' })
  recurrence(@Parent() { recurrence }: OwnReminderRow) {
    return recurrence;
  }

  @ResolveField('recurrenceWords', () => String, { nullable: true, description: "in the viewer's language" })
  recurrenceWords(@Parent() { recurrence, startsOn }: OwnReminderRow, @CurrentViewer() { language }: Viewer) {
    return recurrence && startsOn ? recurrenceWords(parseRecurrence(recurrence, startsOn))[language] : null;
  }

  @ResolveField('nextAt', () => GraphQLISODateTime, { nullable: true, description: 'null: it comes no more' })
  nextAt(@Parent() row: OwnReminderRow) {
    const now = this.clock.now();
    const ahead = row.stoppedAt ? [] : momentsOf(row, row.recordDate, row.person, now);
    return ahead.find(({ dueAt }) => dueAt > now)?.dueAt ?? null;
  }
}
