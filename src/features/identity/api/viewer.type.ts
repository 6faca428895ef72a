import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '../domain/role.js';
import type { SessionRow } from '../sessions.service.js';
import { RoleEnum, UserType } from './user.type.js';

@ObjectType('Session')
export class SessionType implements SessionRow {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime)
  lastSeenAt!: Date;

  @Field(() => String, { nullable: true })
  userAgent!: string | null;

  @Field(() => Boolean)
  current!: boolean;
}

@ObjectType('MailRefusal')
export class MailRefusalType {
  @Field(() => String)
  address!: string;

  @Field(() => GraphQLISODateTime)
  since!: Date;
}

@ObjectType('Viewer')
export class ViewerType {
  @Field(() => UserType)
  user!: UserType;

  @Field(() => [String], { description: 'plain-word names, e.g. `partnerships.edit`' })
  permissions!: string[];
}

@ObjectType('InvitationPreview')
export class InvitationPreviewType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => RoleEnum)
  role!: Role;
}
