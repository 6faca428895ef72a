import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { MailSuppressions } from '../../../platform/mail/mail-suppressions.js';
import { SessionExchange } from './session-exchange.js';
import { MailRefusalType, SessionType, ViewerType } from './viewer.type.js';

@Resolver(() => ViewerType)
export class ViewerFieldsResolver {
  constructor(
    private readonly exchange: SessionExchange,
    private readonly suppressions: MailSuppressions,
  ) {}

  @ResolveField(() => MailRefusalType, {
    nullable: true,
    description: 'letters to the address of the viewer are refused by its server, so none are sent',
  })
  mailRefusal(@Parent() { user }: ViewerType) {
    return this.suppressions.inForce(user.email);
  }

  @ResolveField('sessions', () => [SessionType])
  async sessions(@CurrentRequest() request: RequestContext): Promise<SessionType[]> {
    const sessions = await this.exchange.list(request);
    return sessions.map((session) => ({ ...session, current: session.id === request.viewer.sessionId }));
  }
}
