export { PreferencesApiModule } from './preferences-api.module.js';
export { ReminderKindEnum } from './choices.type.js';
