import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import type { CooperationDirection } from '../../../kernel/cooperation.js';
import { PageArgs } from '../../../platform/graphql/page.js';
import { type SortDirection, SortDirectionEnum } from '../../../platform/graphql/sort-direction.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line } from '../../../platform/validation/words.decorators.js';
import { CooperationDirectionEnum } from '../../partnerships/api/index.js';
import type { NeedsFilter, NeedsOrder } from '../data/needs.repository.js';
import type { NeedNature, OfferKind } from '../domain/need-kinds.js';
import type { NeedStatus } from '../domain/need-status.js';
import type { NeedSubtype } from '../domain/need-subtypes.js';
import { NeedNatureEnum, NeedOrderFieldEnum, NeedStatusEnum, NeedSubtypeEnum, OfferKindEnum } from './need.enums.js';

@InputType('NeedOrOfferFilter')
export class NeedOrOfferFilterInput implements NeedsFilter {
  @Field(() => String, { nullable: true, description: 'looks through titles and descriptions' })
  @Line()
  search?: string | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(100)
  municipalityIds?: string[] | null;

  @Field(() => [NeedNatureEnum], { nullable: true })
  natures?: NeedNature[] | null;

  @Field(() => [CooperationDirectionEnum], { nullable: true })
  directions?: CooperationDirection[] | null;

  @Field(() => [NeedSubtypeEnum], { nullable: true })
  subtypes?: NeedSubtype[] | null;

  @Field(() => [OfferKindEnum], { nullable: true })
  offerKinds?: OfferKind[] | null;

  @Field(() => [NeedStatusEnum], { nullable: true })
  statuses?: NeedStatus[] | null;

  @Field(() => [Int], { nullable: true })
  priorities?: number[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(100)
  ownerIds?: string[] | null;
}

@InputType('NeedOrOfferOrder')
export class NeedOrOfferOrderInput implements NeedsOrder {
  @Field(() => NeedOrderFieldEnum)
  field!: NeedsOrder['field'];

  @Field(() => SortDirectionEnum)
  direction!: SortDirection;
}

@ArgsType()
export class NeedsArgs extends PageArgs {
  @Field(() => NeedOrOfferFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => NeedOrOfferFilterInput)
  filter?: NeedOrOfferFilterInput | null;

  @Field(() => NeedOrOfferOrderInput, { nullable: true, description: 'absent: last confirmed first' })
  orderBy?: NeedOrOfferOrderInput | null;
}

/** Arguments of the list under a municipality, the most urgent first. */
@ArgsType()
export class NeedsOfMunicipalityArgs extends PageArgs {
  @Field(() => [NeedNatureEnum], { nullable: true })
  natures?: NeedNature[] | null;

  @Field(() => [NeedStatusEnum], { nullable: true })
  statuses?: NeedStatus[] | null;
}
