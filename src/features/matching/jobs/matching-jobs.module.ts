import { Module } from '@nestjs/common';
import { MatchingModule } from '../matching.module.js';
import { MatchRunsHandler } from './match-runs.handler.js';

/** In processes with the role `worker` or `all`. */
@Module({ imports: [MatchingModule], providers: [MatchRunsHandler] })
export class MatchingJobsModule {}
