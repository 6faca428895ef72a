import { ArgsType, Field, Float, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { PageArgs } from '../../../platform/graphql/page.js';
import { type SortDirection, SortDirectionEnum } from '../../../platform/graphql/sort-direction.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { WebAddress } from '../../../platform/validation/addresses.decorators.js';
import { CountryCode, LanguageCodes } from '../../../platform/validation/codes.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { NumberBetween, WholeNumber } from '../../../platform/validation/numbers.decorators.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line, Name, Prose } from '../../../platform/validation/words.decorators.js';
import type { MunicipalitiesFilter, MunicipalitiesOrder } from '../data/municipalities.repository.js';
import type { MunicipalityKind, MunicipalitySide } from '../domain/municipality-kind.js';
import type { MunicipalityFields } from '../municipalities.service.js';
import { MunicipalityKindEnum, MunicipalitySideEnum } from './municipality.type.js';

@InputType('MunicipalityFields')
export class MunicipalityFieldsInput implements MunicipalityFields {
  @Field(() => MunicipalityKindEnum, { nullable: true })
  kind?: MunicipalityKind | null;

  @Field(() => String, { nullable: true })
  @Name()
  nameUk?: string | null;

  @Field(() => String, { nullable: true })
  @Name()
  nameEn?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  nameNative?: string | null;

  @Field(() => String, { nullable: true })
  @CountryCode()
  countryCode?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  region?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  parentId?: string | null;

  @Field(() => Int, { nullable: true })
  @WholeNumber(0, 100_000_000)
  population?: number | null;

  @Field(() => Int, { nullable: true })
  @WholeNumber(1900, 2200)
  populationYear?: number | null;

  @Field(() => [String], { nullable: true })
  @LanguageCodes()
  @AtMost(20)
  languages?: string[] | null;

  @Field(() => String, { nullable: true })
  @WebAddress()
  website?: string | null;

  @Field(() => Float, { nullable: true })
  @NumberBetween(-90, 90)
  latitude?: number | null;

  @Field(() => Float, { nullable: true })
  @NumberBetween(-180, 180)
  longitude?: number | null;

  @Field(() => String, { nullable: true })
  @Prose()
  note?: string | null;

  @Field(() => String, { nullable: true })
  @Line(19)
  katottgCode?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  centre?: string | null;
}

@InputType()
export class CreateMunicipalityInput {
  @Field(() => MunicipalityFieldsInput)
  @ValidateNested()
  @Type(() => MunicipalityFieldsInput)
  fields!: MunicipalityFieldsInput;
}

@InputType()
export class UpdateMunicipalityInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => MunicipalityFieldsInput)
  @ValidateNested()
  @Type(() => MunicipalityFieldsInput)
  fields!: MunicipalityFieldsInput;
}

@InputType('MunicipalityFilter')
export class MunicipalityFilterInput implements MunicipalitiesFilter {
  @Field(() => String, { nullable: true })
  @Line()
  search?: string | null;

  @Field(() => MunicipalitySideEnum, { nullable: true })
  side?: MunicipalitySide | null;

  @Field(() => [String], { nullable: true })
  @CountryCode({ each: true })
  countryCodes?: string[] | null;

  @Field(() => [MunicipalityKindEnum], { nullable: true })
  kinds?: MunicipalityKind[] | null;

  @Field(() => Boolean, { nullable: true })
  mine?: boolean | null;
}

const MunicipalityOrderFieldEnum = enumOf(['NAME', 'POPULATION']);
registerEnumType(MunicipalityOrderFieldEnum, { name: 'MunicipalityOrderField' });

@InputType('MunicipalityOrder')
export class MunicipalityOrderInput implements MunicipalitiesOrder {
  @Field(() => MunicipalityOrderFieldEnum)
  field!: MunicipalitiesOrder['field'];

  @Field(() => SortDirectionEnum)
  direction!: SortDirection;
}

/** Arguments of the list; a class, so that the filter is checked like every input. */
@ArgsType()
export class MunicipalitiesArgs extends PageArgs {
  @Field(() => MunicipalityFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => MunicipalityFilterInput)
  filter?: MunicipalityFilterInput | null;

  @Field(() => MunicipalityOrderInput, { nullable: true })
  orderBy?: MunicipalityOrderInput | null;
}
