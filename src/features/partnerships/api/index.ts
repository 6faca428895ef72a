export { InteractionType } from './interaction.type.js';
export {
  CooperationDirectionEnum,
  CooperationGoalEnum,
  FormalityEnum,
  PartnershipStageEnum,
} from './partnership-enums.js';
export { PartnershipFilterInput } from './partnership-filter.input.js';
export { PartnershipType, StageChangeType } from './partnership.type.js';
export { PartnershipsApiModule } from './partnerships-api.module.js';
export { PartnershipsLoaders } from './partnerships.loaders.js';
