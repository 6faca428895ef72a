import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { PageArgs } from '../../../platform/graphql/page.js';
import { CountryCode } from '../../../platform/validation/codes.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { WholeNumber } from '../../../platform/validation/numbers.decorators.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line } from '../../../platform/validation/words.decorators.js';
import { MunicipalityFieldsInput } from '../../municipalities/api/index.js';
import type { PlacesFilter } from '../data/places.repository.js';
import type { Pair } from '../place-links.service.js';

const MOST_PEOPLE = 100_000_000;
const MOST_COUNTRIES = 250;

@InputType('PlaceFilter')
export class PlaceFilterInput implements PlacesFilter {
  @Field(() => String, { nullable: true, description: 'in any script: words of the name begin so, or nearly so' })
  @Line()
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'absent: everywhere abroad; UA: centres of communities' })
  @CountryCode({ each: true })
  @AtMost(MOST_COUNTRIES)
  countryCodes?: string[] | null;

  @Field(() => Int, { nullable: true })
  @WholeNumber(0, MOST_PEOPLE)
  populationFrom?: number | null;

  @Field(() => Int, { nullable: true })
  @WholeNumber(0, MOST_PEOPLE)
  populationTo?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'whether the register has it as a municipality' })
  inRegister?: boolean | null;
}

/** Arguments of the list; a class, so that the filter is checked like every input. */
@ArgsType()
export class PlacesArgs extends PageArgs {
  @Field(() => PlaceFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => PlaceFilterInput)
  filter?: PlaceFilterInput | null;
}

@InputType()
export class AddMunicipalityFromPlaceInput {
  @Field(() => ID)
  @IsId()
  placeId!: string;

  @Field(() => MunicipalityFieldsInput, {
    nullable: true,
    description: 'goes before what the place says; the Ukrainian name is needed where the place has none',
  })
  @ValidateNested()
  @Type(() => MunicipalityFieldsInput)
  fields?: MunicipalityFieldsInput | null;
}

@InputType()
export class PlaceOfMunicipalityInput implements Pair {
  @Field(() => ID)
  @IsId()
  municipalityId!: string;

  @Field(() => ID)
  @IsId()
  placeId!: string;
}
