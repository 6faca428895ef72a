import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../graphql/enum-of.js';
import { connectionType } from '../graphql/page.js';
import type { OutgoingMailRow } from './outbox.js';
import { OUTGOING_MAIL_STATES, type OutgoingMailState } from './outgoing-mail.entity.js';

const OutgoingMailStateEnum = enumOf(OUTGOING_MAIL_STATES);
registerEnumType(OutgoingMailStateEnum, { name: 'OutgoingMailState' });

@ObjectType('OutgoingMail')
export class OutgoingMailType implements OutgoingMailRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  to!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  html!: string | null;

  @Field(() => String)
  messageId!: string;

  @Field(() => OutgoingMailStateEnum)
  state!: OutgoingMailState;

  @Field(() => Int)
  attempts!: number;

  @Field(() => String, { nullable: true })
  error!: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  sentAt!: Date | null;
}

export const OutgoingMailConnection = connectionType('OutgoingMail', () => OutgoingMailType);
