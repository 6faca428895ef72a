import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { LocalTimeScalarType } from '../../../platform/graphql/local-time.scalar.js';
import { TimeZone } from '../../../platform/validation/codes.decorators.js';
import { Line } from '../../../platform/validation/words.decorators.js';

@ObjectType('TaskRecurrence', { description: 'how a task comes again' })
export class TaskRecurrenceType {
  @Field(() => String, { description: 'an RRULE of RFC 5545' })
  rule!: string;

  @Field(() => String, { description: "in the viewer's language" })
  words!: string;

  @Field(() => CalendarDateScalarType, { description: 'the day of the rule that this task stands for' })
  occursOn!: string;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'the day of the rule after it; null: the last' })
  nextOn!: string | null;

  @Field(() => Int, { description: 'days of the rule that passed before it without a task of their own' })
  missedBefore!: number;
}

@InputType({ description: 'a moment or a rule that somebody is about to choose' })
export class RecurrencePreviewInput {
  @Field(() => String, { nullable: true, description: 'an RRULE of RFC 5545; absent: once' })
  @Line()
  rule?: string | null;

  @Field(() => CalendarDateScalarType)
  startsOn!: string;

  @Field(() => LocalTimeScalarType, { nullable: true })
  time?: string | null;

  @Field(() => String, { nullable: true, description: "IANA name; absent: the viewer's" })
  @TimeZone()
  timeZone?: string | null;
}

@ObjectType('Remark', { description: 'worth knowing before one agrees; nothing is refused' })
export class RemarkType {
  @Field(() => String, { description: 'short_months, leap_years, time_twice or time_skipped' })
  reason!: string;

  @Field(() => String, { description: "in the viewer's language" })
  text!: string;
}

@ObjectType('RecurrencePreview')
export class RecurrencePreviewType {
  @Field(() => String, { nullable: true, description: 'the rule as it would be kept' })
  rule!: string | null;

  @Field(() => String, { nullable: true, description: "in the viewer's language" })
  words!: string | null;

  @Field(() => [CalendarDateScalarType], { description: 'the first days' })
  dates!: string[];

  @Field(() => [RemarkType])
  remarks!: RemarkType[];
}
