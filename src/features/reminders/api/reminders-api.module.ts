import { Module } from '@nestjs/common';
import { IdentityModule } from '../../identity/index.js';
import { RemindersModule } from '../reminders.module.js';
import { LetterLinksController } from './letter-links.controller.js';
import { NoticeGroupsResolver } from './notice-groups.resolver.js';
import { NoticesResolver } from './notices.resolver.js';
import { RecordRemindersResolver } from './record-reminders.resolver.js';
import { OwnRemindersResolver } from './own-reminders.resolver.js';
import { ReminderTimingsResolver } from './reminder-timings.resolver.js';
import { SnoozedNoticeResolver, SnoozedTaskResolver } from './snoozed-until.resolver.js';
import { SnoozesResolver } from './snoozes.resolver.js';

@Module({
  imports: [IdentityModule, RemindersModule],
  controllers: [LetterLinksController],
  providers: [
    NoticeGroupsResolver,
    NoticesResolver,
    OwnRemindersResolver,
    RecordRemindersResolver,
    ReminderTimingsResolver,
    SnoozedNoticeResolver,
    SnoozedTaskResolver,
    SnoozesResolver,
  ],
})
export class RemindersApiModule {}
