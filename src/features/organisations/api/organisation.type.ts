import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { connectionType } from '../../../platform/graphql/page.js';
import type { OrganisationAddress, OrganisationSource } from '../data/organisation-lists.entity.js';
import type { OrganisationRow } from '../data/organisations.repository.js';
import {
  ADDRESS_KINDS,
  type AddressKind,
  type Confidence,
  CONFIDENCES,
  ORGANISATION_TYPES,
  type OrganisationType as TypeOfOrganisation,
} from '../domain/organisation-type.js';

export const OrganisationTypeEnum = enumOf(ORGANISATION_TYPES);
registerEnumType(OrganisationTypeEnum, { name: 'OrganisationType' });
export const AddressKindEnum = enumOf(ADDRESS_KINDS);
registerEnumType(AddressKindEnum, { name: 'AddressKind' });
export const ConfidenceEnum = enumOf(CONFIDENCES);
registerEnumType(ConfidenceEnum, {
  name: 'Confidence',
  description: 'Where a fact comes from: an official register, the press, somebody’s word.',
});

@ObjectType('Organisation', { description: 'An institution, donor, network, mission, company: whoever takes part.' })
export class OrganisationObjectType implements OrganisationRow {
  @Field(() => ID)
  id!: string;

  @Field(() => OrganisationTypeEnum)
  type!: TypeOfOrganisation;

  @Field(() => String)
  nameUk!: string;

  @Field(() => String)
  nameEn!: string;

  @Field(() => String, { nullable: true })
  nameNative!: string | null;

  @Field(() => String, { nullable: true, description: 'of the seat, ISO 3166-1 alpha-2; null: above countries' })
  countryCode!: string | null;

  @Field(() => String, { nullable: true, description: 'the state of a diplomatic mission, ISO 3166-1 alpha-2' })
  representedCountryCode!: string | null;

  @Field(() => [String])
  phones!: string[];

  @Field(() => [String])
  emails!: string[];

  @Field(() => String, { nullable: true })
  website!: string | null;

  @Field(() => [String], { description: 'ISO 639-1 codes of working languages' })
  languages!: string[];

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;

  municipalityId!: string | null;
  parentId!: string | null;
}

@ObjectType('OrganisationAddress')
export class OrganisationAddressType implements Omit<OrganisationAddress, 'organisationId' | 'position'> {
  @Field(() => ID)
  id!: string;

  @Field(() => AddressKindEnum)
  kind!: AddressKind;

  @Field(() => String)
  text!: string;
}

@ObjectType('OrganisationSource')
export class OrganisationSourceType implements Omit<OrganisationSource, 'organisationId' | 'position'> {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  on!: string | null;

  @Field(() => ConfidenceEnum)
  confidence!: Confidence;
}

export const OrganisationConnection = connectionType('Organisation', () => OrganisationObjectType);
