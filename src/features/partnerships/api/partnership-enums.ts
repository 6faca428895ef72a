import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { PARTNERSHIP_ORDER_FIELDS } from '../data/partnership-order.js';
import { INTERACTION_KINDS, REPLY_AWAITED_FROM } from '../domain/interaction.js';
import { PARTNERSHIP_STAGES } from '../domain/partnership-stage.js';
import {
  COOPERATION_DIRECTIONS,
  COOPERATION_GOALS,
  FORMALITIES,
  LEAD_SOURCES,
  PARTNERSHIP_LEVELS,
  RELATIONSHIP_TYPES,
} from '../domain/partnership-terms.js';
import { PARTY_ROLES } from '../domain/party.js';
import { ROTS } from '../domain/rot.js';

export const PartnershipStageEnum = enumOf(PARTNERSHIP_STAGES);
registerEnumType(PartnershipStageEnum, { name: 'PartnershipStage' });
export const RotEnum = enumOf(ROTS);
registerEnumType(RotEnum, { name: 'Rot' });
export const RelationshipTypeEnum = enumOf(RELATIONSHIP_TYPES);
registerEnumType(RelationshipTypeEnum, { name: 'RelationshipType' });
export const PartnershipLevelEnum = enumOf(PARTNERSHIP_LEVELS);
registerEnumType(PartnershipLevelEnum, { name: 'PartnershipLevel' });
export const FormalityEnum = enumOf(FORMALITIES);
registerEnumType(FormalityEnum, { name: 'Formality' });
export const CooperationGoalEnum = enumOf(COOPERATION_GOALS);
registerEnumType(CooperationGoalEnum, { name: 'CooperationGoal' });
export const CooperationDirectionEnum = enumOf(COOPERATION_DIRECTIONS);
registerEnumType(CooperationDirectionEnum, { name: 'CooperationDirection' });
export const LeadSourceEnum = enumOf(LEAD_SOURCES);
registerEnumType(LeadSourceEnum, { name: 'LeadSource' });
export const PartyRoleEnum = enumOf(PARTY_ROLES);
registerEnumType(PartyRoleEnum, { name: 'PartyRole' });
export const InteractionKindEnum = enumOf(INTERACTION_KINDS);
registerEnumType(InteractionKindEnum, { name: 'InteractionKind' });
export const ReplyAwaitedFromEnum = enumOf(REPLY_AWAITED_FROM);
registerEnumType(ReplyAwaitedFromEnum, { name: 'ReplyAwaitedFrom' });
export const PartnershipOrderFieldEnum = enumOf(PARTNERSHIP_ORDER_FIELDS);
registerEnumType(PartnershipOrderFieldEnum, { name: 'PartnershipOrderField' });
