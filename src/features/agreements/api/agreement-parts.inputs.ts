import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { WholeNumber } from '../../../platform/validation/numbers.decorators.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line, Name, Prose } from '../../../platform/validation/words.decorators.js';
import type { ApprovalKind, ApprovalResult } from '../domain/agreement-approvals.js';
import type { SigningMode } from '../domain/agreement-parties.js';
import type { AmendmentFields, ApprovalFields, PartyFields, SignatureFields } from '../domain/agreement-parts.js';
import { ApprovalKindEnum, ApprovalResultEnum, SigningModeEnum } from './agreement.enums.js';

/** More than any council has members. */
const MOST_VOTES = 10_000;

@InputType('AgreementSignatureInput')
export class AgreementSignatureInput implements SignatureFields {
  @Field(() => CalendarDateScalarType)
  signedOn!: string;

  @Field(() => SigningModeEnum, { nullable: true })
  mode?: SigningMode | null;

  @Field(() => String, { nullable: true })
  @Line()
  place?: string | null;
}

@InputType('AgreementPartyInput')
export class AgreementPartyInput implements PartyFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  municipalityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'the institution of the directory that is the party' })
  @IsId()
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'the party as the agreement words it' })
  @Line()
  institution?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  implementingUnit?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  signatoryBody?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  signatory?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  signatoryPost?: string | null;

  @Field(() => Boolean, { nullable: true })
  byProxy?: boolean | null;

  @Field(() => String, { nullable: true })
  @Line()
  proxyGround?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  initialledOn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  signedOn?: string | null;

  @Field(() => SigningModeEnum, { nullable: true })
  signingMode?: SigningMode | null;

  @Field(() => String, { nullable: true })
  @Line()
  signingPlace?: string | null;

  @Field(() => [AgreementSignatureInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(20)
  @Type(() => AgreementSignatureInput)
  furtherSignatures?: AgreementSignatureInput[] | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  droppedOutOn?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  droppedOutReason?: string | null;
}

@InputType('AgreementApprovalInput')
export class AgreementApprovalInput implements ApprovalFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => ApprovalKindEnum)
  kind!: ApprovalKind;

  @Field(() => ID, { nullable: true })
  @IsId()
  partyId?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  body?: string | null;

  @Field(() => String, { nullable: true })
  @Line(100)
  number?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  decidedOn?: string | null;

  @Field(() => ApprovalResultEnum, { nullable: true, description: 'absent: pending' })
  result?: ApprovalResult | null;

  @Field(() => Int, { nullable: true })
  @WholeNumber(0, MOST_VOTES)
  votesFor?: number | null;

  @Field(() => Int, { nullable: true })
  @WholeNumber(0, MOST_VOTES)
  votesAgainst?: number | null;

  @Field(() => Int, { nullable: true })
  @WholeNumber(0, MOST_VOTES)
  votesAbstained?: number | null;

  @Field(() => String, { nullable: true })
  @Prose(5_000)
  remarks?: string | null;
}

@InputType('AgreementAmendmentInput')
export class AgreementAmendmentInput implements AmendmentFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => String)
  @Name()
  title!: string;

  @Field(() => String, { nullable: true })
  @Line(100)
  number?: string | null;

  @Field(() => CalendarDateScalarType)
  signedOn!: string;

  @Field(() => String, { nullable: true })
  @Prose()
  changes?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  newInForceTo?: string | null;
}
