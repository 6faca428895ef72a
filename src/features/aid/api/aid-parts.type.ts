import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { MoneyType } from '../../../platform/graphql/money.type.js';
import type { AidLineRow, AidMovementRow, AidPartyRow, AidStatusChangeRow } from '../data/aid-columns.js';
import type { AidClockKind, ClockState, ReadClock } from '../domain/aid-clocks.js';
import type { GoodsClass } from '../../../kernel/cooperation.js';
import type { ChainRole, MovementKind } from '../domain/aid-kinds.js';
import type { AidMove } from '../domain/aid-moves.js';
import type { AidStatus } from '../domain/aid-status.js';
import {
  AidClockKindEnum,
  AidClockStateEnum,
  AidStatusEnum,
  ChainRoleEnum,
  GoodsClassEnum,
  MovementKindEnum,
} from './aid.enums.js';

@ObjectType('AidLine')
export class AidLineType implements Omit<AidLineRow, 'transferId' | 'quantity'> {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  whatUk!: string;

  @Field(() => String, { nullable: true })
  whatEn!: string | null;

  @Field(() => GoodsClassEnum)
  goodsClass!: GoodsClass;

  @Field(() => String, { nullable: true })
  unitUk!: string | null;

  @Field(() => String, { nullable: true })
  unitEn!: string | null;

  quantity!: number | null;

  minorUnits!: number | null;

  currency!: string | null;
}

@ObjectType('AidProgress', {
  description: 'Amounts in digits: of the unit, or of the currency where the line is money.',
})
export class AidProgressType {
  @Field(() => String, { nullable: true, description: 'null: nobody has said how much' })
  promised!: string | null;

  @Field(() => String)
  shipped!: string;

  @Field(() => String)
  received!: string;

  @Field(() => String)
  distributed!: string;

  @Field(() => String, { description: 'received and not yet given on' })
  left!: string;

  @Field(() => String, { nullable: true, description: 'promised and not yet received' })
  awaited!: string | null;

  @Field(() => String, { nullable: true, description: 'received beyond the promise; null: nothing' })
  surplus!: string | null;

  @Field(() => Int, { nullable: true, description: 'received of promised in per cent, at most 100' })
  receivedShare!: number | null;

  @Field(() => Int, { nullable: true, description: 'distributed of promised in per cent, at most 100' })
  distributedShare!: number | null;
}

@ObjectType('AidMovement')
export class AidMovementType implements Omit<AidMovementRow, 'lineId' | 'happenedOn'> {
  @Field(() => ID)
  id!: string;

  @Field(() => MovementKindEnum)
  kind!: MovementKind;

  happenedOn!: string;

  amount!: number;

  countingCurrency!: string | null;

  @Field(() => String, { nullable: true })
  actNumber!: string | null;

  organisationId!: string | null;

  @Field(() => String, { nullable: true, description: 'to whom, in words' })
  recipient!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('AidParty', {
  description: 'A municipality, an organisation or words; none of them: hidden from the viewer.',
})
export class AidPartyType implements Omit<AidPartyRow, 'transferId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => ChainRoleEnum)
  role!: ChainRole;

  municipalityId!: string | null;

  organisationId!: string | null;

  @Field(() => String, { nullable: true })
  name!: string | null;
}

@ObjectType('AidClock')
export class AidClockType implements ReadClock {
  @Field(() => AidClockKindEnum)
  kind!: AidClockKind;

  @Field(() => CalendarDateScalarType, { nullable: true })
  startedOn!: string | null;

  @Field(() => CalendarDateScalarType)
  dueOn!: string;

  @Field(() => CalendarDateScalarType, { nullable: true })
  stoppedOn!: string | null;

  @Field(() => AidClockStateEnum)
  state!: ClockState;

  @Field(() => Int, { nullable: true, description: 'to the due day; below zero: past it; null: it has stopped' })
  daysLeft!: number | null;

  @Field(() => Boolean, { description: 'overdue, or stopped after the due day' })
  late!: boolean;
}

@ObjectType('AidMove')
export class AidMoveType implements AidMove {
  @Field(() => AidStatusEnum)
  status!: AidStatus;

  @Field(() => Boolean)
  reasonRequired!: boolean;

  @Field(() => Boolean, { description: 'a step back' })
  back!: boolean;
}

@ObjectType('AidStatusChange')
export class AidStatusChangeType implements Omit<AidStatusChangeRow, 'transferId'> {
  @Field(() => ID)
  id!: string;

  @Field(() => AidStatusEnum, { nullable: true, description: 'null: the status in which it was written down' })
  from!: AidStatus | null;

  @Field(() => AidStatusEnum)
  to!: AidStatus;

  @Field(() => CalendarDateScalarType)
  on!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  byUserId!: string | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

@ObjectType('AidWorth', { description: 'What the transfer is worth in one currency.' })
export class AidWorthType {
  @Field(() => String)
  currency!: string;

  @Field(() => MoneyType)
  promised!: MoneyType;

  @Field(() => MoneyType)
  received!: MoneyType;

  @Field(() => MoneyType)
  distributed!: MoneyType;
}
