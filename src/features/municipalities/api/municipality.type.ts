import {
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  Int,
  InterfaceType,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { connectionType } from '../../../platform/graphql/page.js';
import type { MunicipalityRow } from '../data/municipalities.repository.js';
import {
  MUNICIPALITY_KINDS,
  MUNICIPALITY_SIDES,
  type MunicipalityKind,
  type MunicipalitySide,
} from '../domain/municipality-kind.js';

export const MunicipalityKindEnum = enumOf(MUNICIPALITY_KINDS);
registerEnumType(MunicipalityKindEnum, { name: 'MunicipalityKind' });
export const MunicipalitySideEnum = enumOf(MUNICIPALITY_SIDES);
registerEnumType(MunicipalitySideEnum, { name: 'MunicipalitySide' });

@InterfaceType('Municipality', {
  resolveType: (row: MunicipalityRow) => (row.side === 'UKRAINIAN' ? CommunityType : PartnerCityType),
})
export abstract class MunicipalityType implements Omit<MunicipalityRow, 'katottgCode' | 'centre'> {
  @Field(() => ID)
  id!: string;

  @Field(() => MunicipalityKindEnum)
  kind!: MunicipalityKind;

  @Field(() => MunicipalitySideEnum)
  side!: MunicipalitySide;

  @Field(() => String)
  nameUk!: string;

  @Field(() => String)
  nameEn!: string;

  @Field(() => String, { nullable: true })
  nameNative!: string | null;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2' })
  countryCode!: string;

  @Field(() => String, { nullable: true, description: 'oblast or region abroad' })
  region!: string | null;

  parentId!: string | null;

  @Field(() => Int, { nullable: true })
  population!: number | null;

  @Field(() => Int, { nullable: true })
  populationYear!: number | null;

  @Field(() => [String], { description: 'ISO 639-1 codes of working languages' })
  languages!: string[];

  @Field(() => String, { nullable: true })
  website!: string | null;

  @Field(() => Float, { nullable: true, description: 'settlement centre only' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true })
  longitude!: number | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;
}

@ObjectType('Community', { implements: () => MunicipalityType, description: 'A Ukrainian hromada.' })
export class CommunityType extends MunicipalityType {
  @Field(() => String, { nullable: true, description: 'the codifier of administrative units, UA and 17 digits' })
  katottgCode!: string | null;

  @Field(() => String, { nullable: true, description: 'the administrative centre' })
  centre!: string | null;
}

@ObjectType('PartnerCity', {
  implements: () => MunicipalityType,
  description: 'A city, district, county or region abroad.',
})
export class PartnerCityType extends MunicipalityType {}

export const MunicipalityConnection = connectionType<MunicipalityRow>('Municipality', () => MunicipalityType as never);
