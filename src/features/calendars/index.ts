export { CalendarFeed } from './data/calendar-feed.entity.js';
export { CalendarsModule } from './calendars.module.js';
