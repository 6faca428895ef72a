import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PartnershipsModule } from '../partnerships/index.js';
import { VisitsModule } from '../visits/index.js';
import { MembershipRecords } from './data/membership-records.repository.js';
import { MembershipsRepository } from './data/memberships.repository.js';
import { ProjectPartsRepository } from './data/project-parts.repository.js';
import { ProjectRecords } from './data/project-records.repository.js';
import { ProjectsRepository } from './data/projects.repository.js';
import { MembershipReferences } from './membership-references.service.js';
import { Memberships } from './memberships.service.js';
import { MembershipsHandover } from './memberships-handover.service.js';
import { MembershipsTrash } from './memberships-trash.service.js';
import { ProjectReferences } from './project-references.service.js';
import { Projects } from './projects.service.js';
import { ProjectsHandover } from './projects-handover.service.js';
import { ProjectTiming } from './project-timing.service.js';
import { ProjectsTrash } from './projects-trash.service.js';

@Module({
  imports: [IdentityModule, MunicipalitiesModule, OrganisationsModule, PartnershipsModule, VisitsModule],
  providers: [
    ProjectTiming,
    MembershipRecords,
    MembershipReferences,
    Memberships,
    MembershipsHandover,
    MembershipsRepository,
    MembershipsTrash,
    ProjectPartsRepository,
    ProjectRecords,
    ProjectReferences,
    Projects,
    ProjectsHandover,
    ProjectsRepository,
    ProjectsTrash,
  ],
  exports: [MembershipRecords, Memberships, ProjectPartsRepository, Projects, ProjectTiming],
})
export class ProjectsModule {}
