import { ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentRequest } from '../../../platform/access/current-viewer.decorator.js';
import { RequestContext } from '../../../platform/graphql/request-context.js';
import { SessionExchange } from './session-exchange.js';
import { SessionType, ViewerType } from './viewer.type.js';

@Resolver(() => ViewerType)
export class ViewerFieldsResolver {
  constructor(private readonly exchange: SessionExchange) {}

  @ResolveField('sessions', () => [SessionType])
  async sessions(@CurrentRequest() request: RequestContext): Promise<SessionType[]> {
    const sessions = await this.exchange.list(request);
    return sessions.map((session) => ({ ...session, current: session.id === request.viewer.sessionId }));
  }
}
