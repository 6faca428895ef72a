import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { PreferencesRepository } from './data/preferences.repository.js';
import { Preferences } from './preferences.service.js';

@Module({
  imports: [IdentityModule],
  providers: [Preferences, PreferencesRepository],
  exports: [Preferences],
})
export class PreferencesModule {}
