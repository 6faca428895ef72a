import { Module } from '@nestjs/common';
import { AgreementsApiModule } from '../../agreements/api/index.js';
import { IdentityApiModule } from '../../identity/api/index.js';
import { IdentityModule } from '../../identity/index.js';
import { MunicipalitiesApiModule } from '../../municipalities/api/index.js';
import { PartnershipsApiModule } from '../../partnerships/api/index.js';
import { VisitsApiModule } from '../../visits/api/index.js';
import { TasksModule } from '../tasks.module.js';
import { RecurrencePreviewResolver, TaskRecurrenceResolver } from './recurrence.resolver.js';
import { TaskFieldsResolver, TaskRecordResolver } from './task-fields.resolver.js';
import {
  AgreementTasksResolver,
  CommitmentTaskResolver,
  PartnershipTasksResolver,
  VisitTasksResolver,
} from './tasks-of-records.resolver.js';
import { TasksLoaders } from './tasks.loaders.js';
import { TaskTemplatesResolver } from './task-templates.resolver.js';
import { TasksResolver } from './tasks.resolver.js';

@Module({
  imports: [
    AgreementsApiModule,
    IdentityApiModule,
    IdentityModule,
    MunicipalitiesApiModule,
    PartnershipsApiModule,
    TasksModule,
    VisitsApiModule,
  ],
  providers: [
    AgreementTasksResolver,
    CommitmentTaskResolver,
    PartnershipTasksResolver,
    RecurrencePreviewResolver,
    TaskFieldsResolver,
    TaskRecordResolver,
    TaskRecurrenceResolver,
    TaskTemplatesResolver,
    TasksLoaders,
    TasksResolver,
    VisitTasksResolver,
  ],
  exports: [TasksLoaders],
})
export class TasksApiModule {}
