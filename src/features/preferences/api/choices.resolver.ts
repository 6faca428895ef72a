import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { ViewerType } from '../../identity/api/index.js';
import { Preferences } from '../preferences.service.js';
import { ReminderChoicesType, shown, UpdateReminderChoicesInput, updateOf } from './choices.type.js';

/** When and how the viewer is told. */
@Resolver(() => ReminderChoicesType)
export class ChoicesResolver {
  constructor(private readonly preferences: Preferences) {}

  @Mutation(() => ReminderChoicesType)
  @Requires('notices.own')
  async updateReminderChoices(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { expectedVersion, ...update }: UpdateReminderChoicesInput,
  ) {
    return shown(await this.preferences.changeOwn(viewer, expectedVersion, updateOf(update)));
  }
}

@Resolver(() => ViewerType)
export class ViewerChoicesResolver {
  constructor(private readonly preferences: Preferences) {}

  @ResolveField('reminderChoices', () => ReminderChoicesType)
  async reminderChoices(@CurrentViewer() viewer: Viewer) {
    return shown(await this.preferences.own(viewer.userId));
  }
}
