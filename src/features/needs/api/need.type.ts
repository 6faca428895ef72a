import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AidType, CooperationDirection, GoodsClass } from '../../../kernel/cooperation.js';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { connectionType } from '../../../platform/graphql/page.js';
import { AidTypeEnum, GoodsClassEnum } from '../../aid/api/index.js';
import { CooperationDirectionEnum } from '../../partnerships/api/index.js';
import type { NeedRow } from '../data/needs.repository.js';
import type { NeedNature, OfferKind } from '../domain/need-kinds.js';
import type { NeedStatus } from '../domain/need-status.js';
import type { NeedSubtype } from '../domain/need-subtypes.js';
import { NeedNatureEnum, NeedStatusEnum, NeedSubtypeEnum, OfferKindEnum } from './need.enums.js';

@ObjectType('NeedOrOffer', { description: 'What a municipality looks for, or has to give.' })
export class NeedOrOfferType implements Omit<NeedRow, 'quantity' | 'note' | 'statusReason'> {
  @Field(() => ID)
  id!: string;

  @Field(() => NeedNatureEnum)
  nature!: NeedNature;

  @Field(() => NeedStatusEnum)
  status!: NeedStatus;

  @Field(() => String)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => String, { nullable: true })
  descriptionUk!: string | null;

  @Field(() => String, { nullable: true })
  descriptionEn!: string | null;

  @Field(() => CooperationDirectionEnum)
  direction!: CooperationDirection;

  @Field(() => NeedSubtypeEnum, { nullable: true })
  subtype!: NeedSubtype | null;

  @Field(() => AidTypeEnum, { nullable: true, description: 'of a need' })
  aidType!: AidType | null;

  @Field(() => OfferKindEnum, { nullable: true, description: 'of an offer; always there once it is published' })
  offerKind!: OfferKind | null;

  @Field(() => GoodsClassEnum, { nullable: true })
  goodsClass!: GoodsClass | null;

  @Field(() => String, { nullable: true })
  unitUk!: string | null;

  @Field(() => String, { nullable: true })
  unitEn!: string | null;

  @Field(() => Int, { description: '1: the most urgent, 3: the least' })
  priority!: number;

  @Field(() => CalendarDateScalarType, { nullable: true, description: 'its last day; null: until somebody says so' })
  validUntil!: string | null;

  @Field(() => CalendarDateScalarType, {
    nullable: true,
    description: 'when it was published or last confirmed; null: never published',
  })
  reconfirmedOn!: string | null;

  @Field(() => Boolean, {
    description: 'the reader keeps it; its note, reasons, owner and history are open to nobody else',
  })
  mayEdit!: boolean;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;

  municipalityId!: string;
  costMinorUnits!: number | null;
  costCurrency!: string | null;
  beneficiaryId!: string | null;
  ownerId!: string | null;
}

@ObjectType('NeedMove', { description: 'A step that may be taken now.' })
export class NeedMoveType {
  @Field(() => NeedStatusEnum)
  status!: NeedStatus;

  @Field(() => Boolean)
  reasonRequired!: boolean;
}

@ObjectType('DirectionSubtypes', { description: 'The subtypes of one direction, in their order.' })
export class DirectionSubtypesType {
  @Field(() => CooperationDirectionEnum)
  direction!: CooperationDirection;

  @Field(() => [NeedSubtypeEnum])
  subtypes!: readonly NeedSubtype[];
}

export const NeedOrOfferConnection = connectionType('NeedOrOffer', () => NeedOrOfferType);
