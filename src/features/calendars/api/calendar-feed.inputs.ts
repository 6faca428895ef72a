import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { CALENDAR_CONTENTS, type CalendarContent } from '../domain/calendar-content.js';
import { CalendarContentEnum } from './calendar-feed.type.js';

@InputType()
export class CreateCalendarFeedInput {
  @Field(() => [CalendarContentEnum])
  @ArrayMaxSize(CALENDAR_CONTENTS.length, { context: { reason: 'too_many' } })
  contents!: CalendarContent[];

  @Field(() => ID, { nullable: true, description: 'only what concerns this municipality' })
  @IsOptional()
  @IsId()
  communityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'only what concerns this partnership' })
  @IsOptional()
  @IsId()
  partnershipId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'whether the program that shows it is asked to remind as well' })
  @IsOptional()
  alarms?: boolean | null;
}
