export { Preferences } from './preferences.service.js';
export { PreferencesModule } from './preferences.module.js';
export type { ChoiceChannel, Choices, KindChoice } from './domain/choices.js';
