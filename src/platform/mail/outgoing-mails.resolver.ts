import { Args, ArgsType, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { Requires } from '../access/requires.decorator.js';
import { LARGEST_PAGE } from '../database/page.js';
import { connectionOf, PageArgs } from '../graphql/page.js';
import { OutgoingMailConnection, OutgoingMailType } from './outgoing-mail.type.js';
import { Outbox } from './outbox.js';

@ArgsType()
class OutgoingMailsArgs extends PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 30 })
  @Min(1, { context: { reason: 'page_size' } })
  @Max(LARGEST_PAGE, { context: { reason: 'page_size' } })
  override first: number = 30;
}

@Resolver(() => OutgoingMailType)
export class OutgoingMailsResolver {
  constructor(private readonly outbox: Outbox) {}

  /** Network-wide: those who hold the permission see every letter. */
  @Query(() => OutgoingMailConnection)
  @Requires('outbox.read')
  async outgoingMails(@Args() page: OutgoingMailsArgs) {
    return connectionOf(await this.outbox.list(page));
  }
}
