export { CalendarsApiModule } from './calendars-api.module.js';
