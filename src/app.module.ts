import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { MIGRATIONS } from '../migrations/index.js';
import { ENTITIES } from './entities.js';
import { AgreementsApiModule } from './features/agreements/api/index.js';
import { AgreementsModule } from './features/agreements/index.js';
import { AidApiModule } from './features/aid/api/index.js';
import { AidModule } from './features/aid/index.js';
import { CalendarsApiModule } from './features/calendars/api/index.js';
import { CalendarsModule } from './features/calendars/index.js';
import { DemoModule } from './features/demo/index.js';
import { IdentityApiModule } from './features/identity/api/index.js';
import { IdentityModule } from './features/identity/index.js';
import { MunicipalitiesApiModule } from './features/municipalities/api/index.js';
import { MunicipalitiesModule } from './features/municipalities/index.js';
import { OperationsApiModule } from './features/operations/api/index.js';
import { OperationsModule } from './features/operations/index.js';
import { OrganisationsApiModule } from './features/organisations/api/index.js';
import { OrganisationsModule } from './features/organisations/index.js';
import { PartnershipsApiModule } from './features/partnerships/api/index.js';
import { PartnershipsModule } from './features/partnerships/index.js';
import { PreferencesApiModule } from './features/preferences/api/index.js';
import { PreferencesModule } from './features/preferences/index.js';
import { ProgrammesApiModule } from './features/programmes/api/index.js';
import { ProgrammesModule } from './features/programmes/index.js';
import { PromotionApiModule } from './features/promotion/api/index.js';
import { PromotionModule } from './features/promotion/index.js';
import { ProjectsApiModule } from './features/projects/api/index.js';
import { ProjectsModule } from './features/projects/index.js';
import { RemindersApiModule } from './features/reminders/api/index.js';
import { RemindersModule } from './features/reminders/index.js';
import { ReportsApiModule } from './features/reports/api/index.js';
import { ReportsModule } from './features/reports/index.js';
import { TasksApiModule } from './features/tasks/api/index.js';
import { TasksModule } from './features/tasks/index.js';
import { TimelineApiModule } from './features/timeline/api/index.js';
import { TimelineModule } from './features/timeline/index.js';
import { VisitsApiModule } from './features/visits/api/index.js';
import { VisitsModule } from './features/visits/index.js';
import { WebhooksApiModule } from './features/webhooks/api/index.js';
import { OwnWebhooksModule } from './features/webhooks/index.js';
import { FirstStart } from './first-start.js';
import { AccessGuard } from './platform/access/access.guard.js';
import { ConfigModule } from './platform/config/config.module.js';
import type { Config } from './platform/config/config.schema.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { DeliveryWorkerModule } from './platform/delivery/delivery-worker.module.js';
import { DeliveryModule } from './platform/delivery/delivery.module.js';
import { EventsModule } from './platform/events/events.module.js';
import { FilesModule } from './platform/files/files.module.js';
import { DomainErrorFilter } from './platform/graphql/domain-error.filter.js';
import { GraphqlModule } from './platform/graphql/graphql.module.js';
import { HandoverModule } from './platform/handover/handover.module.js';
import { HistoryModule } from './platform/history/history.module.js';
import { HealthController } from './platform/health/health.controller.js';
import { MailApiModule } from './platform/mail/mail-api.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { WebhooksModule } from './platform/webhooks/webhooks.module.js';
import { PubSubModule } from './platform/pubsub/pubsub.module.js';
import { QueueModule } from './platform/queue/queue.module.js';
import { TrashModule } from './platform/trash/trash.module.js';
import { webIsBuilt } from './platform/web/serve-web.js';
import { WebController } from './platform/web/web.controller.js';
import { inputPipe } from './platform/validation/input.pipe.js';

/** Features in dependency order: each uses only those before it. */
const FEATURES: readonly Type[] = [
  IdentityModule,
  OwnWebhooksModule,
  MunicipalitiesModule,
  OrganisationsModule,
  PartnershipsModule,
  AgreementsModule,
  VisitsModule,
  TasksModule,
  ProjectsModule,
  AidModule,
  PromotionModule,
  TimelineModule,
  ProgrammesModule,
  PreferencesModule,
  RemindersModule,
  CalendarsModule,
  OperationsModule,
  ReportsModule,
  DemoModule,
];
const APIS: readonly Type[] = [
  MailApiModule,
  IdentityApiModule,
  WebhooksApiModule,
  MunicipalitiesApiModule,
  OrganisationsApiModule,
  PartnershipsApiModule,
  AgreementsApiModule,
  VisitsApiModule,
  TasksApiModule,
  ProjectsApiModule,
  AidApiModule,
  PromotionApiModule,
  TimelineApiModule,
  ProgrammesApiModule,
  PreferencesApiModule,
  RemindersApiModule,
  CalendarsApiModule,
  OperationsApiModule,
  ReportsApiModule,
];
const JOBS: readonly Type[] = [DeliveryWorkerModule];

/** The whole program, or the part of it that this process runs. */
@Module({})
export class AppModule {
  /** @param databaseUrl of the embedded or the given PostgreSQL */
  static forRoot(config: Config, databaseUrl: string): DynamicModule {
    const api = config.ROLE === 'worker' ? [] : [GraphqlModule.forRoot(IdentityModule), ...APIS];
    const jobs = config.ROLE === 'api' ? [] : JOBS;
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot({
          url: databaseUrl,
          poolSize: config.DATABASE_POOL_SIZE,
          timeZone: config.NETWORK_TIME_ZONE,
          entities: ENTITIES,
          migrations: MIGRATIONS,
        }),
        EventsModule,
        HistoryModule,
        TrashModule,
        HandoverModule,
        QueueModule.forRoot(databaseUrl),
        MailModule,
        WebhooksModule,
        DeliveryModule,
        FilesModule,
        PubSubModule.forRoot(databaseUrl),
        ...FEATURES,
        ...api,
        ...jobs,
      ],
      controllers: config.ROLE === 'worker' ? [] : [HealthController, ...(webIsBuilt() ? [WebController] : [])],
      providers: [
        FirstStart,
        { provide: APP_FILTER, useClass: DomainErrorFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: inputPipe },
      ],
    };
  }
}
