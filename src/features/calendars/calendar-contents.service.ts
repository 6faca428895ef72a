import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../platform/access/viewer.js';
import type { CalendarEvent } from '../../platform/calendar/calendar-event.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { ReminderAgenda } from '../reminders/index.js';
import {
  agreementEvents,
  anniversaryEvents,
  type EventReader,
  reminderEvent,
  taskEvent,
  visitEvents,
} from './calendar-events.js';
import type { CalendarFeedRow } from './data/calendar-feeds.repository.js';
import { type CalendarView, DatedRecordsRepository } from './data/dated-records.repository.js';
import { type CalendarContent, horizonAround } from './domain/calendar-content.js';

const MOST_REMINDERS = 500;

type Source = (view: CalendarView, reader: EventReader) => Promise<CalendarEvent[]>;

/** What stands in a calendar at this moment: what its person sees now, in their language. */
@Injectable()
export class CalendarContents {
  private readonly sources: Readonly<Record<CalendarContent, Source>> = {
    OWN_TASKS: async (view, reader) => (await this.records.tasks(view)).map((task) => taskEvent(task, reader)),
    OWN_REMINDERS: async ({ viewer, from, to }, reader) =>
      (await this.agenda.of(viewer, from, to, MOST_REMINDERS)).map((item) => reminderEvent(item, reader)),
    VISITS: async (view, reader) => (await this.records.visits(view)).flatMap((visit) => visitEvents(visit, reader)),
    AGREEMENTS: async (view, reader) =>
      (await this.records.agreements(view)).flatMap((agreement) => agreementEvents(agreement, reader)),
    ANNIVERSARIES: async (view, reader) =>
      (await this.records.partnerships(view)).flatMap((known) => anniversaryEvents(known, view, reader)),
  };

  constructor(
    private readonly records: DatedRecordsRepository,
    private readonly agenda: ReminderAgenda,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The number of statements does not grow with the records. */
  async of(viewer: Viewer, feed: CalendarFeedRow): Promise<CalendarEvent[]> {
    const { contents, communityId, partnershipId, alarms } = feed;
    const view = { viewer, communityId, partnershipId, ...horizonAround(this.clock.today(viewer.timeZone)) };
    const reader = { language: viewer.language, publicUrl: this.config.PUBLIC_URL, alarms };
    const events: CalendarEvent[] = [];
    for (const content of contents) events.push(...(await this.sources[content](view, reader)));
    return events;
  }
}
