import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { PageArgs } from '../../../platform/graphql/page.js';
import { type SortDirection, SortDirectionEnum } from '../../../platform/graphql/sort-direction.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { WholeNumber } from '../../../platform/validation/numbers.decorators.js';
import { Line, Name, Prose } from '../../../platform/validation/words.decorators.js';
import type { GiftItemOrder, GiftItemsFilter } from '../data/gift-items.repository.js';
import { MOST_PIECES } from '../domain/stock.js';
import type { GiftItemFields } from '../gift-item-changes.js';
import { GiftItemOrderFieldEnum } from './gift-item.type.js';

@InputType('GiftItemFields')
export class GiftItemFieldsInput implements GiftItemFields {
  @Field(() => String, { nullable: true })
  @Name()
  nameUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'what one piece is called' })
  @Line(40)
  unit?: string | null;

  @Field(() => Int, { nullable: true, description: 'null: none' })
  @WholeNumber(1, MOST_PIECES)
  minimum?: number | null;

  @Field(() => String, { nullable: true })
  @Line()
  keptWhere?: string | null;

  @Field(() => String, { nullable: true })
  @Prose()
  note?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;
}

@InputType()
export class CreateGiftItemInput {
  @Field(() => ID)
  @IsId()
  communityId!: string;

  @Field(() => GiftItemFieldsInput)
  @ValidateNested()
  @Type(() => GiftItemFieldsInput)
  fields!: GiftItemFieldsInput;
}

@InputType()
export class UpdateGiftItemInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => GiftItemFieldsInput)
  @ValidateNested()
  @Type(() => GiftItemFieldsInput)
  fields!: GiftItemFieldsInput;
}

@InputType('GiftItemFilter')
export class GiftItemFilterInput implements GiftItemsFilter {
  @Field(() => String, { nullable: true, description: 'looks through names and where things are kept' })
  @Line()
  search?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  communityId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'given or received there' })
  @IsId({ each: true })
  visitIds?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  belowMinimum?: boolean | null;
}

@InputType('GiftItemOrder')
export class GiftItemOrderInput implements GiftItemOrder {
  @Field(() => GiftItemOrderFieldEnum)
  field!: GiftItemOrder['field'];

  @Field(() => SortDirectionEnum)
  direction!: SortDirection;
}

@ArgsType()
export class GiftItemsArgs extends PageArgs {
  @Field(() => GiftItemFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => GiftItemFilterInput)
  filter?: GiftItemFilterInput | null;

  @Field(() => GiftItemOrderInput, { nullable: true, description: 'absent: by Ukrainian name' })
  orderBy?: GiftItemOrderInput | null;
}
