import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { DomainError, forbidden } from '../../kernel/domain-error.js';
import { RequestContext } from '../graphql/request-context.js';
import type { Permission } from '../../kernel/permission.js';
import { keepViewer } from './http-viewer.js';
import { PUBLIC_OPERATION, REQUIRED_PERMISSION } from './requires.decorator.js';
import { ViewerSource } from './viewer-source.js';
import type { Viewer } from './viewer.js';

/** Refuses every operation that does not say who may call it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly viewers: ViewerSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const operation = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_OPERATION, operation)) return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRED_PERMISSION, operation);
    if (!permission) throw forbidden();
    const viewer = await this.viewerOf(context);
    if (viewer.kind === 'anonymous') throw signInFirst();
    if (!viewer.permissions.has(permission)) throw forbidden();
    return true;
  }

  private async viewerOf(context: ExecutionContext): Promise<Viewer> {
    if (context.getType<GqlContextType>() === 'graphql') {
      return GqlExecutionContext.create(context).getContext<RequestContext>().viewer;
    }
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { cookie, 'accept-language': languages } = request.headers;
    const viewer = await this.viewers.viewerOf(cookie, languages);
    keepViewer(request, viewer);
    return viewer;
  }
}

function signInFirst(): DomainError {
  return new DomainError({
    code: 'UNAUTHENTICATED',
    reason: 'sign_in',
    text: { uk: 'Увійдіть, щоб продовжити.', en: 'Sign in to go on.' },
  });
}
