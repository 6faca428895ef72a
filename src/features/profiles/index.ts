export { CooperationProfile } from './data/cooperation-profile.entity.js';
export { ReadinessMark } from './data/readiness-mark.entity.js';
export {
  LANGUAGE_RESOURCES,
  MATCHING_STATUSES,
  MUNICIPALITY_CHALLENGES,
  MUNICIPALITY_TRAITS,
} from './domain/matching-terms.js';
export { READINESS_ITEMS } from './domain/readiness.js';
export { usualCapacity } from './domain/capacity.js';
export { Profiles } from './profiles.service.js';
export { ProfilesModule } from './profiles.module.js';
