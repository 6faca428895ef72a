import { Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AgreementsApiModule } from './features/agreements/api/index.js';
import { AidApiModule } from './features/aid/api/index.js';
import { CalendarsApiModule } from './features/calendars/api/index.js';
import { CatalogueApiModule } from './features/catalogue/api/index.js';
import { IdentityApiModule } from './features/identity/api/index.js';
import { MatchingApiModule } from './features/matching/api/index.js';
import { MunicipalitiesApiModule } from './features/municipalities/api/index.js';
import { NeedsApiModule } from './features/needs/api/index.js';
import { OperationsApiModule } from './features/operations/api/index.js';
import { OrganisationsApiModule } from './features/organisations/api/index.js';
import { PartnershipsApiModule } from './features/partnerships/api/index.js';
import { PreferencesApiModule } from './features/preferences/api/index.js';
import { ProfilesApiModule } from './features/profiles/api/index.js';
import { ProgrammesApiModule } from './features/programmes/api/index.js';
import { PromotionApiModule } from './features/promotion/api/index.js';
import { ProjectsApiModule } from './features/projects/api/index.js';
import { RemindersApiModule } from './features/reminders/api/index.js';
import { ReportsApiModule } from './features/reports/api/index.js';
import { TasksApiModule } from './features/tasks/api/index.js';
import { TimelineApiModule } from './features/timeline/api/index.js';
import { VisitsApiModule } from './features/visits/api/index.js';
import { WebhooksApiModule } from './features/webhooks/api/index.js';
import { IdentityModule } from './features/identity/index.js';
import { AccessGuard } from './platform/access/access.guard.js';
import { DomainErrorFilter } from './platform/graphql/domain-error.filter.js';
import { GraphqlModule } from './platform/graphql/graphql.module.js';
import { HealthController } from './platform/health/health.controller.js';
import { MailApiModule } from './platform/mail/mail-api.module.js';
import { inputPipe } from './platform/validation/input.pipe.js';
import { webIsBuilt } from './platform/web/serve-web.js';
import { WebController } from './platform/web/web.controller.js';

const APIS: readonly Type[] = [
  MailApiModule,
  IdentityApiModule,
  WebhooksApiModule,
  MunicipalitiesApiModule,
  CatalogueApiModule,
  OrganisationsApiModule,
  PartnershipsApiModule,
  AgreementsApiModule,
  VisitsApiModule,
  TasksApiModule,
  ProjectsApiModule,
  AidApiModule,
  PromotionApiModule,
  ProfilesApiModule,
  NeedsApiModule,
  MatchingApiModule,
  TimelineApiModule,
  ProgrammesApiModule,
  PreferencesApiModule,
  RemindersApiModule,
  CalendarsApiModule,
  OperationsApiModule,
  ReportsApiModule,
];

/** The doors to the outside: GraphQL with its guard, health, the web application. */
@Module({
  imports: [IdentityModule, GraphqlModule.forRoot(IdentityModule), ...APIS],
  controllers: [HealthController, ...(webIsBuilt() ? [WebController] : [])],
  providers: [
    { provide: APP_FILTER, useClass: DomainErrorFilter },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useFactory: inputPipe },
  ],
})
export class ApiModule {}
