import { Injectable } from '@nestjs/common';
import type { RecordRef } from './data/subjects.repository.js';
import { ReminderTimingsRepository } from './data/reminder-timings.repository.js';
import { type Surroundings, SurroundingsRepository } from './data/surroundings.repository.js';
import type { ReminderKind } from './domain/reminder-kind.js';
import type { Addressee, Steps, Timing } from './domain/timing.js';
import { resolveSteps } from './domain/timing-settings.js';
import type { WorkingCalendar } from './domain/working-calendar.js';
import { WorkingCalendars } from './working-calendars.service.js';

/** How a rule is timed for a record: by whose working days, and on which days of each line. */
export interface RecordTiming {
  readonly calendar: WorkingCalendar;
  /** no offsets where the line is told to somebody else */
  readonly steps: (line: string, to: Addressee) => Steps;
}

export type TimingOf = (record: RecordRef, kind: ReminderKind, timing: Timing) => RecordTiming;

const NOWHERE: Surroundings = { communityIds: [], partnershipIds: [], places: [] };

/** The settings and calendars by which records are timed: two statements, however many records. */
@Injectable()
export class RecordTimings {
  constructor(
    private readonly surroundings: SurroundingsRepository,
    private readonly settings: ReminderTimingsRepository,
    private readonly calendars: WorkingCalendars,
  ) {}

  async of(records: readonly RecordRef[]): Promise<TimingOf> {
    await this.calendars.load();
    const once = [...new Map(records.map((record) => [record.id, record])).values()];
    const surroundings = await this.surroundings.of(once);
    const settings = await this.settings.settings([...surroundings.values()]);
    return ({ id }, kind, timing) => {
      const around = surroundings.get(id) ?? NOWHERE;
      return {
        calendar: this.calendars.of(around.places),
        steps: (name, to) => {
          const line = timing[name];
          if (line?.to !== to) return { unit: 'DAYS', offsets: [] };
          return { unit: line.unit, offsets: resolveSteps(kind, name, line, around, settings).offsets };
        },
      };
    };
  }
}
