import { Module } from '@nestjs/common';
import { MunicipalitiesModule } from '../municipalities.module.js';
import { MunicipalitiesLoaders } from './municipalities.loaders.js';
import { MunicipalitiesResolver } from './municipalities.resolver.js';
import {
  ContactFieldsResolver,
  MunicipalityFieldsResolver,
  PostFieldsResolver,
  UserCommunitiesResolver,
} from './municipality-fields.resolver.js';

@Module({
  imports: [MunicipalitiesModule],
  providers: [
    ContactFieldsResolver,
    MunicipalitiesLoaders,
    MunicipalitiesResolver,
    MunicipalityFieldsResolver,
    PostFieldsResolver,
    UserCommunitiesResolver,
  ],
  exports: [MunicipalitiesLoaders],
})
export class MunicipalitiesApiModule {}
