import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { connectionType } from '../../../platform/graphql/page.js';
import { PUBLICATION_ORDER_FIELDS, type PublicationRow } from '../data/publications.repository.js';
import { KNOWN_PRECISIONS, type KnownPrecision } from '../domain/known-date.js';
import { PUBLICATION_KINDS, type PublicationKind } from '../domain/publication-kinds.js';

export const PublicationKindEnum = enumOf(PUBLICATION_KINDS);
registerEnumType(PublicationKindEnum, { name: 'PublicationKind' });
export const PublicationOrderFieldEnum = enumOf(PUBLICATION_ORDER_FIELDS);
registerEnumType(PublicationOrderFieldEnum, { name: 'PublicationOrderField' });
export const KnownPrecisionEnum = enumOf(KNOWN_PRECISIONS);
registerEnumType(KnownPrecisionEnum, {
  name: 'KnownPrecision',
  description: 'How exactly a day is known; NONE: no day is known, or there is none by nature.',
});

@ObjectType('Publication', { description: 'A profile on a platform, a page, a post, an article, a leaflet.' })
export class PublicationType implements PublicationRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => PublicationKindEnum)
  kind!: PublicationKind;

  @Field(() => String, { nullable: true, description: 'where it was published, in words' })
  outlet!: string | null;

  @Field(() => [String], { description: 'ISO 639-1 codes' })
  languages!: string[];

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => CalendarDateScalarType, {
    nullable: true,
    description: 'the first day of the month or year where no more is known',
  })
  publishedOn!: string | null;

  @Field(() => KnownPrecisionEnum)
  datePrecision!: KnownPrecision;

  @Field(() => CalendarDateScalarType, { nullable: true })
  lastUpdatedOn!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  lastCheckedOn!: string | null;

  @Field(() => Boolean, {
    description: 'a profile on a platform that nobody has updated or looked at for 180 days',
  })
  stale!: boolean;

  @Field(() => [String])
  topics!: string[];

  @Field(() => String, { nullable: true })
  summaryUk!: string | null;

  @Field(() => String, { nullable: true })
  summaryEn!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;

  communityId!: string;
  outletOrganisationId!: string | null;
  ownerId!: string | null;
}

export const PublicationConnection = connectionType('Publication', () => PublicationType);
