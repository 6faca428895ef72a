export { Partnership } from './data/partnership.entity.js';
export { PartnershipParty } from './data/partnership-party.entity.js';
export { StageChange } from './data/stage-change.entity.js';
export { Interaction } from './data/interaction.entity.js';
export { COOPERATION_DIRECTIONS, type CooperationDirection } from './domain/partnership-terms.js';
export { onVisiblePartnership, partnershipVisibleTo } from './partnerships.policy.js';
