import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { connectionType } from '../../../platform/graphql/page.js';
import { GIFT_ITEM_ORDER_FIELDS, type GiftItemRow } from '../data/gift-items.repository.js';
import type { GiftMovementRow } from '../data/gift-movements.repository.js';
import { MOVEMENT_KINDS, type MovementKind, type Stock } from '../domain/stock.js';

export const GiftMovementKindEnum = enumOf(MOVEMENT_KINDS);
registerEnumType(GiftMovementKindEnum, {
  name: 'GiftMovementKind',
  description: 'COUNTED is a stock-taking: it says how many there are, whatever was written before.',
});
export const GiftItemOrderFieldEnum = enumOf(GIFT_ITEM_ORDER_FIELDS);
registerEnumType(GiftItemOrderFieldEnum, { name: 'GiftItemOrderField' });

@ObjectType('GiftItem', { description: 'A thing that a community keeps to give away.' })
export class GiftItemType implements GiftItemRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  nameUk!: string;

  @Field(() => String, { nullable: true })
  nameEn!: string | null;

  @Field(() => String, { nullable: true, description: 'what one piece is called' })
  unit!: string | null;

  @Field(() => Int, { nullable: true, description: 'fewer than this ask for a purchase' })
  minimum!: number | null;

  @Field(() => String, { nullable: true })
  keptWhere!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'null: unknown, since something came of which nobody has written how many, until it is counted',
  })
  inStock!: Stock;

  @Field(() => Boolean, { description: 'false where the stock is unknown' })
  belowMinimum!: boolean;

  @Field(() => Int, { description: 'of what people write of the thing; its movements have versions of their own' })
  version!: number;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;

  communityId!: string;
  ownerId!: string | null;
}

@ObjectType('GiftMovement', { description: 'What came into the stock of a thing, left it, or was counted there.' })
export class GiftMovementType implements GiftMovementRow {
  @Field(() => ID)
  id!: string;

  @Field(() => GiftMovementKindEnum)
  kind!: MovementKind;

  @Field(() => Int, { nullable: true, description: 'null: bought or received, nobody has written how many' })
  quantity!: number | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'null: a purchase of which no day is known' })
  on!: string | null;

  @Field(() => String, { nullable: true, description: 'who sold, gave or received it' })
  counterpart!: string | null;

  @Field(() => String, { nullable: true })
  documentNumber!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;

  itemId!: string;
  minorUnits!: number | null;
  currency!: string | null;
  visitId!: string | null;
}

export const GiftItemConnection = connectionType('GiftItem', () => GiftItemType);
export const GiftMovementConnection = connectionType('GiftMovement', () => GiftMovementType);
