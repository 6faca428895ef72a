import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { PartnershipsModule } from '../partnerships/index.js';
import { VisitsModule } from '../visits/index.js';
import { CommitmentTasks } from './commitment-tasks.service.js';
import { TaskSeriesRepository } from './data/task-series.repository.js';
import { TaskTemplatesRepository } from './data/task-templates.repository.js';
import { TasksRepository } from './data/tasks.repository.js';
import { TaskSeries } from './task-series.service.js';
import { StageTasks } from './stage-tasks.service.js';
import { TaskTemplates } from './task-templates.service.js';
import { TemplatedTasks } from './templated-tasks.service.js';
import { TaskWriting } from './task-writing.service.js';
import { Tasks } from './tasks.service.js';
import { TasksHandover } from './tasks-handover.service.js';
import { TasksTrash } from './tasks-trash.service.js';
import { VisitPreparation } from './visit-preparation.service.js';

@Module({
  imports: [IdentityModule, MunicipalitiesModule, PartnershipsModule, VisitsModule],
  providers: [
    CommitmentTasks,
    StageTasks,
    TaskSeries,
    TaskSeriesRepository,
    TaskTemplates,
    TaskTemplatesRepository,
    TaskWriting,
    Tasks,
    TasksHandover,
    TasksRepository,
    TasksTrash,
    TemplatedTasks,
    VisitPreparation,
  ],
  exports: [StageTasks, Tasks, TaskTemplates, VisitPreparation],
})
export class TasksModule {}
