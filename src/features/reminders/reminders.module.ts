import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { NoticesRepository } from './data/notices.repository.js';
import { RemindersRepository } from './data/reminders.repository.js';
import { RecordsAroundRepository } from './data/records-around.repository.js';
import { SubjectsRepository } from './data/subjects.repository.js';
import { Notices } from './notices.service.js';
import { PartnershipNews } from './partnership-news.service.js';
import { RecordSight } from './record-sight.service.js';
import { ReminderHorizon } from './reminder-horizon.service.js';
import { ReminderPlanner } from './reminder-planner.service.js';
import { ReminderComposer } from './reminder.composer.js';
import { SubjectsOfReminders } from './subjects.service.js';

@Module({
  imports: [IdentityModule],
  providers: [
    Notices,
    NoticesRepository,
    PartnershipNews,
    RecordSight,
    ReminderComposer,
    ReminderHorizon,
    ReminderPlanner,
    RemindersRepository,
    SubjectsOfReminders,
    RecordsAroundRepository,
    SubjectsRepository,
  ],
  exports: [Notices, PartnershipNews, ReminderPlanner],
})
export class RemindersModule {}
