import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import type { AidType, CooperationDirection, GoodsClass } from '../../../kernel/cooperation.js';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { MoneyInput } from '../../../platform/graphql/money.type.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { WholeNumber } from '../../../platform/validation/numbers.decorators.js';
import { Line, Name, Prose } from '../../../platform/validation/words.decorators.js';
import { AidTypeEnum, GoodsClassEnum } from '../../aid/api/index.js';
import { CooperationDirectionEnum } from '../../partnerships/api/index.js';
import type { WrittenNeed } from '../domain/need-fields.js';
import { HIGHEST_PRIORITY, LOWEST_PRIORITY, type NeedNature, type OfferKind } from '../domain/need-kinds.js';
import type { NeedStatus } from '../domain/need-status.js';
import type { NeedSubtype } from '../domain/need-subtypes.js';
import { NeedNatureEnum, NeedStatusEnum, NeedSubtypeEnum, OfferKindEnum } from './need.enums.js';

@InputType('NeedOrOfferFields')
export class NeedOrOfferFieldsInput implements WrittenNeed {
  @Field(() => String, { nullable: true })
  @Name()
  titleUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  titleEn?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(5_000)
  descriptionUk?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(5_000)
  descriptionEn?: string | null;

  @Field(() => CooperationDirectionEnum, { nullable: true })
  direction?: CooperationDirection | null;

  @Field(() => NeedSubtypeEnum, { nullable: true, description: 'one of its direction' })
  subtype?: NeedSubtype | null;

  @Field(() => AidTypeEnum, { nullable: true, description: 'of needs only' })
  aidType?: AidType | null;

  @Field(() => OfferKindEnum, { nullable: true, description: 'of offers only; needed to publish one' })
  offerKind?: OfferKind | null;

  @Field(() => GoodsClassEnum, { nullable: true, description: 'of goods only' })
  goodsClass?: GoodsClass | null;

  @Field(() => String, { nullable: true, description: 'in digits, e.g. `12` or `12.5`' })
  @Line(30)
  quantity?: string | null;

  @Field(() => String, { nullable: true })
  @Line(50)
  unitUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line(50)
  unitEn?: string | null;

  @Field(() => Int, { nullable: true, description: '1: the most urgent, 3: the least; 2 unless said' })
  @WholeNumber(HIGHEST_PRIORITY, LOWEST_PRIORITY)
  priority?: number | null;

  @Field(() => MoneyInput, { nullable: true })
  @ValidateNested()
  @Type(() => MoneyInput)
  estimatedCost?: MoneyInput | null;

  @Field(() => ID, { nullable: true, description: 'an organisation' })
  @IsId()
  beneficiaryId?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  validUntil?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;

  @Field(() => String, { nullable: true })
  @Prose()
  note?: string | null;
}

@InputType()
export class CreateNeedOrOfferInput {
  @Field(() => ID)
  @IsId()
  municipalityId!: string;

  @Field(() => NeedNatureEnum)
  nature!: NeedNature;

  @Field(() => NeedOrOfferFieldsInput)
  @ValidateNested()
  @Type(() => NeedOrOfferFieldsInput)
  fields!: NeedOrOfferFieldsInput;
}

@InputType()
export class UpdateNeedOrOfferInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => NeedOrOfferFieldsInput)
  @ValidateNested()
  @Type(() => NeedOrOfferFieldsInput)
  fields!: NeedOrOfferFieldsInput;
}

@InputType()
export class MoveNeedOrOfferInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => NeedStatusEnum)
  status!: NeedStatus;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  reason?: string | null;
}
