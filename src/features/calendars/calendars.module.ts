import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { PartnershipsModule } from '../partnerships/index.js';
import { RemindersModule } from '../reminders/index.js';
import { CalendarContents } from './calendar-contents.service.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { CalendarFeedsRepository } from './data/calendar-feeds.repository.js';
import { DatedRecordsRepository } from './data/dated-records.repository.js';

@Module({
  imports: [IdentityModule, MunicipalitiesModule, PartnershipsModule, RemindersModule],
  providers: [CalendarContents, CalendarFeeds, CalendarFeedsRepository, DatedRecordsRepository],
  exports: [CalendarFeeds],
})
export class CalendarsModule {}
