import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { RequiredProse } from '../../../platform/validation/words.decorators.js';
import type { InteractionRow } from '../data/interactions.repository.js';
import type { InteractionKind, ReplyAwaitedFrom } from '../domain/interaction.js';
import type { InteractionFields, NewInteraction } from '../interactions.service.js';
import { InteractionKindEnum, ReplyAwaitedFromEnum } from './partnership-enums.js';

@ObjectType('Interaction')
export class InteractionType implements InteractionRow {
  @Field(() => ID)
  id!: string;

  partnershipId!: string;
  partyId!: string | null;

  @Field(() => InteractionKindEnum)
  kind!: InteractionKind;

  @Field(() => CalendarDateScalarType)
  on!: string;

  @Field(() => String)
  text!: string;

  @Field(() => ReplyAwaitedFromEnum, {
    nullable: true,
    description: 'null: nobody waits for an answer, or it has come',
  })
  replyAwaitedFrom!: ReplyAwaitedFrom | null;

  byUserId!: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class LogInteractionInput implements NewInteraction {
  @Field(() => ID)
  @IsId()
  partnershipId!: string;

  @Field(() => InteractionKindEnum)
  kind!: InteractionKind;

  @Field(() => CalendarDateScalarType)
  on!: string;

  @Field(() => String)
  @RequiredProse()
  text!: string;

  @Field(() => ID, { nullable: true })
  @IsId()
  partyId?: string | null;

  @Field(() => ReplyAwaitedFromEnum, { nullable: true })
  replyAwaitedFrom?: ReplyAwaitedFrom | null;
}

@InputType()
export class UpdateInteractionInput implements InteractionFields {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => InteractionKindEnum, { nullable: true })
  kind?: InteractionKind | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  on?: string | null;

  @Field(() => String, { nullable: true })
  @RequiredProse()
  text?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  partyId?: string | null;

  @Field(() => ReplyAwaitedFromEnum, { nullable: true })
  replyAwaitedFrom?: ReplyAwaitedFrom | null;
}
