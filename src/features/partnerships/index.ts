export { Interaction } from './data/interaction.entity.js';
export { type PartnershipFilter, partnershipCondition } from './data/partnership-filter.js';
export { PartnershipParty } from './data/partnership-party.entity.js';
export { type PartnershipRow, partnershipsOn } from './data/partnership-row.js';
export { Partnership } from './data/partnership.entity.js';
export { StageChange } from './data/stage-change.entity.js';
export {
  isClosed,
  OPEN_STAGES,
  PARTNERSHIP_STAGES,
  type PartnershipStage,
  STAGE_NAMES,
} from './domain/partnership-stage.js';
export { FORMALITIES, type Formality } from './domain/partnership-terms.js';
export { stageLimitDays } from './domain/rot.js';
export { Interactions } from './interactions.service.js';
export { NetworkDay } from './network-day.js';
export { PartnershipsModule } from './partnerships.module.js';
export { onVisiblePartnership, partnershipVisibleTo } from './partnerships.policy.js';
export { type NewPartnership, type PartnershipFields, Partnerships } from './partnerships.service.js';
export { StageMoves } from './stage-moves.service.js';
