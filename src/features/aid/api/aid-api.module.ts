import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../../identity/api/index.js';
import { MunicipalitiesApiModule } from '../../municipalities/api/index.js';
import { OrganisationsApiModule } from '../../organisations/api/index.js';
import { PartnershipsApiModule } from '../../partnerships/api/index.js';
import { PartnershipsModule } from '../../partnerships/index.js';
import { VisitsApiModule } from '../../visits/api/index.js';
import { AidModule } from '../aid.module.js';
import { AidFieldsResolver } from './aid-fields.resolver.js';
import {
  AidLineFieldsResolver,
  AidMovementFieldsResolver,
  AidPartyFieldsResolver,
  AidStatusChangeFieldsResolver,
} from './aid-parts.resolver.js';
import { AidLoaders } from './aid.loaders.js';
import { AidResolver } from './aid.resolver.js';

@Module({
  imports: [
    AidModule,
    IdentityApiModule,
    MunicipalitiesApiModule,
    OrganisationsApiModule,
    PartnershipsApiModule,
    PartnershipsModule,
    VisitsApiModule,
  ],
  providers: [
    AidFieldsResolver,
    AidLineFieldsResolver,
    AidLoaders,
    AidMovementFieldsResolver,
    AidPartyFieldsResolver,
    AidResolver,
    AidStatusChangeFieldsResolver,
  ],
  exports: [AidLoaders],
})
export class AidApiModule {}
