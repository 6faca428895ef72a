import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { MoneyInput } from '../../../platform/graphql/money.type.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line, Name, Prose } from '../../../platform/validation/words.decorators.js';
import type { AidFields, ChainPartyFields, LineFields } from '../domain/aid-fields.js';
import type { AidType, GoodsClass } from '../../../kernel/cooperation.js';
import type { AidDirection, ChainRole, MovementKind } from '../domain/aid-kinds.js';
import type { MovementFields } from '../domain/aid-movement.js';
import { AidDirectionEnum, AidTypeEnum, ChainRoleEnum, GoodsClassEnum, MovementKindEnum } from './aid.enums.js';

@InputType('AidLineFields')
export class LineFieldsInput implements LineFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => String)
  @Name()
  whatUk!: string;

  @Field(() => String, { nullable: true })
  @Line()
  whatEn?: string | null;

  @Field(() => GoodsClassEnum)
  goodsClass!: GoodsClass;

  @Field(() => String, { nullable: true })
  @Line(50)
  unitUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line(50)
  unitEn?: string | null;

  @Field(() => String, { nullable: true, description: 'digits, e.g. `12.5`; absent: nobody has said how much' })
  @Line(30)
  quantity?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'what all of it is worth; of money: how much it is' })
  @ValidateNested()
  @Type(() => MoneyInput)
  value?: MoneyInput | null;
}

@InputType('AidPartyFields')
export class ChainPartyFieldsInput implements ChainPartyFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => ChainRoleEnum)
  role!: ChainRole;

  @Field(() => ID, { nullable: true })
  @IsId()
  municipalityId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  organisationId?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  name?: string | null;
}

@InputType('AidFields')
export class AidFieldsInput implements AidFields {
  @Field(() => String, { nullable: true })
  @Name()
  titleUk?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  titleEn?: string | null;

  @Field(() => AidDirectionEnum, { nullable: true })
  direction?: AidDirection | null;

  @Field(() => AidTypeEnum, { nullable: true })
  aidType?: AidType | null;

  @Field(() => Boolean, { nullable: true })
  recurring?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  embargoed?: boolean | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  promisedOn?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  decisionBody?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  decisionNumber?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  decidedOn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  agreedDeliveryOn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  receivedOn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  clearedOn?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  declarationNumber?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  goodCode?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  reportedOn?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  thankedOn?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  thanksNumber?: string | null;

  @Field(() => String, { nullable: true })
  @Prose()
  resultUk?: string | null;

  @Field(() => String, { nullable: true })
  @Prose()
  resultEn?: string | null;

  @Field(() => String, { nullable: true })
  @Prose()
  note?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  ownerId?: string | null;

  @Field(() => [ChainPartyFieldsInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(20)
  @Type(() => ChainPartyFieldsInput)
  chain?: ChainPartyFieldsInput[] | null;

  @Field(() => [LineFieldsInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(100)
  @Type(() => LineFieldsInput)
  lines?: LineFieldsInput[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(50)
  partnershipIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  @AtMost(50)
  visitIds?: string[] | null;
}

@InputType('AidMovementFields')
export class MovementFieldsInput implements MovementFields {
  @Field(() => MovementKindEnum)
  kind!: MovementKind;

  @Field(() => CalendarDateScalarType)
  on!: string;

  @Field(() => String, { nullable: true, description: 'of goods: digits, e.g. `12.5`' })
  @Line(30)
  quantity?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: "of money, in the line's currency" })
  @ValidateNested()
  @Type(() => MoneyInput)
  money?: MoneyInput | null;

  @Field(() => String, { nullable: true })
  @Line()
  actNumber?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'to whom, in words' })
  @Line()
  recipient?: string | null;

  @Field(() => String, { nullable: true })
  @Prose(2_000)
  note?: string | null;
}
