import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { MIGRATIONS } from '../migrations/index.js';
import { ENTITIES } from './entities.js';
import { AgreementsModule } from './features/agreements/index.js';
import { AidModule } from './features/aid/index.js';
import { CalendarsModule } from './features/calendars/index.js';
import { CatalogueModule } from './features/catalogue/index.js';
import { DemoModule } from './features/demo/index.js';
import { IdentityModule } from './features/identity/index.js';
import { MatchingModule } from './features/matching/index.js';
import { MatchingJobsModule } from './features/matching/jobs/index.js';
import { MunicipalitiesModule } from './features/municipalities/index.js';
import { NeedsModule } from './features/needs/index.js';
import { OperationsModule } from './features/operations/index.js';
import { OrganisationsModule } from './features/organisations/index.js';
import { PartnershipsModule } from './features/partnerships/index.js';
import { PreferencesModule } from './features/preferences/index.js';
import { ProfilesModule } from './features/profiles/index.js';
import { ProgrammesModule } from './features/programmes/index.js';
import { PromotionModule } from './features/promotion/index.js';
import { ProjectsModule } from './features/projects/index.js';
import { RemindersModule } from './features/reminders/index.js';
import { ReportsModule } from './features/reports/index.js';
import { TasksModule } from './features/tasks/index.js';
import { TimelineModule } from './features/timeline/index.js';
import { VisitsModule } from './features/visits/index.js';
import { OwnWebhooksModule } from './features/webhooks/index.js';
import { FirstStart } from './first-start.js';
import { ConfigModule } from './platform/config/config.module.js';
import type { Config } from './platform/config/config.schema.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { DeliveryWorkerModule } from './platform/delivery/delivery-worker.module.js';
import { DeliveryModule } from './platform/delivery/delivery.module.js';
import { EventsModule } from './platform/events/events.module.js';
import { FilesModule } from './platform/files/files.module.js';
import { HandoverModule } from './platform/handover/handover.module.js';
import { HistoryModule } from './platform/history/history.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { WebhooksModule } from './platform/webhooks/webhooks.module.js';
import { PubSubModule } from './platform/pubsub/pubsub.module.js';
import { QueueModule } from './platform/queue/queue.module.js';
import { TrashModule } from './platform/trash/trash.module.js';

/** Features in dependency order: each uses only those before it. */
const FEATURES: readonly Type[] = [
  IdentityModule,
  OwnWebhooksModule,
  MunicipalitiesModule,
  CatalogueModule,
  OrganisationsModule,
  PartnershipsModule,
  AgreementsModule,
  VisitsModule,
  TasksModule,
  ProjectsModule,
  AidModule,
  PromotionModule,
  ProfilesModule,
  NeedsModule,
  MatchingModule,
  TimelineModule,
  ProgrammesModule,
  PreferencesModule,
  RemindersModule,
  CalendarsModule,
  OperationsModule,
  ReportsModule,
  DemoModule,
];
const JOBS: readonly Type[] = [DeliveryWorkerModule, MatchingJobsModule];

/** The whole program, or the part of it that this process runs. */
@Module({})
export class AppModule {
  /** @param databaseUrl of the embedded or the given PostgreSQL */
  static async forRoot(config: Config, databaseUrl: string): Promise<DynamicModule> {
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
        ...(config.ROLE === 'worker' ? [] : [await apiModule()]),
        ...(config.ROLE === 'api' ? [] : JOBS),
      ],
      providers: [FirstStart],
    };
  }
}

/** Loaded only where it serves: a worker has no use for GraphQL, and starts sooner without it. */
async function apiModule(): Promise<Type> {
  const { ApiModule } = await import('./api.module.js');
  return ApiModule;
}
