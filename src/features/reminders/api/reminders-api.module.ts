import { Module } from '@nestjs/common';
import { RemindersModule } from '../reminders.module.js';
import { NoticesResolver } from './notices.resolver.js';
import { RecordRemindersResolver } from './record-reminders.resolver.js';
import { SnoozedNoticeResolver, SnoozedTaskResolver } from './snoozed-until.resolver.js';
import { SnoozesResolver } from './snoozes.resolver.js';

@Module({
  imports: [RemindersModule],
  providers: [NoticesResolver, RecordRemindersResolver, SnoozedNoticeResolver, SnoozedTaskResolver, SnoozesResolver],
})
export class RemindersApiModule {}
