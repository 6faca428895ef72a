import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { connectionType } from '../../../platform/graphql/page.js';
import { AWARD_ORDER_FIELDS, type AwardRow } from '../data/awards.repository.js';
import { AWARD_DIRECTIONS, type AwardDirection } from '../domain/award-rules.js';
import type { KnownPrecision } from '../domain/known-date.js';
import { KnownPrecisionEnum } from './publication.type.js';

export const AwardDirectionEnum = enumOf(AWARD_DIRECTIONS);
registerEnumType(AwardDirectionEnum, {
  name: 'AwardDirection',
  description: 'RECEIVED: the community was honoured; GIVEN: it honoured somebody.',
});
export const AwardOrderFieldEnum = enumOf(AWARD_ORDER_FIELDS);
registerEnumType(AwardOrderFieldEnum, { name: 'AwardOrderField' });

@ObjectType('Award', { description: 'An honour that a community has received or given.' })
export class AwardType implements AwardRow {
  @Field(() => ID)
  id!: string;

  @Field(() => AwardDirectionEnum)
  direction!: AwardDirection;

  @Field(() => String)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => String, { nullable: true, description: 'who gave it, in words' })
  giver!: string | null;

  @Field(() => String, { nullable: true, description: 'a person or unit; null: the community itself' })
  recipient!: string | null;

  @Field(() => CalendarDateScalarType, {
    nullable: true,
    description: 'the first day of the month or year where no more is known',
  })
  awardedOn!: string | null;

  @Field(() => KnownPrecisionEnum)
  datePrecision!: KnownPrecision;

  @Field(() => String, { nullable: true, description: 'level or class, as the award itself names it' })
  level!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'the award’s own page; its QR code is at `/files/awards/<id>/qr.svg` and `.png`',
  })
  url!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt!: Date;

  communityId!: string;
  giverOrganisationId!: string | null;
  giverMunicipalityId!: string | null;
  ownerId!: string | null;
}

export const AwardConnection = connectionType('Award', () => AwardType);
