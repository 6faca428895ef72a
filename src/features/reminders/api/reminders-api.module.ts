import { Module } from '@nestjs/common';
import { RemindersModule } from '../reminders.module.js';
import { NoticesResolver } from './notices.resolver.js';

@Module({ imports: [RemindersModule], providers: [NoticesResolver] })
export class RemindersApiModule {}
