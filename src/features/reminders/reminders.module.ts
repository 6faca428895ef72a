import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { AidModule } from '../aid/index.js';
import { IdentityModule } from '../identity/index.js';
import { PreferencesModule } from '../preferences/index.js';
import { PartnershipsModule } from '../partnerships/index.js';
import { ProjectsModule } from '../projects/index.js';
import { TasksModule } from '../tasks/index.js';
import { AgendaRepository } from './data/agenda.repository.js';
import { LetterLinksRepository } from './data/letter-links.repository.js';
import { NoticeGroupsRepository } from './data/notice-groups.repository.js';
import { ChosenPlans } from './chosen-plans.service.js';
import { OtherSubjectsRepository } from './data/other-subjects.repository.js';
import { NoticesRepository } from './data/notices.repository.js';
import { OwnRemindersRepository } from './data/own-reminders.repository.js';
import { ReminderTimingsRepository } from './data/reminder-timings.repository.js';
import { RemindersRepository } from './data/reminders.repository.js';
import { RecordsAroundRepository } from './data/records-around.repository.js';
import { RecordRemindersRepository } from './data/record-reminders.repository.js';
import { RetentionRepository } from './data/retention.repository.js';
import { SnoozesRepository } from './data/snoozes.repository.js';
import { SubjectsRepository } from './data/subjects.repository.js';
import { SurroundingsRepository } from './data/surroundings.repository.js';
import { LinkedActions } from './linked-actions.service.js';
import { LetterLinks } from './letter-links.service.js';
import { NoticeGroups } from './notice-groups.service.js';
import { Notices } from './notices.service.js';
import { OwnReminders } from './own-reminders.service.js';
import { PartnershipNews } from './partnership-news.service.js';
import { RecordReminders } from './record-reminders.service.js';
import { RecordSight } from './record-sight.service.js';
import { RecordTimings } from './record-timings.service.js';
import { ReminderAgenda } from './reminder-agenda.service.js';
import { ReminderHorizon } from './reminder-horizon.service.js';
import { ReminderLetters } from './reminder-letters.service.js';
import { ReminderPlanner } from './reminder-planner.service.js';
import { ReminderQuestions } from './reminder-questions.service.js';
import { ReminderPlans } from './reminder-plans.service.js';
import { ReminderTimings } from './reminder-timings.service.js';
import { ReminderComposer } from './reminder.composer.js';
import { Snoozes } from './snoozes.service.js';
import { Retention } from './retention.service.js';
import { SubjectsOfReminders } from './subjects.service.js';
import { TimedSubjects } from './timed-subjects.service.js';
import { WorkingCalendars } from './working-calendars.service.js';

@Module({
  imports: [
    AgreementsModule,
    AidModule,
    IdentityModule,
    PartnershipsModule,
    PreferencesModule,
    ProjectsModule,
    TasksModule,
  ],
  providers: [
    AgendaRepository,
    ChosenPlans,
    LetterLinks,
    LetterLinksRepository,
    LinkedActions,
    NoticeGroups,
    NoticeGroupsRepository,
    Notices,
    NoticesRepository,
    OwnReminders,
    OwnRemindersRepository,
    OtherSubjectsRepository,
    PartnershipNews,
    Retention,
    RetentionRepository,
    RecordReminders,
    RecordRemindersRepository,
    RecordSight,
    RecordTimings,
    ReminderComposer,
    ReminderAgenda,
    ReminderHorizon,
    ReminderLetters,
    ReminderPlanner,
    ReminderPlans,
    ReminderTimings,
    ReminderQuestions,
    ReminderTimingsRepository,
    RemindersRepository,
    Snoozes,
    SnoozesRepository,
    SubjectsOfReminders,
    RecordsAroundRepository,
    SubjectsRepository,
    SurroundingsRepository,
    TimedSubjects,
    WorkingCalendars,
  ],
  exports: [
    LinkedActions,
    NoticeGroups,
    Notices,
    OwnReminders,
    PartnershipNews,
    RecordReminders,
    ReminderAgenda,
    ReminderPlanner,
    ReminderTimings,
    Snoozes,
  ],
})
export class RemindersModule {}
