import { Module } from '@nestjs/common';
import { IdentityApiModule } from '../../identity/api/index.js';
import { PreferencesModule } from '../preferences.module.js';
import { AbsenceFieldsResolver, UserAbsencesResolver } from './absence-fields.resolver.js';
import { AbsencesResolver } from './absences.resolver.js';
import { ChoicesResolver, ViewerChoicesResolver } from './choices.resolver.js';

@Module({
  imports: [IdentityApiModule, PreferencesModule],
  providers: [AbsenceFieldsResolver, AbsencesResolver, ChoicesResolver, UserAbsencesResolver, ViewerChoicesResolver],
})
export class PreferencesApiModule {}
