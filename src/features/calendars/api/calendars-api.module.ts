import { Module } from '@nestjs/common';
import { MunicipalitiesApiModule } from '../../municipalities/api/index.js';
import { PartnershipsApiModule } from '../../partnerships/api/index.js';
import { CalendarsModule } from '../calendars.module.js';
import { CalendarFeedFieldsResolver, CalendarFeedsResolver } from './calendar-feeds.resolver.js';
import { CalendarsController } from './calendars.controller.js';

@Module({
  imports: [CalendarsModule, MunicipalitiesApiModule, PartnershipsApiModule],
  controllers: [CalendarsController],
  providers: [CalendarFeedFieldsResolver, CalendarFeedsResolver],
})
export class CalendarsApiModule {}
