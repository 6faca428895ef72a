import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { LanguageCodes } from '../../../platform/validation/codes.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line, Name, Prose } from '../../../platform/validation/words.decorators.js';
import { CooperationDirectionEnum } from '../../partnerships/api/index.js';
import type { AgreementsFilter } from '../data/agreements.repository.js';
import type { AgreementFields, PartyFields } from '../domain/agreement-fields.js';
import type { AgreementLevel, AgreementType, LegalRegime } from '../domain/agreement-kinds.js';
import type { AgreementStatus } from '../domain/agreement-status.js';
import type { TermKind } from '../domain/agreement-term.js';
import {
  AgreementLevelEnum,
  AgreementStatusEnum,
  AgreementTypeEnum,
  LegalRegimeEnum,
  TermKindEnum,
} from './agreement.type.js';

@InputType('AgreementPartyInput')
export class AgreementPartyInput implements PartyFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  municipalityId?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  institution?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  signatory?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  signatoryPost?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  signedOn?: string | null;
}

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

  @Field(() => [CooperationDirectionEnum], { nullable: true })
  subjects?: string[] | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  partnershipId?: string | null;

  @Field(() => [AgreementPartyInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(50)
  @Type(() => AgreementPartyInput)
  parties?: AgreementPartyInput[] | null;

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

  @Field(() => String, { nullable: true })
  @Prose()
  note?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;
}

@InputType()
export class DraftAgreementInput {
  @Field(() => AgreementFieldsInput)
  @ValidateNested()
  @Type(() => AgreementFieldsInput)
  fields!: AgreementFieldsInput;

  @Field(() => AgreementStatusEnum, { nullable: true })
  status?: AgreementStatus | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  statusOn?: string | null;
}

@InputType()
export class ReviseAgreementInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => AgreementFieldsInput)
  @ValidateNested()
  @Type(() => AgreementFieldsInput)
  fields!: AgreementFieldsInput;
}

@InputType()
export class MoveAgreementInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => AgreementStatusEnum)
  status!: AgreementStatus;

  @Field(() => CalendarDateScalarType, { nullable: true })
  on?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  reason?: string | null;
}

@InputType('AgreementFilter')
export class AgreementFilterInput implements AgreementsFilter {
  @Field(() => String, { nullable: true })
  @Line()
  search?: string | null;

  @Field(() => [AgreementStatusEnum], { nullable: true })
  statuses?: AgreementStatus[] | null;

  @Field(() => [AgreementTypeEnum], { nullable: true })
  types?: AgreementType[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  municipalityIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  partnershipId?: string | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  ownerIds?: string[] | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  endsFrom?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  endsTo?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'notice or end date in this range' })
  deadlineFrom?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  deadlineTo?: string | null;
}
