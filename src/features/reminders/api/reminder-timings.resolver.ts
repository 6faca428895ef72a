import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { connectionOf } from '../../../platform/graphql/page.js';
import { HistoryConnection } from '../../../platform/history/history-entry.type.js';
import { ReminderTimings, type TimingOfLine } from '../reminder-timings.service.js';
import {
  ReminderTimingLine,
  SetReminderTimingInput,
  TimingHistoryArgs,
  TimingScopeArgs,
} from './reminder-timing.type.js';

@Resolver(() => ReminderTimingLine)
export class ReminderTimingsResolver {
  constructor(private readonly timings: ReminderTimings) {}

  @Query(() => [ReminderTimingLine], { description: 'every line, as it holds for the records of the scope' })
  @Requires('reminders.read')
  async reminderTiming(@CurrentViewer() viewer: Viewer, @Args() { scope, scopeId }: TimingScopeArgs) {
    const lines = await this.timings.list(viewer, { scope, scopeId: scopeId ?? null });
    return lines.map((line) => shown(line, viewer));
  }

  @Query(() => HistoryConnection)
  @Requires('reminders.read')
  async reminderTimingHistory(@CurrentViewer() viewer: Viewer, @Args() args: TimingHistoryArgs) {
    const { scope, scopeId, kind, line } = args;
    return connectionOf(await this.timings.history(viewer, { scope, scopeId: scopeId ?? null, kind, line }, args));
  }

  @Mutation(() => ReminderTimingLine, { description: 'the records concerned are planned anew in the background' })
  @Requires('reminders.edit')
  async setReminderTiming(@CurrentViewer() viewer: Viewer, @Args('input') input: SetReminderTimingInput) {
    const { scopeId = null, offsets = null } = input;
    return shown(await this.timings.set(viewer, { ...input, scopeId, offsets }), viewer);
  }
}

function shown({ name, countsFrom, ...line }: TimingOfLine, { language }: Viewer): ReminderTimingLine {
  return { ...line, line: name, countsFrom: countsFrom[language] };
}
