import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { MoneyInput } from '../../../platform/graphql/money.type.js';
import { PageArgs } from '../../../platform/graphql/page.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { WholeNumber } from '../../../platform/validation/numbers.decorators.js';
import { Line, Prose } from '../../../platform/validation/words.decorators.js';
import type { GiftMovementsFilter } from '../data/gift-movements.repository.js';
import type { MovementFields } from '../domain/gift-movements.js';
import { MOST_PIECES, type MovementKind } from '../domain/stock.js';
import { GiftMovementKindEnum } from './gift-item.type.js';

@InputType('GiftMovementFields')
export class GiftMovementFieldsInput implements MovementFields {
  @Field(() => Int, { nullable: true, description: 'null: bought or received, nobody has written how many' })
  @WholeNumber(0, MOST_PIECES)
  quantity?: number | null;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'a purchase may be without a day' })
  on?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'of the whole purchase' })
  @ValidateNested()
  @Type(() => MoneyInput)
  cost?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'who sold, gave or received it' })
  @Line()
  counterpart?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  documentNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'at which it was given or received' })
  @IsId()
  visitId?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  note?: string | null;
}

@InputType()
export class RecordGiftMovementInput {
  @Field(() => ID)
  @IsId()
  itemId!: string;

  @Field(() => GiftMovementKindEnum)
  kind!: MovementKind;

  @Field(() => GiftMovementFieldsInput)
  @ValidateNested()
  @Type(() => GiftMovementFieldsInput)
  fields!: GiftMovementFieldsInput;
}

@InputType()
export class ReviseGiftMovementInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int, { description: 'of the movement' })
  expectedVersion!: number;

  @Field(() => GiftMovementFieldsInput)
  @ValidateNested()
  @Type(() => GiftMovementFieldsInput)
  fields!: GiftMovementFieldsInput;
}

@InputType()
export class RemoveGiftMovementInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int, { description: 'of the movement' })
  expectedVersion!: number;
}

@InputType('GiftMovementFilter')
export class GiftMovementFilterInput implements GiftMovementsFilter {
  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  itemIds?: string[] | null;

  @Field(() => [GiftMovementKindEnum], { nullable: true })
  kinds?: MovementKind[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  visitIds?: string[] | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  from?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  to?: string | null;
}

@ArgsType()
export class GiftMovementsArgs extends PageArgs {
  @Field(() => GiftMovementFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => GiftMovementFilterInput)
  filter?: GiftMovementFilterInput | null;
}
