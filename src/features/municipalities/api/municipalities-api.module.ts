import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities.module.js';
import { MunicipalitiesLoaders } from './municipalities.loaders.js';
import { MunicipalitiesResolver } from './municipalities.resolver.js';
import { MunicipalityFieldsResolver, UserCommunitiesResolver } from './municipality-fields.resolver.js';

@Module({
  imports: [MunicipalitiesModule],
  providers: [MunicipalitiesLoaders, MunicipalitiesResolver, MunicipalityFieldsResolver, UserCommunitiesResolver],
  exports: [MunicipalitiesLoaders],
})
export class MunicipalitiesApiModule {}
