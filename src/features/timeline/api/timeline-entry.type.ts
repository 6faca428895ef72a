import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { connectionType } from '../../../platform/graphql/page.js';
import type { TimelineRow } from '../data/timeline.repository.js';
import { TIMELINE_KINDS, type TimelineKind } from '../domain/timeline-kind.js';

export const TimelineKindEnum = enumOf(TIMELINE_KINDS);
registerEnumType(TimelineKindEnum, { name: 'TimelineKind' });

@ObjectType('TimelineEntry')
export class TimelineEntryType implements TimelineRow {
  @Field(() => ID)
  id!: string;

  @Field(() => TimelineKindEnum)
  kind!: TimelineKind;

  @Field(() => CalendarDateScalarType)
  on!: string;

  byUserId!: string | null;
}

export const TimelineConnection = connectionType('Timeline', () => TimelineEntryType);

/** The id of the record that an entry shows, where it is of the kind. */
export function idOf(entry: TimelineEntryType, kind: TimelineKind): string | null {
  return entry.kind === kind ? entry.id : null;
}
