export { TimelineApiModule } from './timeline-api.module.js';
