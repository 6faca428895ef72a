import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { LanguageCodes } from '../../../platform/validation/codes.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line, Name, Prose } from '../../../platform/validation/words.decorators.js';
import type { AgreementFields } from '../domain/agreement-fields.js';
import type { AgreementLevel, AgreementType, LegalRegime } from '../domain/agreement-kinds.js';
import type { Procedure } from '../domain/agreement-procedure.js';
import type { TermKind } from '../domain/agreement-term.js';
import type { CooperationSphere } from '../domain/cooperation-spheres.js';
import { AgreementAmendmentInput, AgreementApprovalInput, AgreementPartyInput } from './agreement-parts.inputs.js';
import {
  AgreementLevelEnum,
  AgreementTypeEnum,
  CooperationSphereEnum,
  LegalRegimeEnum,
  ProcedureEnum,
  TermKindEnum,
} from './agreement.enums.js';

@InputType('AgreementFields')
export class AgreementFieldsInput implements AgreementFields {
  @Field(() => AgreementTypeEnum, { nullable: true })
  type?: AgreementType | null;

  @Field(() => LegalRegimeEnum, { nullable: true })
  regime?: LegalRegime | null;

  @Field(() => AgreementLevelEnum, { nullable: true })
  level?: AgreementLevel | null;

  @Field(() => String, { nullable: true })
  @Name()
  titleUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  titleEn?: string | null;

  @Field(() => String, { nullable: true })
  @Line(100)
  number?: string | null;

  @Field(() => [String], { nullable: true })
  @LanguageCodes()
  @AtMost(20)
  languages?: string[] | null;

  @Field(() => [CooperationSphereEnum], { nullable: true })
  subjects?: CooperationSphere[] | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  partnershipId?: string | null;

  @Field(() => ID, { nullable: true, description: 'the agreement it stands under' })
  @IsId()
  parentId?: string | null;

  @Field(() => ProcedureEnum, { nullable: true, description: 'absent: follows the regime' })
  procedure?: Procedure | null;

  @Field(() => Int, { nullable: true })
  ministryDays?: number | null;

  @Field(() => Int, { nullable: true })
  justiceDays?: number | null;

  @Field(() => Int, { nullable: true })
  sendingDays?: number | null;

  @Field(() => Int, { nullable: true })
  registrationDays?: number | null;

  @Field(() => [AgreementApprovalInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(50)
  @Type(() => AgreementApprovalInput)
  approvals?: AgreementApprovalInput[] | null;

  @Field(() => [AgreementAmendmentInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(50)
  @Type(() => AgreementAmendmentInput)
  amendments?: AgreementAmendmentInput[] | null;

  @Field(() => [AgreementPartyInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(50)
  @Type(() => AgreementPartyInput)
  parties?: AgreementPartyInput[] | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'only until it is signed' })
  plannedSigningOn?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  signedAt?: string | null;

  @Field(() => Boolean, { nullable: true })
  signedOnline?: boolean | null;

  @Field(() => TermKindEnum, { nullable: true })
  termKind?: TermKind | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  inForceFrom?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  inForceTo?: string | null;

  @Field(() => Int, { nullable: true })
  noticeMonths?: number | null;

  @Field(() => Int, { nullable: true })
  renewalMonths?: number | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  noticeGivenOn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  reviewedOn?: string | null;

  @Field(() => String, { nullable: true })
  @Prose()
  note?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;
}
