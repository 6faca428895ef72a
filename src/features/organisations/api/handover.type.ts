import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { connectionType, ShortPageArgs } from '../../../platform/graphql/page.js';
import { HANDOVER_KINDS, type HandoverKind } from '../../../platform/handover/handover-register.js';
import { IsId } from '../../../platform/validation/is-id.decorator.js';
import type { HandoverRow, OpenWorkCount } from '../data/handovers.repository.js';
import type { EndedPost } from '../post-endings.service.js';
import { ContactType } from './contact.type.js';

const HandoverKindEnum = enumOf(HANDOVER_KINDS);
registerEnumType(HandoverKindEnum, { name: 'HandoverKind' });

@ObjectType('OpenWork', { description: 'What a person has open of one kind.' })
export class OpenWorkType implements OpenWorkCount {
  @Field(() => HandoverKindEnum)
  kind!: HandoverKind;

  @Field(() => Int)
  count!: number;

  @Field(() => Int, { description: 'how many of them the chosen successor would not see' })
  unseen!: number;

  @Field(() => [String], { description: 'of the first five' })
  titles!: string[];
}

@ObjectType('HandoverCount')
export class HandoverCountType {
  @Field(() => HandoverKindEnum)
  kind!: HandoverKind;

  @Field(() => Int)
  count!: number;
}

@ObjectType('Handover')
export class HandoverType implements HandoverRow {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  handedBackAt!: Date | null;

  fromUserId!: string;
  toUserId!: string;
  byUserId!: string | null;
  handedBackById!: string | null;
}

export const HandoverConnection = connectionType('Handover', () => HandoverType);

@ObjectType('EndedPost')
export class EndedPostType implements EndedPost {
  @Field(() => ContactType)
  contact!: ContactType;

  @Field(() => HandoverType, { nullable: true, description: 'null: nothing was to be handed over' })
  handover!: HandoverType | null;
}

@ArgsType()
export class HandoversArgs extends ShortPageArgs {
  @Field(() => ID, { nullable: true, description: 'from or to this user' })
  @IsId()
  userId?: string | null;
}

@ArgsType()
export class OpenWorkArgs {
  @Field(() => ID)
  @IsId()
  userId!: string;

  @Field(() => ID, { nullable: true, description: 'who is to take over' })
  @IsId()
  toUserId?: string | null;
}

@InputType()
export class HandOverInput {
  @Field(() => ID)
  @IsId()
  fromUserId!: string;

  @Field(() => ID)
  @IsId()
  toUserId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: what the successor would not see stays where it is; otherwise it refuses the whole handover',
  })
  leaveUnseen?: boolean | null;
}

@InputType()
export class HandBackInput {
  @Field(() => ID)
  @IsId()
  id!: string;
}
