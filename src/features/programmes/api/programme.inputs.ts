import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { MoneyInput } from '../../../platform/graphql/money.type.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { WholeNumber } from '../../../platform/validation/numbers.decorators.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line, Name } from '../../../platform/validation/words.decorators.js';
import type { ProgrammesFilter } from '../data/programmes.repository.js';
import type { FundsFields, MeasureFields, ProgrammeFields, SectionFields } from '../domain/programme-fields.js';

/** Characters of a title in a council's paper, which runs over several lines. */
const LONGEST_TITLE = 1_000;

@InputType()
export class MeasureFundsInput implements FundsFields {
  @Field(() => Int)
  @WholeNumber(1900, 2200)
  year!: number;

  @Field(() => MoneyInput)
  @ValidateNested()
  @Type(() => MoneyInput)
  money!: MoneyInput;
}

@InputType({ description: 'with the id of an earlier measure it is that one, wherever it now stands' })
export class MeasureInput implements MeasureFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => String)
  @Name(20)
  code!: string;

  @Field(() => String)
  @Name(LONGEST_TITLE)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  @Line(LONGEST_TITLE)
  titleEn?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  responsibleUnit?: string | null;

  @Field(() => [MeasureFundsInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(100)
  @Type(() => MeasureFundsInput)
  funds?: MeasureFundsInput[] | null;
}

@InputType()
export class ProgrammeSectionInput implements SectionFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => String)
  @Name(LONGEST_TITLE)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  @Line(LONGEST_TITLE)
  titleEn?: string | null;

  @Field(() => [MeasureInput])
  @ValidateNested({ each: true })
  @AtMost(100)
  @Type(() => MeasureInput)
  measures!: MeasureInput[];
}

@InputType('ProgrammeFields')
export class ProgrammeFieldsInput implements ProgrammeFields {
  @Field(() => String, { nullable: true })
  @Name(LONGEST_TITLE)
  titleUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line(LONGEST_TITLE)
  titleEn?: string | null;

  @Field(() => String, { nullable: true, description: 'as it stands over the annual report' })
  @Line(LONGEST_TITLE)
  reportTitleUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line(LONGEST_TITLE)
  reportTitleEn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  startsOn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  endsOn?: string | null;

  @Field(() => [ProgrammeSectionInput], { nullable: true, description: 'the whole tree' })
  @ValidateNested({ each: true })
  @AtMost(20)
  @Type(() => ProgrammeSectionInput)
  sections?: ProgrammeSectionInput[] | null;
}

@InputType()
export class CreateProgrammeInput {
  @Field(() => ID)
  @IsId()
  communityId!: string;

  @Field(() => ProgrammeFieldsInput)
  @ValidateNested()
  @Type(() => ProgrammeFieldsInput)
  fields!: ProgrammeFieldsInput;
}

@InputType()
export class UpdateProgrammeInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ProgrammeFieldsInput)
  @ValidateNested()
  @Type(() => ProgrammeFieldsInput)
  fields!: ProgrammeFieldsInput;
}

@InputType('ProgrammeFilter')
export class ProgrammeFilterInput implements ProgrammesFilter {
  @Field(() => String, { nullable: true })
  @Line()
  search?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  communityId?: string | null;
}
