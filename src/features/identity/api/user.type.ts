import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LanguageCode } from '../../../kernel/text.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { LocalTimeScalarType } from '../../../platform/graphql/local-time.scalar.js';
import { connectionType } from '../../../platform/graphql/page.js';
import type { UserRow } from '../data/users.repository.js';
import { type Role, ROLES, USER_STATES, type UserState } from '../domain/role.js';

export const RoleEnum = enumOf(ROLES);
registerEnumType(RoleEnum, { name: 'Role' });
export const UserStateEnum = enumOf(USER_STATES);
registerEnumType(UserStateEnum, { name: 'UserState' });
/** In the API languages are `UK` and `EN`; inside they are the ISO 639-1 codes. */
export const LanguageEnum = { UK: 'uk', EN: 'en' } as const;
registerEnumType(LanguageEnum, { name: 'Language' });

@ObjectType('User')
export class UserType implements UserRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => Boolean, { description: 'true: everything of the network; false: only what concerns `communities`' })
  networkWide!: boolean;

  @Field(() => LanguageEnum)
  language!: LanguageCode;

  @Field(() => String, { description: 'IANA name, e.g. Europe/Kyiv' })
  timeZone!: string;

  @Field(() => LocalTimeScalarType, { description: 'the local time at which reminders come' })
  reminderTime!: string;

  headId!: string | null;

  @Field(() => UserStateEnum)
  state!: UserState;

  @Field(() => Int)
  version!: number;
}

export const UserConnection = connectionType('User', () => UserType);
