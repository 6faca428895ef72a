export { MatchingJobsModule } from './matching-jobs.module.js';
