export { Preferences } from './preferences.service.js';
export { PreferencesModule } from './preferences.module.js';
export type { ChoiceChannel, Choices, KindChoice } from './domain/choices.js';
export { restsUntil } from './domain/rests-until.js';
export { settled } from './domain/settled.js';
export { substituteOn, type Substitution } from './domain/substitution.js';
export { tellAt } from './domain/tell-at.js';
