import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { DemoPerson } from '../demo-people.service.js';
import type { Role } from '../domain/role.js';
import { RoleEnum } from './user.type.js';

@ObjectType('DemoAccount')
export class DemoAccountType implements DemoPerson {
  @Field(() => ID)
  userId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  descriptionUk!: string;

  @Field(() => String)
  descriptionEn!: string;
}

@ObjectType('Instance')
export class InstanceType {
  @Field(() => String)
  networkName!: string;

  @Field(() => String)
  timeZone!: string;

  @Field(() => Boolean, { description: 'false when mail is only kept in the outbox' })
  sendsMail!: boolean;

  @Field(() => String)
  version!: string;
}
