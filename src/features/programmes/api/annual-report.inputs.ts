import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { WholeNumber } from '../../../platform/validation/numbers.decorators.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line, Prose } from '../../../platform/validation/words.decorators.js';
import type { PresentationFields, ReportFields, SignatureFields } from '../domain/report-fields.js';
import type { MeasureLayout } from '../domain/report-source.js';
import { MeasureLayoutEnum } from './report-sheet.type.js';

@InputType('ReportSignatureFields')
export class ReportSignatureInput implements SignatureFields {
  @Field(() => String, { nullable: true, description: 'with «В.о.» where it belongs' })
  @Line()
  positionUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  positionEn?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  firstNameUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  firstNameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'printed in capitals' })
  @Line()
  surnameUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  surnameEn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  datedOn?: string | null;
}

@InputType({ description: 'how one measure is printed' })
export class MeasurePresentationInput implements PresentationFields {
  @Field(() => ID)
  @IsId()
  measureId!: string;

  @Field(() => MeasureLayoutEnum, { nullable: true })
  layout?: MeasureLayout | null;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  leadInUk?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  leadInEn?: string | null;

  @Field(() => Boolean, { nullable: true })
  openList?: boolean | null;
}

@InputType('AnnualReportFields')
export class AnnualReportFieldsInput implements ReportFields {
  @Field(() => ReportSignatureInput, { nullable: true })
  @ValidateNested()
  @Type(() => ReportSignatureInput)
  signature?: ReportSignatureInput | null;

  @Field(() => [MeasurePresentationInput], { nullable: true, description: 'only the measures named are changed' })
  @ValidateNested({ each: true })
  @AtMost(200)
  @Type(() => MeasurePresentationInput)
  measures?: MeasurePresentationInput[] | null;

  @Field(() => [String], { nullable: true, description: 'keys of warnings left on purpose, all of them' })
  @AtMost(1_000)
  acceptedWarnings?: string[] | null;
}

@InputType()
export class StartAnnualReportInput {
  @Field(() => ID)
  @IsId()
  programmeId!: string;

  @Field(() => Int)
  @WholeNumber(1900, 2200)
  year!: number;
}

@InputType()
export class ReviseAnnualReportInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => AnnualReportFieldsInput)
  @ValidateNested()
  @Type(() => AnnualReportFieldsInput)
  fields!: AnnualReportFieldsInput;
}

@InputType()
export class SignAnnualReportInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ReportSignatureInput)
  @ValidateNested()
  @Type(() => ReportSignatureInput)
  signature!: ReportSignatureInput;
}
