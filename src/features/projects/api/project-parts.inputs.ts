import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { MoneyInput } from '../../../platform/graphql/money.type.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { NumberBetween } from '../../../platform/validation/numbers.decorators.js';
import { Line, Name, Prose } from '../../../platform/validation/words.decorators.js';
import type { ExchangeRateFields } from '../domain/project-fields.js';
import type {
  IndicatorFields,
  ParticipantFields,
  ParticipantRole,
  ReportFields,
  ReportKind,
} from '../domain/project-parts.js';
import { ParticipantRoleEnum, ProjectReportKindEnum } from './project.enums.js';

const LARGEST_VALUE = 1_000_000_000_000;

@InputType({ description: 'one of organisation, municipality and name' })
export class ProjectParticipantInput implements ParticipantFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  organisationId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  municipalityId?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  name?: string | null;

  @Field(() => ParticipantRoleEnum)
  role!: ParticipantRole;

  @Field(() => MoneyInput, { nullable: true, description: 'null: not said' })
  @ValidateNested()
  @Type(() => MoneyInput)
  contribution?: MoneyInput | null;
}

@InputType()
export class ProjectIndicatorInput implements IndicatorFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => String)
  @Name()
  nameUk!: string;

  @Field(() => String, { nullable: true })
  @Line()
  nameEn?: string | null;

  @Field(() => String, { nullable: true })
  @Line(50)
  unit?: string | null;

  @Field(() => Float, { nullable: true })
  @NumberBetween(-LARGEST_VALUE, LARGEST_VALUE)
  baseline?: number | null;

  @Field(() => Float, { nullable: true })
  @NumberBetween(-LARGEST_VALUE, LARGEST_VALUE)
  target?: number | null;

  @Field(() => Float, { nullable: true })
  @NumberBetween(-LARGEST_VALUE, LARGEST_VALUE)
  actual?: number | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  asOf?: string | null;
}

@InputType()
export class ProjectReportInput implements ReportFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => ProjectReportKindEnum)
  kind!: ReportKind;

  @Field(() => CalendarDateScalarType, { nullable: true })
  dueOn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  submittedOn?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  note?: string | null;
}

@InputType()
export class ExchangeRateInput implements ExchangeRateFields {
  @Field(() => String, { description: 'hryvnias for one unit of the currency, e.g. `45.1234`' })
  @Line(20)
  rate!: string;

  @Field(() => CalendarDateScalarType)
  on!: string;

  @Field(() => String, { nullable: true })
  @Line()
  source?: string | null;
}
