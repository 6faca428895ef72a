export { ReminderBacklog } from './data/reminder-backlog.entity.js';
export { LetterLink } from './data/letter-link.entity.js';
export { Notice } from './data/notice.entity.js';
export { Reminder } from './data/reminder.entity.js';
export { ReminderOccurrence } from './data/reminder-occurrence.entity.js';
export { type AgendaItem, ReminderAgenda } from './reminder-agenda.service.js';
export { ReminderPlanner } from './reminder-planner.service.js';
export { RemindersModule } from './reminders.module.js';
