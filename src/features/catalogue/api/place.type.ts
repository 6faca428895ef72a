import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../../platform/graphql/page.js';
import type { PlaceRow } from '../data/place-row.js';

@ObjectType('Place', {
  description: 'A settlement from the catalogue of the world, whether the register has it or not.',
})
export class PlaceType implements PlaceRow {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'id of GeoNames' })
  geonamesId!: number;

  @Field(() => String, { description: 'English or local' })
  name!: string;

  @Field(() => String, { nullable: true })
  nameUk!: string | null;

  @Field(() => String, { nullable: true, description: 'the other of English and local, where it is known' })
  otherName!: string | null;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2' })
  countryCode!: string;

  featureCode!: string;
  divisionCode!: string | null;

  @Field(() => Int, { nullable: true })
  population!: number | null;

  @Field(() => Float, { description: 'settlement centre' })
  latitude!: number;

  @Field(() => Float)
  longitude!: number;

  municipalityId!: string | null;
}

export const PlaceConnection = connectionType('Place', () => PlaceType);

@ObjectType('PlaceCatalogue')
export class PlaceCatalogueType {
  @Field(() => Int, { description: 'how many places it has' })
  places!: number;

  @Field(() => String, {
    nullable: true,
    description: 'of which data it is; null: it is being filled for the first time',
  })
  dataVersion!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  filledAt!: Date | null;

  @Field(() => String, { description: 'to be shown beside the places; the licence of the data asks for it' })
  attribution!: string;

  @Field(() => String)
  sourceUrl!: string;

  @Field(() => String)
  licenceUrl!: string;
}
