import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { Snoozes } from '../snoozes.service.js';
import { LiftSnoozeInput, ReminderSnoozeType, SnoozeReminderInput } from './snooze.type.js';

@Resolver(() => ReminderSnoozeType)
export class SnoozesResolver {
  constructor(private readonly snoozes: Snoozes) {}

  @Mutation(() => ReminderSnoozeType, {
    description: "silent until the viewer's hour on a day; the record stays as it is",
  })
  @Requires('notices.own')
  snoozeReminder(@CurrentViewer() viewer: Viewer, @Args('input') input: SnoozeReminderInput) {
    return this.snoozes.snooze(viewer, input);
  }

  @Mutation(() => ReminderSnoozeType)
  @Requires('notices.own')
  liftSnooze(@CurrentViewer() viewer: Viewer, @Args('input') input: LiftSnoozeInput) {
    return this.snoozes.lift(viewer, input);
  }
}
