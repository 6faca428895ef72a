import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { LocalTimeScalarType } from '../../../platform/graphql/local-time.scalar.js';
import { connectionType, PageArgs } from '../../../platform/graphql/page.js';
import { RecordTypeEnum } from '../../../platform/history/history-entry.type.js';
import type { RecordType } from '../../../platform/history/record-type.js';
import { TimeZone } from '../../../platform/validation/codes.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { Line } from '../../../platform/validation/words.decorators.js';
import type { OwnReminderRow } from '../data/own-reminders.repository.js';
import type { RemindableType, Wish } from '../domain/own-reminder.js';
import type { NewOwnReminder, OwnReminderFields } from '../own-reminders.service.js';

@ObjectType('OwnReminder', { description: 'what the viewer asked to be reminded of' })
export class OwnReminderType implements Omit<OwnReminderRow, 'title' | 'recurrence' | 'person' | 'userId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => RecordTypeEnum)
  recordType!: RemindableType;

  @Field(() => ID)
  recordId!: string;

  @Field(() => String, { nullable: true })
  words!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'the day, or the first of several' })
  startsOn!: string | null;

  @Field(() => Int, { nullable: true, description: "days from the record's date, which it follows" })
  offsetDays!: number | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'what offsetDays counts from' })
  recordDate!: string | null;

  @Field(() => LocalTimeScalarType, { nullable: true, description: "null: the viewer's hour of reminders" })
  time!: string | null;

  @Field(() => String, { nullable: true })
  timeZone!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'null: it comes' })
  stoppedAt!: Date | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;
}

export const OwnReminderConnection = connectionType('OwnReminder', () => OwnReminderType);

@ArgsType()
export class OwnRemindersArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  @IsId()
  recordId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'absent: those that come and those that were stopped' })
  stopped?: boolean | null;
}

@InputType({ description: "a day, or days from the record's date" })
export class OwnReminderWhenInput implements Wish {
  @Field(() => CalendarDateScalarType, { nullable: true })
  on?: string | null;

  @Field(() => Int, { nullable: true, description: 'negative: before the date of the record' })
  offsetDays?: number | null;

  @Field(() => LocalTimeScalarType, { nullable: true, description: "absent: the viewer's hour of reminders" })
  time?: string | null;

  @Field(() => String, { nullable: true, description: "IANA name; absent: the viewer's" })
  @TimeZone()
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'an RRULE of RFC 5545, daily to yearly, whose first day is on' })
  @Line()
  recurrence?: string | null;
}

@InputType()
export class CreateOwnReminderInput implements NewOwnReminder {
  @Field(() => RecordTypeEnum)
  recordType!: RecordType;

  @Field(() => ID)
  @IsId()
  recordId!: string;

  @Field(() => String, { nullable: true })
  @Line()
  words?: string | null;

  @Field(() => OwnReminderWhenInput)
  @ValidateNested()
  @Type(() => OwnReminderWhenInput)
  when!: OwnReminderWhenInput;
}

@InputType()
export class OwnReminderInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType()
export class UpdateOwnReminderInput extends OwnReminderInput implements OwnReminderFields {
  @Field(() => String, { nullable: true })
  @Line()
  words?: string | null;

  @Field(() => OwnReminderWhenInput, { nullable: true })
  @ValidateNested()
  @Type(() => OwnReminderWhenInput)
  when?: OwnReminderWhenInput | null;
}
