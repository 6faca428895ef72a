import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../../identity/api/index.js';
import { MunicipalitiesApiModule } from '../../municipalities/api/index.js';
import { ProfilesModule } from '../profiles.module.js';
import {
  MunicipalityProfileResolver,
  ProfileFieldsResolver,
  ReadinessPointFieldsResolver,
} from './profile-fields.resolver.js';
import { ProfileFilesController } from './profile-files.controller.js';
import { ProfilesLoaders } from './profiles.loaders.js';
import { ProfilesResolver } from './profiles.resolver.js';

@Module({
  imports: [IdentityApiModule, MunicipalitiesApiModule, ProfilesModule],
  controllers: [ProfileFilesController],
  providers: [
    MunicipalityProfileResolver,
    ProfileFieldsResolver,
    ProfilesLoaders,
    ProfilesResolver,
    ReadinessPointFieldsResolver,
  ],
})
export class ProfilesApiModule {}
