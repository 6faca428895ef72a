export { CooperationProfile } from './data/cooperation-profile.entity.js';
export { ReadinessMark } from './data/readiness-mark.entity.js';
export { usualCapacity } from './domain/capacity.js';
export { Profiles } from './profiles.service.js';
export { ProfilesModule } from './profiles.module.js';
