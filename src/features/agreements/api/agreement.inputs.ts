import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { Line, Prose } from '../../../platform/validation/words.decorators.js';
import type { AgreementsFilter } from '../data/agreements.repository.js';
import type { AgreementLevel, AgreementType, LegalRegime } from '../domain/agreement-kinds.js';
import type { AgreementStatus } from '../domain/agreement-status.js';
import { AgreementFieldsInput } from './agreement-fields.input.js';
import { AgreementLevelEnum, AgreementStatusEnum, AgreementTypeEnum, LegalRegimeEnum } from './agreement.enums.js';

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

  @Field(() => [LegalRegimeEnum], { nullable: true })
  regimes?: LegalRegime[] | null;

  @Field(() => [AgreementLevelEnum], { nullable: true })
  levels?: AgreementLevel[] | null;

  @Field(() => ID, { nullable: true, description: 'those that stand under this agreement' })
  @IsId()
  parentId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'as parties that have not dropped out' })
  @IsId({ each: true })
  municipalityIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'as parties that have not dropped out' })
  @IsId({ each: true })
  organisationIds?: string[] | null;

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
