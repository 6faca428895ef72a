import { Field, InputType, Int } from '@nestjs/graphql';
import type { LanguageCode } from '../../../kernel/text.js';
import { LocalTimeScalarType } from '../../../platform/graphql/local-time.scalar.js';
import { EmailAddress } from '../../../platform/validation/addresses.decorators.js';
import { TimeZone } from '../../../platform/validation/codes.decorators.js';
import { Name, Secret } from '../../../platform/validation/words.decorators.js';
import { LanguageEnum } from './user.type.js';

@InputType()
export class SignInInput {
  @Field(() => String)
  @EmailAddress()
  email!: string;

  @Field(() => String)
  @Secret()
  password!: string;
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => String)
  @Secret()
  token!: string;

  @Field(() => String)
  @Secret()
  password!: string;

  @Field(() => String, { nullable: true })
  @Name()
  name?: string | null;

  @Field(() => LanguageEnum, { nullable: true })
  language?: LanguageCode | null;

  @Field(() => String, { nullable: true })
  @TimeZone()
  timeZone?: string | null;
}

@InputType()
export class RequestPasswordResetInput {
  @Field(() => String)
  @EmailAddress()
  email!: string;
}

@InputType()
export class ResetPasswordInput {
  @Field(() => String)
  @Secret()
  token!: string;

  @Field(() => String)
  @Secret()
  password!: string;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String)
  @Secret()
  currentPassword!: string;

  @Field(() => String)
  @Secret()
  newPassword!: string;
}

@InputType()
export class UpdateProfileInput {
  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String, { nullable: true })
  @Name()
  name?: string | null;

  @Field(() => LanguageEnum, { nullable: true })
  language?: LanguageCode | null;

  @Field(() => String, { nullable: true })
  @TimeZone()
  timeZone?: string | null;

  @Field(() => LocalTimeScalarType, { nullable: true })
  reminderTime?: string | null;
}
