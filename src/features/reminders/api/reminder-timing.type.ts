import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { ShortPageArgs } from '../../../platform/graphql/page.js';
import { RecordTypeEnum } from '../../../platform/history/history-entry.type.js';
import type { RecordType } from '../../../platform/history/record-type.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { Name } from '../../../platform/validation/words.decorators.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import { type Addressee, ADDRESSEES, TIMING_UNITS, type TimingUnit } from '../domain/timing.js';
import { TIMING_SCOPES, type TimingScope } from '../domain/timing-settings.js';
import { ReminderKindEnum } from '../../preferences/api/index.js';

const TimingScopeEnum = enumOf(TIMING_SCOPES);
registerEnumType(TimingScopeEnum, { name: 'TimingScope', description: 'the nearest setting wins' });
const TimingUnitEnum = enumOf(TIMING_UNITS);
registerEnumType(TimingUnitEnum, {
  name: 'TimingUnit',
  description: 'working days are those of all sides of a record',
});
const AddresseeEnum = enumOf(ADDRESSEES);
registerEnumType(AddresseeEnum, {
  name: 'ReminderAddressee',
  description: 'whoever answers for the record, or their head when it is ignored',
});

@ObjectType({ description: 'on which days around which day one kind of reminder comes' })
export class ReminderTimingLine {
  @Field(() => TimingScopeEnum)
  scope!: TimingScope;

  @Field(() => ID, { nullable: true })
  scopeId!: string | null;

  @Field(() => ReminderKindEnum)
  kind!: ReminderKind;

  @Field(() => RecordTypeEnum)
  recordType!: RecordType;

  @Field(() => String)
  line!: string;

  @Field(() => String, { description: "the day that the offsets count from, in the viewer's language" })
  countsFrom!: string;

  @Field(() => TimingUnitEnum)
  unit!: TimingUnit;

  @Field(() => AddresseeEnum)
  to!: Addressee;

  @Field(() => [Int], { description: 'negative: before the day; empty: no reminder' })
  offsets!: readonly number[];

  @Field(() => [Int])
  defaultOffsets!: readonly number[];

  @Field(() => TimingScopeEnum, {
    nullable: true,
    description: 'who has set the days; null: nobody, they are the default',
  })
  setBy!: TimingScope | null;

  @Field(() => Int, { description: "of the scope's own setting; 0: it never had one" })
  version!: number;
}

@ArgsType()
export class TimingScopeArgs {
  @Field(() => TimingScopeEnum)
  scope!: TimingScope;

  @Field(() => ID, { nullable: true, description: 'the community or partnership; null: the network' })
  @IsId()
  scopeId?: string | null;
}

@ArgsType()
export class TimingHistoryArgs extends ShortPageArgs {
  @Field(() => TimingScopeEnum)
  scope!: TimingScope;

  @Field(() => ID, { nullable: true })
  @IsId()
  scopeId?: string | null;

  @Field(() => ReminderKindEnum)
  kind!: ReminderKind;

  @Field(() => String)
  @Name()
  line!: string;
}

@InputType()
export class SetReminderTimingInput {
  @Field(() => TimingScopeEnum)
  scope!: TimingScope;

  @Field(() => ID, { nullable: true, description: 'the community or partnership; null: the network' })
  @IsId()
  scopeId?: string | null;

  @Field(() => ReminderKindEnum)
  kind!: ReminderKind;

  @Field(() => String)
  @Name()
  line!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => [Int], { nullable: true, description: 'empty: no reminder; null: as the wider scope has it' })
  offsets?: number[] | null;
}
