import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../graphql/page.js';
import type { MailSuppressionRow } from './mail-suppressions.js';

@ObjectType('MailSuppression', {
  description: 'an address to which no letters are sent: its server refused it for good',
})
export class MailSuppressionType implements MailSuppressionRow {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  address!: string;

  @Field(() => String, { description: 'what the server answered' })
  reason!: string;

  @Field(() => GraphQLISODateTime)
  since!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'since when letters are sent again' })
  liftedAt!: Date | null;

  @Field(() => ID, { nullable: true })
  liftedById!: string | null;
}

export const MailSuppressionConnection = connectionType('MailSuppression', () => MailSuppressionType);
