export { Preferences } from './preferences.service.js';
export { PreferencesModule } from './preferences.module.js';
export type { ChoiceChannel, Choices } from './domain/choices.js';
