import { Module } from '@nestjs/common';
import { AgreementsApiModule } from '../../agreements/api/index.js';
import { IdentityApiModule } from '../../identity/api/index.js';
import { MunicipalitiesApiModule } from '../../municipalities/api/index.js';
import { OrganisationsApiModule } from '../../organisations/api/index.js';
import { PartnershipsApiModule } from '../../partnerships/api/index.js';
import { VisitsModule } from '../visits.module.js';
import { PartnershipVisitsResolver, VisitFieldsResolver } from './visit-fields.resolver.js';
import { CommitmentFieldsResolver, CostFieldsResolver, DelegateFieldsResolver } from './visit-parts.resolver.js';
import { VisitFilesController } from './visit-files.controller.js';
import { VisitsLoaders } from './visits.loaders.js';
import { VisitsResolver } from './visits.resolver.js';
import { VisitsView } from './visits-view.js';

@Module({
  imports: [
    AgreementsApiModule,
    IdentityApiModule,
    MunicipalitiesApiModule,
    OrganisationsApiModule,
    PartnershipsApiModule,
    VisitsModule,
  ],
  controllers: [VisitFilesController],
  providers: [
    CommitmentFieldsResolver,
    CostFieldsResolver,
    DelegateFieldsResolver,
    PartnershipVisitsResolver,
    VisitFieldsResolver,
    VisitsLoaders,
    VisitsResolver,
    VisitsView,
  ],
  exports: [VisitsLoaders],
})
export class VisitsApiModule {}
