import { Module } from '@nestjs/common';
import { AgreementsApiModule } from '../../agreements/api/index.js';
import { AidApiModule } from '../../aid/api/index.js';
import { IdentityApiModule } from '../../identity/api/index.js';
import { PartnershipsApiModule } from '../../partnerships/api/index.js';
import { ProjectsApiModule } from '../../projects/api/index.js';
import { TasksApiModule } from '../../tasks/api/index.js';
import { VisitsApiModule } from '../../visits/api/index.js';
import { TimelineModule } from '../timeline.module.js';
import { TimelineLoaders } from './timeline.loaders.js';
import { PartnershipTimelineResolver, TimelineEntryResolver } from './timeline.resolver.js';

@Module({
  imports: [
    AgreementsApiModule,
    AidApiModule,
    IdentityApiModule,
    PartnershipsApiModule,
    ProjectsApiModule,
    TasksApiModule,
    TimelineModule,
    VisitsApiModule,
  ],
  providers: [PartnershipTimelineResolver, TimelineEntryResolver, TimelineLoaders],
})
export class TimelineApiModule {}
