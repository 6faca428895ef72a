import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { AidModule } from '../aid/index.js';
import { IdentityModule } from '../identity/index.js';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { NeedsModule } from '../needs/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PartnershipsModule } from '../partnerships/index.js';
import { ProfilesModule } from '../profiles/index.js';
import { ProgrammesModule } from '../programmes/index.js';
import { ProjectsModule } from '../projects/index.js';
import { PromotionModule } from '../promotion/index.js';
import { TasksModule } from '../tasks/index.js';
import { VisitsModule } from '../visits/index.js';
import { DemoDatesRepository } from './data/demo-dates.repository.js';
import { DemoAid } from './demo-aid.service.js';
import { DemoNeeds } from './demo-needs.service.js';
import { DemoOrganisations } from './demo-organisations.service.js';
import { DemoPlaces } from './demo-places.service.js';
import { DemoProgramme } from './demo-programme.service.js';
import { DemoProjects } from './demo-projects.service.js';
import { DemoPromotion } from './demo-promotion.service.js';
import { DemoTies } from './demo-ties.service.js';
import { DemoWork } from './demo-work.service.js';
import { Demonstration } from './demonstration.service.js';

@Module({
  imports: [
    IdentityModule,
    MunicipalitiesModule,
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
    ProgrammesModule,
  ],
  providers: [
    DemoAid,
    DemoDatesRepository,
    DemoNeeds,
    DemoOrganisations,
    DemoPlaces,
    DemoProgramme,
    DemoProjects,
    DemoPromotion,
    DemoTies,
    DemoWork,
    Demonstration,
  ],
  exports: [Demonstration],
})
export class DemoModule {}
