import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MunicipalitiesModule } from '../municipalities/index.js';
import { ProfilesRepository } from './data/profiles.repository.js';
import { ProfileFiles } from './profile-files.service.js';
import { ProfilesHandover } from './profiles-handover.service.js';
import { Profiles } from './profiles.service.js';

@Module({
  imports: [IdentityModule, MunicipalitiesModule],
  providers: [ProfileFiles, Profiles, ProfilesHandover, ProfilesRepository],
  exports: [ProfileFiles, Profiles],
})
export class ProfilesModule {}
