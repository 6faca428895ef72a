import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { connectionType } from '../../../platform/graphql/page.js';
import type { ContactRow, PostRow } from '../data/contacts.repository.js';

@ObjectType('Contact')
export class ContactType implements ContactRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  nameEn!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => [String])
  languages!: string[];

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Int)
  version!: number;

  userId!: string | null;
}

@ObjectType('Post')
export class PostType implements PostRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  titleUk!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;

  @Field(() => String, { nullable: true, description: 'the part of it in words' })
  unit!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  validFrom!: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  validTo!: string | null;

  @Field(() => Boolean)
  holdsRelationship!: boolean;

  contactId!: string;
  municipalityId!: string | null;
  organisationId!: string | null;
  successorId!: string | null;
}

export const ContactConnection = connectionType('Contact', () => ContactType);
