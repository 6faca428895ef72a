import { Field, GraphQLISODateTime, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import type { CalendarFeedRow } from '../data/calendar-feeds.repository.js';
import { CALENDAR_CONTENTS, type CalendarContent } from '../domain/calendar-content.js';

export const CalendarContentEnum = enumOf(CALENDAR_CONTENTS);
registerEnumType(CalendarContentEnum, { name: 'CalendarContent' });

@ObjectType('CalendarFeed', { description: "a calendar of the viewer's that another program reads" })
export class CalendarFeedType implements Pick<CalendarFeedRow, 'id' | 'alarms' | 'createdAt' | 'readAt'> {
  @Field(() => ID)
  id!: string;

  @Field(() => [CalendarContentEnum])
  contents!: CalendarContent[];

  /** resolved as `community` */
  communityId!: string | null;

  /** resolved as `partnership` */
  partnershipId!: string | null;

  @Field(() => Boolean, { description: 'whether the program that shows it is asked to remind as well' })
  alarms!: boolean;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'when its address was last replaced' })
  renewedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'when a program last read it; null: not yet' })
  readAt!: Date | null;
}

@ObjectType('AddressedCalendarFeed')
export class AddressedCalendarFeedType {
  @Field(() => CalendarFeedType)
  feed!: CalendarFeedType;

  @Field(() => String, { description: 'secret; told this once' })
  url!: string;
}
