import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import type { LanguageCode } from '../../../kernel/text.js';
import { PageArgs } from '../../../platform/graphql/page.js';
import { EmailAddress } from '../../../platform/validation/addresses.decorators.js';
import { TimeZone } from '../../../platform/validation/codes.decorators.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import { Line, Name } from '../../../platform/validation/words.decorators.js';
import type { UsersFilter } from '../data/users.repository.js';
import type { Role, UserState } from '../domain/role.js';
import type { Invitation, UserUpdate } from '../users.service.js';
import { LanguageEnum, RoleEnum, UserStateEnum } from './user.type.js';

@InputType('UserFilter')
export class UserFilterInput implements UsersFilter {
  @Field(() => String, { nullable: true })
  @Line()
  search?: string | null;

  @Field(() => [RoleEnum], { nullable: true })
  roles?: Role[] | null;

  @Field(() => [UserStateEnum], { nullable: true })
  states?: UserState[] | null;

  @Field(() => ID, { nullable: true })
  @IsId()
  communityId?: string | null;
}

/** Arguments of the list; a class, so that the filter is checked like every input. */
@ArgsType()
export class UsersArgs extends PageArgs {
  @Field(() => UserFilterInput, { nullable: true })
  @ValidateNested()
  @Type(() => UserFilterInput)
  filter?: UserFilterInput | null;
}

@InputType()
export class InviteUserInput implements Invitation {
  @Field(() => String)
  @EmailAddress()
  email!: string;

  @Field(() => String)
  @Name()
  name!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => Boolean, { nullable: true })
  networkWide?: boolean | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  communityIds?: string[] | null;

  @Field(() => LanguageEnum, { nullable: true })
  language?: LanguageCode | null;

  @Field(() => String, { nullable: true })
  @TimeZone()
  timeZone?: string | null;
}

@InputType()
export class UpdateUserInput implements UserUpdate {
  @Field(() => ID)
  @IsId()
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => RoleEnum, { nullable: true })
  role?: Role | null;

  @Field(() => Boolean, { nullable: true })
  networkWide?: boolean | null;

  @Field(() => [ID], { nullable: true })
  @IsId({ each: true })
  communityIds?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  disabled?: boolean | null;
}

@InputType()
export class SetHeadInput {
  @Field(() => ID)
  @IsId()
  userId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ID, { nullable: true, description: 'null: nobody' })
  @IsId()
  headId?: string | null;
}
