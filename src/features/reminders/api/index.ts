export { RemindersApiModule } from './reminders-api.module.js';
