import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import type { MeasureEntryRow } from '../data/measure-entries.repository.js';
import type { RecordLinks } from '../domain/reported-record.js';
import { ENTRY_PRECISIONS, type EntryPrecision } from '../domain/date-phrase.js';

export const EntryPrecisionEnum = enumOf(ENTRY_PRECISIONS);
registerEnumType(EntryPrecisionEnum, { name: 'EntryPrecision' });

@ObjectType('MeasureEntry', {
  description: 'what stands under a measure in a year: a record of what was done, or free text',
})
export class MeasureEntryType implements Omit<MeasureEntryRow, keyof RecordLinks> {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int)
  year!: number;

  @Field(() => Int, { nullable: true, description: 'by hand, from 0; null: by date' })
  position!: number | null;

  @Field(() => String, { nullable: true, description: 'its own words; null: those of the record' })
  textUk!: string | null;

  @Field(() => String, { nullable: true })
  textEn!: string | null;

  @Field(() => EntryPrecisionEnum, {
    nullable: true,
    description: 'of free text; null: nobody has said. Of a record: NONE prints no date, null prints its own',
  })
  datePrecision!: EntryPrecision | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  startsOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  endsOn!: string | null;

  measureId!: string;
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;
}
