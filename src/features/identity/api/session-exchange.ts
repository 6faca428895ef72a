import { Inject, Injectable } from '@nestjs/common';
import { forbidden } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import { anonymousViewer } from '../../../platform/access/viewer.js';
import { CONFIG, type Config } from '../../../platform/config/config.schema.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { IdentityViewerSource } from '../identity-viewer-source.js';
import { clearSessionCookie, setSessionCookie } from '../session-cookie.js';
import { type SessionRow, Sessions } from '../sessions.service.js';
import type { OpenedSession } from '../sign-in.service.js';
import { Users } from '../users.service.js';
import type { ViewerType } from './viewer.type.js';

/** Carries sessions in and out of the cookie of one HTTP exchange. */
@Injectable()
export class SessionExchange {
  constructor(
    private readonly sessions: Sessions,
    private readonly viewers: IdentityViewerSource,
    private readonly users: Users,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Who speaks, or null. Asked at every page load, so a token in use for a while is exchanged here. */
  async current(request: RequestContext): Promise<ViewerType | null> {
    const { userId, sessionId, permissions } = request.viewer;
    if (!userId || !sessionId) return null;
    const token = await this.sessions.rotateIfDue(sessionId);
    if (token) setSessionCookie(request.reply, this.config, token);
    return { user: await this.users.get(request.viewer, userId), permissions: [...permissions] };
  }

  /** The rest of this request already speaks as the person who came in. */
  async begin(request: RequestContext, opened: OpenedSession): Promise<ViewerType | null> {
    setSessionCookie(request.reply, this.config, opened.token);
    const viewer = await this.viewers.personViewer(opened.userId, opened.sessionId);
    if (!viewer) return null;
    request.viewer = viewer;
    request.clearLoaders();
    return this.current(request);
  }

  async end(request: RequestContext): Promise<boolean> {
    if (request.viewer.sessionId) await this.sessions.end(request.viewer.sessionId);
    return this.forget(request);
  }

  async endEverywhere(request: RequestContext): Promise<boolean> {
    await this.sessions.endAllOf(this.personId(request));
    return this.forget(request);
  }

  list(request: RequestContext): Promise<SessionRow[]> {
    return this.sessions.list(this.personId(request));
  }

  /** @throws DomainError FORBIDDEN for anybody who is not a person */
  personId(request: RequestContext): Id {
    if (!request.viewer.userId) throw forbidden();
    return request.viewer.userId;
  }

  private forget(request: RequestContext): boolean {
    clearSessionCookie(request.reply, this.config);
    request.viewer = anonymousViewer(request.viewer.language);
    return true;
  }
}
