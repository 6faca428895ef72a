import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { WholeNumber } from '../../../platform/validation/numbers.decorators.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Prose } from '../../../platform/validation/words.decorators.js';
import type { EntryPrecision } from '../domain/date-phrase.js';
import type { EntryFields } from '../domain/entry-fields.js';
import type { NewEntry } from '../measure-entries.service.js';
import { EntryPrecisionEnum } from './measure-entry.type.js';
import { ReportedRecordInput } from './reported-record.type.js';

/** Characters of one entry: a long paragraph of a report. */
const LONGEST_ENTRY = 5_000;

@InputType('MeasureEntryFields')
export class MeasureEntryFieldsInput implements EntryFields {
  @Field(() => ID, { nullable: true, description: 'moves the entry to another measure of the programme' })
  @IsId()
  measureId?: string | null;

  @Field(() => Int, { nullable: true, description: 'absent: that of its first day' })
  @WholeNumber(1900, 2200)
  year?: number | null;

  @Field(() => String, { nullable: true, description: 'its own words; null: those of the record' })
  @Prose(LONGEST_ENTRY)
  textUk?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(LONGEST_ENTRY)
  textEn?: string | null;

  @Field(() => EntryPrecisionEnum, {
    nullable: true,
    description: 'of free text; of a record only NONE, which prints no date',
  })
  datePrecision?: EntryPrecision | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  startsOn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  endsOn?: string | null;
}

@InputType()
export class AddMeasureEntryInput implements NewEntry {
  @Field(() => ID)
  @IsId()
  measureId!: string;

  @Field(() => ReportedRecordInput, { nullable: true, description: 'absent: free text' })
  @ValidateNested()
  @Type(() => ReportedRecordInput)
  record?: ReportedRecordInput | null;

  @Field(() => MeasureEntryFieldsInput)
  @ValidateNested()
  @Type(() => MeasureEntryFieldsInput)
  fields!: MeasureEntryFieldsInput;
}

@InputType()
export class ReviseMeasureEntryInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => MeasureEntryFieldsInput)
  @ValidateNested()
  @Type(() => MeasureEntryFieldsInput)
  fields!: MeasureEntryFieldsInput;
}

@InputType()
export class RemoveMeasureEntryInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class OrderMeasureEntriesInput {
  @Field(() => ID)
  @IsId()
  measureId!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => [ID], { description: 'in the order wanted; none: by date again' })
  @IsId({ each: true })
  @AtMost(500)
  entryIds!: string[];
}
