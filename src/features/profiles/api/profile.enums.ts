import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import {
  LANGUAGE_RESOURCES,
  MATCHING_STATUSES,
  MUNICIPALITY_CHALLENGES,
  MUNICIPALITY_TRAITS,
} from '../domain/matching-terms.js';
import { READINESS_ADVICE, READINESS_ITEMS } from '../domain/readiness.js';

export const MatchingStatusEnum = enumOf(MATCHING_STATUSES);
registerEnumType(MatchingStatusEnum, { name: 'MatchingStatus' });
export const MunicipalityTraitEnum = enumOf(MUNICIPALITY_TRAITS);
registerEnumType(MunicipalityTraitEnum, { name: 'MunicipalityTrait' });
export const MunicipalityChallengeEnum = enumOf(MUNICIPALITY_CHALLENGES);
registerEnumType(MunicipalityChallengeEnum, { name: 'MunicipalityChallenge' });
export const LanguageResourceEnum = enumOf(LANGUAGE_RESOURCES);
registerEnumType(LanguageResourceEnum, { name: 'LanguageResource' });
export const ReadinessItemEnum = enumOf(READINESS_ITEMS);
registerEnumType(ReadinessItemEnum, {
  name: 'ReadinessItem',
  description: 'ENGLISH to OFFER_IN_RETURN: what a community must know; the rest: what it must have',
});
export const ReadinessAdviceEnum = enumOf(READINESS_ADVICE);
registerEnumType(ReadinessAdviceEnum, {
  name: 'ReadinessAdvice',
  description:
    'SHOW_EVIDENCE: done, only the proof is missing; TAKE_STEP: somebody has a next step; NAME_OWNER, PLAN_STEP: that is missing',
});
