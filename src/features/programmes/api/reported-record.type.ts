import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { connectionType } from '../../../platform/graphql/page.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { Line } from '../../../platform/validation/words.decorators.js';
import type { ReportableRecordsFilter, ReportableRow } from '../data/reportable-records.repository.js';
import { type RecordReference, REPORTED_TYPES, type ReportedType } from '../domain/reported-record.js';

export const ReportedTypeEnum = enumOf(REPORTED_TYPES);
registerEnumType(ReportedTypeEnum, { name: 'ReportedType' });

@ObjectType('ReportedRecord', { description: 'the record that an entry of a measure points to' })
export class ReportedRecordType implements RecordReference {
  @Field(() => ReportedTypeEnum)
  type!: ReportedType;

  @Field(() => ID)
  id!: string;
}

@InputType('ReportedRecordInput')
export class ReportedRecordInput implements RecordReference {
  @Field(() => ReportedTypeEnum)
  type!: ReportedType;

  @Field(() => ID)
  @IsId()
  id!: string;
}

@ObjectType('ReportableRecord', { description: 'what can be put under a measure' })
export class ReportableRecordType implements ReportableRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  startsOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  endsOn!: string | null;
}

export const ReportableRecordConnection = connectionType('ReportableRecord', () => ReportableRecordType);

@InputType('ReportableRecordFilter')
export class ReportableRecordFilterInput implements ReportableRecordsFilter {
  @Field(() => ReportedTypeEnum)
  type!: ReportedType;

  @Field(() => ID, { description: 'records of this community, or in which it takes part' })
  @IsId()
  communityId!: string;

  @Field(() => String, { nullable: true })
  @Line()
  search?: string | null;
}
