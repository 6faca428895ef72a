import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../../identity/api/index.js';
import { MunicipalitiesApiModule } from '../../municipalities/api/index.js';
import { PartnershipsModule } from '../partnerships.module.js';
import {
  InteractionFieldsResolver,
  MunicipalityPartnershipsResolver,
  PartnershipFieldsResolver,
  PartyFieldsResolver,
  StageChangeFieldsResolver,
} from './partnership-fields.resolver.js';
import { PartnershipsLoaders } from './partnerships.loaders.js';
import { PartnershipsResolver } from './partnerships.resolver.js';

@Module({
  imports: [IdentityApiModule, MunicipalitiesApiModule, PartnershipsModule],
  providers: [
    InteractionFieldsResolver,
    MunicipalityPartnershipsResolver,
    PartnershipFieldsResolver,
    PartnershipsLoaders,
    PartnershipsResolver,
    PartyFieldsResolver,
    StageChangeFieldsResolver,
  ],
  exports: [PartnershipsLoaders],
})
export class PartnershipsApiModule {}
