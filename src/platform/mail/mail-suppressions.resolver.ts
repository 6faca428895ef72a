import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { connectionOf, PageArgs } from '../graphql/page.js';
import { IdPipe } from '../validation/id.pipe.js';
import { MailSuppressionConnection, MailSuppressionType } from './mail-suppression.type.js';
import { MailSuppressions } from './mail-suppressions.js';

@Resolver(() => MailSuppressionType)
export class MailSuppressionsResolver {
  constructor(private readonly suppressions: MailSuppressions) {}

  @Query(() => MailSuppressionConnection)
  @Requires('operations.read')
  async mailSuppressions(@Args() page: PageArgs) {
    return connectionOf(await this.suppressions.list(page));
  }

  @Mutation(() => MailSuppressionType, { description: 'letters to the address are tried again; who did so is kept' })
  @Requires('operations.edit')
  liftMailSuppression(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.suppressions.lift(viewer, id);
  }
}
