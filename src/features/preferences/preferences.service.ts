import { Injectable } from '@nestjs/common';
import { chosen } from '../../kernel/chosen.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { LocalTime } from '../../kernel/local-time.js';
import type { ReminderKind } from '../../kernel/reminder-kind.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import { IdentityViewerSource } from '../identity/index.js';
import { type ChoicesRow, PreferencesRepository } from './data/preferences.repository.js';
import { demandHabits, demandKinds, isTold } from './domain/choice-rules.js';
import {
  type ChoiceChannel,
  type Choices,
  type Habits,
  type Hours,
  type IsoWeekday,
  isDefault,
  type KindChoice,
  kindChoice,
} from './domain/choices.js';

/** Only what is to change; null clears hours. */
export interface ChoicesUpdate {
  readonly workingDays?: readonly IsoWeekday[] | null;
  readonly workingHours?: Hours | null;
  readonly quietHours?: Hours | null;
  readonly digestDay?: IsoWeekday | null;
  readonly digestTime?: LocalTime | null;
  readonly kinds?: readonly KindChoice[] | null;
}

/** When, how and over which channels people are told, as they have chosen. */
@Injectable()
export class Preferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: PreferencesRepository,
    private readonly changeLog: ChangeLog,
    private readonly viewers: IdentityViewerSource,
  ) {}

  /**
   * The choices of these people and of those who may have to step in for them, by id; only of active ones. Whoever has
   * chosen nothing has the defaults. One statement.
   */
  of(userIds: readonly Id[]): Promise<ReadonlyMap<Id, Choices>> {
    return this.repository.circle(userIds);
  }

  /** @throws DomainError NOT_FOUND for a person who is not active */
  async own(userId: Id | null): Promise<ChoicesRow> {
    const row = userId === null ? undefined : (await this.repository.circle([userId])).get(userId);
    if (!row) throw notFound();
    return row;
  }

  /** @param expectedVersion 0 when nothing has been chosen yet @throws DomainError CONFLICT/stale, INVALID/… */
  changeOwn(viewer: Viewer, expectedVersion: number, update: ChoicesUpdate): Promise<ChoicesRow> {
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.locked(viewer.userId);
      demandVersion(before, expectedVersion);
      return this.write(before, update);
    });
  }

  /**
   * Ends a kind on one channel, as the link in a letter does; the history names the person themselves. Nobody is left
   * without any way of being told: where this was the last one, the notice in the application comes back.
   *
   * @returns how the person had chosen until now, for `putBack`
   * @throws DomainError NOT_FOUND for a person who is not active
   */
  async switchOff(userId: Id, kind: ReminderKind, channel: ChoiceChannel): Promise<KindChoice> {
    const viewer = await this.viewers.personViewer(userId, null);
    if (!viewer) throw notFound();
    return this.unitOfWork.run(viewer, async () => {
      const before = await this.locked(userId);
      const previous = kindChoice(before, kind);
      const choice = { ...previous, [channel]: 'OFF' as const };
      await this.write(before, { kinds: [isTold(choice) ? choice : { ...choice, in_app: 'IMMEDIATE' }] });
      return previous;
    });
  }

  /**
   * Takes `switchOff` back; what has been chosen since for other channels stays.
   *
   * @param chosen as `switchOff` returned them
   * @throws DomainError NOT_FOUND for a person who is not active
   */
  async putBack(userId: Id, chosen: readonly KindChoice[], channel: ChoiceChannel): Promise<void> {
    const viewer = await this.viewers.personViewer(userId, null);
    if (!viewer) throw notFound();
    await this.unitOfWork.run(viewer, async () => {
      const before = await this.locked(userId);
      await this.write(before, {
        kinds: chosen.map((choice) => ({ ...kindChoice(before, choice.kind), [channel]: choice[channel] })),
      });
    });
  }

  private async locked(userId: Id | null): Promise<ChoicesRow> {
    if (userId !== null) await this.repository.lock(userId);
    return this.own(userId);
  }

  private async write(before: ChoicesRow, update: ChoicesUpdate): Promise<ChoicesRow> {
    const { userId } = before;
    const kinds = update.kinds ?? [];
    const next: Habits = {
      workingDays: [...(update.workingDays ?? before.workingDays)].sort(),
      workingHours: chosen(update.workingHours, before.workingHours),
      quietHours: chosen(update.quietHours, before.quietHours),
      digestDay: update.digestDay ?? before.digestDay,
      digestTime: update.digestTime ?? before.digestTime,
    };
    demandHabits(next);
    demandKinds(kinds);
    await this.repository.saveHabits(userId, next);
    await this.repository.saveKinds(
      userId,
      kinds.filter((choice) => !isDefault(choice)),
      kinds.filter(isDefault).map(({ kind }) => kind),
    );
    const after = await this.own(userId);
    await this.changeLog.record({
      ...{ recordType: 'USER', recordId: userId, action: 'UPDATED' },
      before: snapshot(before),
      after: snapshot(after),
    });
    return after;
  }
}

/** The values that the history of the person compares. */
function snapshot(choices: ChoicesRow): Snapshot {
  const { workingDays, workingHours, quietHours, digestDay, digestTime, kinds } = choices;
  const ofKinds = kinds.map(({ kind, critical, in_app: inApp, email, webhook }) => [
    `reminders.${kind}`,
    { critical, inApp, email, webhook },
  ]);
  const words = (hours: Hours | null) => hours && `${hours.from}–${hours.to}`;
  return {
    ...{ workingDays, workingHours: words(workingHours), quietHours: words(quietHours), digestDay, digestTime },
    ...(Object.fromEntries(ofKinds) as Snapshot),
  };
}
