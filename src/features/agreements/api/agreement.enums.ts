import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { APPROVAL_KINDS, APPROVAL_RESULTS } from '../domain/agreement-approvals.js';
import { AGREEMENT_LEVELS, AGREEMENT_TYPES, LEGAL_REGIMES } from '../domain/agreement-kinds.js';
import { SIGNING_MODES } from '../domain/agreement-parties.js';
import { CLOCK_KINDS, PROCEDURES } from '../domain/agreement-procedure.js';
import { AGREEMENT_STATUSES } from '../domain/agreement-status.js';
import { TERM_KINDS } from '../domain/agreement-term.js';
import { COOPERATION_SPHERES } from '../domain/cooperation-spheres.js';

export const AgreementTypeEnum = enumOf(AGREEMENT_TYPES);
registerEnumType(AgreementTypeEnum, { name: 'AgreementType' });
export const LegalRegimeEnum = enumOf(LEGAL_REGIMES);
registerEnumType(LegalRegimeEnum, { name: 'LegalRegime' });
export const AgreementLevelEnum = enumOf(AGREEMENT_LEVELS);
registerEnumType(AgreementLevelEnum, { name: 'AgreementLevel' });
export const AgreementStatusEnum = enumOf(AGREEMENT_STATUSES);
registerEnumType(AgreementStatusEnum, { name: 'AgreementStatus' });
export const TermKindEnum = enumOf(TERM_KINDS);
registerEnumType(TermKindEnum, { name: 'TermKind' });
export const CooperationSphereEnum = enumOf(COOPERATION_SPHERES);
registerEnumType(CooperationSphereEnum, { name: 'CooperationSphere' });
export const ProcedureEnum = enumOf(PROCEDURES);
registerEnumType(ProcedureEnum, {
  name: 'Procedure',
  description: 'LAW_3668: past the ministry and its register; NO_MINISTRY_STEP: without them',
});
export const ClockKindEnum = enumOf(CLOCK_KINDS);
registerEnumType(ClockKindEnum, { name: 'ClockKind' });
export const SigningModeEnum = enumOf(SIGNING_MODES);
registerEnumType(SigningModeEnum, { name: 'SigningMode' });
export const ApprovalKindEnum = enumOf(APPROVAL_KINDS);
registerEnumType(ApprovalKindEnum, { name: 'ApprovalKind' });
export const ApprovalResultEnum = enumOf(APPROVAL_RESULTS);
registerEnumType(ApprovalResultEnum, { name: 'ApprovalResult' });
