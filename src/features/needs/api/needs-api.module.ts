import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../../identity/api/index.js';
import { MunicipalitiesApiModule } from '../../municipalities/api/index.js';
import { OrganisationsApiModule } from '../../organisations/api/index.js';
import { NeedsModule } from '../needs.module.js';
import { MunicipalityNeedsResolver, NeedFieldsResolver } from './need-fields.resolver.js';
import { NeedsLoaders } from './needs.loaders.js';
import { NeedsResolver } from './needs.resolver.js';

@Module({
  imports: [IdentityApiModule, MunicipalitiesApiModule, NeedsModule, OrganisationsApiModule],
  providers: [MunicipalityNeedsResolver, NeedFieldsResolver, NeedsLoaders, NeedsResolver],
  exports: [NeedsLoaders],
})
export class NeedsApiModule {}
