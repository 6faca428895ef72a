import { Module } from '@nestjs/common';
import { AgreementsApiModule } from '../../agreements/api/index.js';
import { IdentityApiModule } from '../../identity/api/index.js';
import { MunicipalitiesApiModule } from '../../municipalities/api/index.js';
import { OrganisationsApiModule } from '../../organisations/api/index.js';
import { PartnershipsApiModule } from '../../partnerships/api/index.js';
import { PartnershipsModule } from '../../partnerships/index.js';
import { VisitsApiModule } from '../../visits/api/index.js';
import { ProjectsModule } from '../projects.module.js';
import {
  MembershipFeeFieldsResolver,
  MembershipFieldsResolver,
  MembershipObligationFieldsResolver,
  MembershipStatusChangeFieldsResolver,
} from './membership-fields.resolver.js';
import { MembershipsLoaders } from './memberships.loaders.js';
import { MembershipsResolver } from './memberships.resolver.js';
import {
  ProjectFieldsResolver,
  ProjectIndicatorFieldsResolver,
  ProjectParticipantFieldsResolver,
  ProjectStatusChangeFieldsResolver,
} from './project-fields.resolver.js';
import { ProjectsLoaders } from './projects.loaders.js';
import { ProjectsResolver } from './projects.resolver.js';
import { ProjectsView } from './projects-view.js';

@Module({
  imports: [
    AgreementsApiModule,
    IdentityApiModule,
    MunicipalitiesApiModule,
    OrganisationsApiModule,
    PartnershipsApiModule,
    PartnershipsModule,
    ProjectsModule,
    VisitsApiModule,
  ],
  providers: [
    MembershipFeeFieldsResolver,
    MembershipFieldsResolver,
    MembershipObligationFieldsResolver,
    MembershipStatusChangeFieldsResolver,
    MembershipsLoaders,
    MembershipsResolver,
    ProjectFieldsResolver,
    ProjectIndicatorFieldsResolver,
    ProjectParticipantFieldsResolver,
    ProjectStatusChangeFieldsResolver,
    ProjectsLoaders,
    ProjectsResolver,
    ProjectsView,
  ],
  exports: [ProjectsLoaders],
})
export class ProjectsApiModule {}
