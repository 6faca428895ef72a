import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { PageArgs } from '../../../platform/graphql/page.js';
import { EmailAddress, PhoneNumber, WebAddress } from '../../../platform/validation/addresses.decorators.js';
import { CountryCode, LanguageCodes } from '../../../platform/validation/codes.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line, Name, Prose, RequiredProse } from '../../../platform/validation/words.decorators.js';
import type { OrganisationsFilter } from '../data/organisations.repository.js';
import type { AddressKind, Confidence, OrganisationType } from '../domain/organisation-type.js';
import type { AddressFields, OrganisationFields, SourceFields } from '../organisation-changes.js';
import { AddressKindEnum, ConfidenceEnum, OrganisationTypeEnum } from './organisation.type.js';

@InputType('OrganisationAddressInput')
export class OrganisationAddressInput implements AddressFields {
  @Field(() => AddressKindEnum)
  kind!: AddressKind;

  @Field(() => String)
  @RequiredProse(500)
  text!: string;
}

@InputType('OrganisationSourceInput')
export class OrganisationSourceInput implements SourceFields {
  @Field(() => String)
  @Name()
  title!: string;

  @Field(() => String, { nullable: true })
  @WebAddress()
  url?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  on?: string | null;

  @Field(() => ConfidenceEnum)
  confidence!: Confidence;
}

@InputType('OrganisationFields')
export class OrganisationFieldsInput implements OrganisationFields {
  @Field(() => OrganisationTypeEnum, { nullable: true })
  type?: OrganisationType | null;

  @Field(() => String, { nullable: true })
  @Name()
  nameUk?: string | null;

  @Field(() => String, { nullable: true })
  @Name()
  nameEn?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  nameNative?: string | null;

  @Field(() => String, { nullable: true, description: 'follows from the municipality where one is given' })
  @CountryCode()
  countryCode?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  municipalityId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  parentId?: string | null;

  @Field(() => String, { nullable: true })
  @CountryCode()
  representedCountryCode?: string | null;

  @Field(() => [OrganisationAddressInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(10)
  @Type(() => OrganisationAddressInput)
  addresses?: OrganisationAddressInput[] | null;

  @Field(() => [String], { nullable: true })
  @PhoneNumber({ each: true })
  @AtMost(10)
  phones?: string[] | null;

  @Field(() => [String], { nullable: true })
  @EmailAddress({ each: true })
  @AtMost(10)
  emails?: string[] | null;

  @Field(() => String, { nullable: true })
  @WebAddress()
  website?: string | null;

  @Field(() => [String], { nullable: true })
  @LanguageCodes()
  @AtMost(20)
  languages?: string[] | null;

  @Field(() => String, { nullable: true })
  @Prose()
  note?: string | null;

  @Field(() => [OrganisationSourceInput], { nullable: true })
  @ValidateNested({ each: true })
  @AtMost(20)
  @Type(() => OrganisationSourceInput)
  sources?: OrganisationSourceInput[] | null;
}

@InputType()
export class CreateOrganisationInput {
  @Field(() => OrganisationFieldsInput)
  @ValidateNested()
  @Type(() => OrganisationFieldsInput)
  fields!: OrganisationFieldsInput;
}

@InputType()
export class UpdateOrganisationInput {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => OrganisationFieldsInput)
  @ValidateNested()
  @Type(() => OrganisationFieldsInput)
  fields!: OrganisationFieldsInput;
}

@InputType('OrganisationFilter')
export class OrganisationFilterInput implements OrganisationsFilter {
  @Field(() => String, { nullable: true, description: 'looks through the names in all languages' })
  @Line()
  search?: string | null;

  @Field(() => [OrganisationTypeEnum], { nullable: true })
  types?: OrganisationType[] | null;

  @Field(() => [String], { nullable: true })
  @CountryCode({ each: true })
  countryCodes?: string[] | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  municipalityId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  parentId?: string | null;
}

/** Arguments of the list; a class, so that the filter is checked like every input. */
@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => OrganisationFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => OrganisationFilterInput)
  filter?: OrganisationFilterInput | null;
}
