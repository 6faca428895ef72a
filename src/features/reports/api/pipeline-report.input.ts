import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { CountryCode } from '../../../platform/validation/codes.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { AtMost } from '../../../platform/validation/rule.js';
import type { Formality } from '../../partnerships/index.js';
import { FormalityEnum } from '../../partnerships/api/index.js';
import type { ReportPeriod } from '../domain/report-period.js';
import type { PipelineReportFilter } from '../pipeline-report.service.js';

const MOST_VALUES = 100;

@InputType('PipelineReportFilter')
export class PipelineReportFilterInput implements PipelineReportFilter {
  @Field(() => [String], { nullable: true })
  @CountryCode({ each: true })
  @AtMost(MOST_VALUES)
  countryCodes?: string[] | null;

  @Field(() => FormalityEnum, { nullable: true })
  formality?: Formality | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  municipalityIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(MOST_VALUES)
  ownerIds?: string[] | null;
}

@ArgsType()
export class PipelineReportArgs implements ReportPeriod {
  @Field(() => CalendarDateScalarType)
  from!: string;

  @Field(() => CalendarDateScalarType)
  to!: string;

  @Field(() => PipelineReportFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => PipelineReportFilterInput)
  filter?: PipelineReportFilterInput | null;
}
