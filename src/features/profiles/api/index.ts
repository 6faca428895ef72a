export { ProfilesApiModule } from './profiles-api.module.js';
export { CooperationProfileType } from './profile.type.js';
