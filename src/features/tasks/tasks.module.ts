import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { VisitsModule } from '../visits/index.js';
import { CommitmentTasks } from './commitment-tasks.service.js';
import { TaskSeriesRepository } from './data/task-series.repository.js';
import { TasksRepository } from './data/tasks.repository.js';
import { TaskSeries } from './task-series.service.js';
import { TaskWriting } from './task-writing.service.js';
import { Tasks } from './tasks.service.js';
import { TasksHandover } from './tasks-handover.service.js';
import { TasksTrash } from './tasks-trash.service.js';
import { VisitPreparation } from './visit-preparation.service.js';

@Module({
  imports: [IdentityModule, MunicipalitiesModule, VisitsModule],
  providers: [
    CommitmentTasks,
    TaskSeries,
    TaskSeriesRepository,
    TaskWriting,
    Tasks,
    TasksHandover,
    TasksRepository,
    TasksTrash,
    VisitPreparation,
  ],
  exports: [Tasks, VisitPreparation],
})
export class TasksModule {}
