import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { MATCH_RUN_KINDS, MATCH_RUN_STATES } from '../domain/match-run.js';
import { MATCH_VERDICTS } from '../domain/match-verdict.js';
import { SIZE_CLASSES } from '../domain/size-class.js';
import { HARD_REASONS } from '../engine/hard-reasons.js';
import { CRITERIA } from '../engine/weights.js';

export const MatchCriterionEnum = enumOf(CRITERIA);
registerEnumType(MatchCriterionEnum, {
  name: 'MatchCriterion',
  description: 'What two municipalities are compared by',
});
export const HardReasonEnum = enumOf(HARD_REASONS);
registerEnumType(HardReasonEnum, { name: 'HardReason', description: 'Why a pair is not proposed at all' });
export const MatchVerdictEnum = enumOf(MATCH_VERDICTS);
registerEnumType(MatchVerdictEnum, { name: 'MatchVerdict' });
export const MatchRunKindEnum = enumOf(MATCH_RUN_KINDS);
registerEnumType(MatchRunKindEnum, {
  name: 'MatchRunKind',
  description: 'FORUM: every community gets at most one of the partners that came',
});
export const MatchRunStateEnum = enumOf(MATCH_RUN_STATES);
registerEnumType(MatchRunStateEnum, { name: 'MatchRunState' });
export const SizeClassEnum = enumOf(SIZE_CLASSES);
registerEnumType(SizeClassEnum, { name: 'SizeClass', description: 'by population' });
export const AskerEnum = enumOf(['COMMUNITY', 'PARTNER']);
registerEnumType(AskerEnum, { name: 'Asker', description: 'whose need it is' });
