import { Module } from '@nestjs/common';
import { TimelineRepository } from './data/timeline.repository.js';
import { Timelines } from './timelines.service.js';

@Module({ providers: [TimelineRepository, Timelines], exports: [Timelines] })
export class TimelineModule {}
