import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { RecordTypeEnum } from '../../../platform/history/history-entry.type.js';
import type { RecordType } from '../../../platform/history/record-type.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import type { Snoozed, SnoozeWhat } from '../snoozes.service.js';
import { ReminderKindEnum } from '../../preferences/api/index.js';

@InputType({ description: "the viewer's own reminders of one kind about one record" })
export class LiftSnoozeInput implements SnoozeWhat {
  @Field(() => ReminderKindEnum)
  kind!: ReminderKind;

  @Field(() => RecordTypeEnum)
  recordType!: RecordType;

  @Field(() => ID)
  @IsId()
  recordId!: string;
}

@InputType()
export class SnoozeReminderInput extends LiftSnoozeInput {
  @Field(() => CalendarDateScalarType, { description: "the viewer's day; reminders come again at their hour on it" })
  untilOn!: string;
}

@ObjectType('ReminderSnooze')
export class ReminderSnoozeType implements Snoozed {
  @Field(() => ReminderKindEnum)
  kind!: ReminderKind;

  @Field(() => RecordTypeEnum)
  recordType!: RecordType;

  @Field(() => ID)
  recordId!: string;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'null: not put off any more' })
  untilOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'what it was before, for undoing' })
  previousUntilOn!: string | null;

  @Field(() => CalendarDateScalarType, {
    nullable: true,
    description: 'a deadline of the record that passes while its reminders are silent',
  })
  missedDeadlineOn!: string | null;
}
