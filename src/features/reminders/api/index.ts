export { ReminderKindEnum } from './notice.type.js';
export { RemindersApiModule } from './reminders-api.module.js';
