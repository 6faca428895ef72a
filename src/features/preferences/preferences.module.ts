import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { PreferencesRepository } from './data/preferences.repository.js';
import { Absences } from './absences.service.js';
import { AbsencesRepository } from './data/absences.repository.js';
import { Preferences } from './preferences.service.js';

@Module({
  imports: [IdentityModule],
  providers: [Absences, AbsencesRepository, Preferences, PreferencesRepository],
  exports: [Absences, Preferences],
})
export class PreferencesModule {}
