import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { DeliveryChannelEnum, DeliveryStateEnum } from '../../../platform/delivery/delivery.enums.js';
import type { Channel, DeliveryState } from '../../../platform/delivery/delivery-state.js';
import type { LatenessRow, OverdueRow, StateCount, WorkerRow } from '../data/delivery-figures.repository.js';
import type { DeliveryFigures } from '../delivery-watch.service.js';

@ObjectType('DeliveryWorker', { description: 'a process that sends, or did within the last day' })
export class DeliveryWorkerType implements WorkerRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  host!: string;

  @Field(() => Int)
  pid!: number;

  @Field(() => GraphQLISODateTime)
  startedAt!: Date;

  @Field(() => GraphQLISODateTime)
  seenAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  sweptAt!: Date | null;

  @Field(() => Int, { description: "its clock minus the database's" })
  clockOffsetMs!: number;

  @Field(() => Boolean, { description: 'it sends nothing, because its clock is wrong' })
  paused!: boolean;

  @Field(() => Boolean, { description: 'seen within the last minute' })
  alive!: boolean;
}

@ObjectType('DeliveryCount')
export class DeliveryCountType implements StateCount {
  @Field(() => DeliveryChannelEnum)
  channel!: Channel;

  @Field(() => DeliveryStateEnum)
  state!: DeliveryState;

  @Field(() => Int)
  count!: number;
}

@ObjectType('DeliveryLateness', { description: 'of what went out within the span; null: nothing did' })
export class DeliveryLatenessType implements Omit<LatenessRow, 'within'> {
  @Field(() => Int)
  count!: number;

  @Field(() => Float, { nullable: true })
  p50Seconds!: number | null;

  @Field(() => Float, { nullable: true })
  p99Seconds!: number | null;
}

@ObjectType('DeliveryOverdue')
export class DeliveryOverdueType implements OverdueRow {
  @Field(() => Int)
  count!: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  oldestAt!: Date | null;

  @Field(() => Float)
  oldestSeconds!: number;
}

@ObjectType('QueueCount')
export class QueueCountType {
  @Field(() => String, { description: "the queue's own word for what its hints wait for" })
  waitingFor!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('DeliveryOverview', { description: 'how sending stands' })
export class DeliveryOverviewType implements Omit<DeliveryFigures, 'queue' | 'sweepAgeSeconds'> {
  @Field(() => [DeliveryWorkerType])
  workers!: WorkerRow[];

  @Field(() => String, { description: 'the kind of queue: postgres or redis' })
  backend!: string;

  @Field(() => [QueueCountType], { nullable: true, description: 'null: the queue does not answer' })
  queue!: QueueCountType[] | null;

  @Field(() => [DeliveryCountType], { description: 'still on their way' })
  open!: StateCount[];

  @Field(() => [DeliveryCountType], { description: 'due within the last day, and what became of them' })
  lastDay!: StateCount[];

  @Field(() => DeliveryOverdueType)
  overdue!: OverdueRow;

  @Field(() => DeliveryLatenessType)
  lastHourLateness!: LatenessRow;

  @Field(() => DeliveryLatenessType)
  lastDayLateness!: LatenessRow;

  @Field(() => Int, { description: 'of the last day: a sender died in the middle' })
  possibleDuplicates!: number;

  @Field(() => Int, { description: 'records whose reminders wait to be planned' })
  backlog!: number;
}

@ObjectType('DeliveryAlarms', { description: 'what an administrator must know at once' })
export class DeliveryAlarmsType {
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'something is overdue by more than five minutes' })
  overdueSince!: Date | null;

  @Field(() => [DeliveryWorkerType])
  wrongClocks!: WorkerRow[];

  @Field(() => Boolean, { description: 'sweeps send meanwhile, some seconds later' })
  queueAway!: boolean;
}

export function overviewOf({ queue, sweepAgeSeconds: _age, ...figures }: DeliveryFigures): DeliveryOverviewType {
  return {
    ...figures,
    workers: [...figures.workers],
    open: [...figures.open],
    lastDay: [...figures.lastDay],
    queue: queue && Object.entries(queue).map(([waitingFor, count]) => ({ waitingFor, count })),
  };
}
