import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CalendarDateScalarType } from '../../../platform/graphql/calendar-date.scalar.js';
import { PageArgs } from '../../../platform/graphql/page.js';
import { EmailAddress, PhoneNumber } from '../../../platform/validation/addresses.decorators.js';
import { CountryCode, LanguageCodes } from '../../../platform/validation/codes.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { AtMost } from '../../../platform/validation/rule.js';
import { Line, Name, Prose } from '../../../platform/validation/words.decorators.js';
import type { ContactFields, PostFields } from '../contact-changes.js';
import type { ContactsFilter } from '../data/contacts.repository.js';
import type { PostEnding } from '../post-endings.service.js';

@InputType()
export class PostInput implements PostFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => String)
  @Name()
  titleUk!: string;

  @Field(() => String, { nullable: true })
  @Line()
  titleEn?: string | null;

  @Field(() => String, { nullable: true })
  @Line()
  unit?: string | null;

  @Field(() => ID, { nullable: true, description: 'either this or `organisationId`' })
  @IsId()
  municipalityId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  organisationId?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  validFrom?: string | null;

  @Field(() => CalendarDateScalarType, { nullable: true })
  validTo?: string | null;

  @Field(() => Boolean, { nullable: true })
  holdsRelationship?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'the contact who came after; only of a post that is over' })
  @IsId()
  successorId?: string | null;
}

@InputType()
export class SaveContactInput implements ContactFields {
  @Field(() => ID, { nullable: true })
  @IsId()
  id?: string | null;

  @Field(() => Int, { nullable: true })
  expectedVersion?: number | null;

  @Field(() => String)
  @Name()
  name!: string;

  @Field(() => String, { nullable: true })
  @Line()
  nameEn?: string | null;

  @Field(() => String, { nullable: true })
  @EmailAddress()
  email?: string | null;

  @Field(() => String, { nullable: true })
  @PhoneNumber()
  phone?: string | null;

  @Field(() => [String], { nullable: true })
  @LanguageCodes()
  @AtMost(20)
  languages?: string[] | null;

  @Field(() => String, { nullable: true })
  @Prose()
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'the person’s own account; absent: as it was' })
  @IsId()
  userId?: string | null;

  @Field(() => [PostInput])
  @ValidateNested({ each: true })
  @AtMost(50)
  @Type(() => PostInput)
  posts!: PostInput[];
}

@InputType('ContactFilter')
export class ContactFilterInput implements ContactsFilter {
  @Field(() => String, { nullable: true })
  @Line()
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'a post there or at an organisation of it' })
  @IsId()
  municipalityId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  organisationId?: string | null;

  @Field(() => [String], { nullable: true })
  @CountryCode({ each: true })
  countryCodes?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: holds a post today or later; false: all posts are over',
  })
  current?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  holdsRelationship?: boolean | null;
}

/** Arguments of the list; a class, so that the filter is checked like every input. */
@ArgsType()
export class ContactsArgs extends PageArgs {
  @Field(() => ContactFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => ContactFilterInput)
  filter?: ContactFilterInput | null;
}

@InputType()
export class EndPostInput implements Omit<PostEnding, 'successorId' | 'handOverToId' | 'leaveUnseen'> {
  @Field(() => ID)
  @IsId()
  postId!: string;

  @Field(() => Int, { description: 'the version of the contact' })
  expectedVersion!: number;

  @Field(() => CalendarDateScalarType, { description: 'the last day in the post' })
  endedOn!: string;

  @Field(() => ID, { nullable: true, description: 'the contact who takes the post from the next day on' })
  @IsId()
  successorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'the user to whom all open work of the person goes' })
  @IsId()
  handOverToId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'as in `HandOverInput`' })
  leaveUnseen?: boolean | null;
}
