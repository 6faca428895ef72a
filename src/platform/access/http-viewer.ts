import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { anonymousViewer, type Viewer } from './viewer.js';

const viewers = new WeakMap<FastifyRequest, Viewer>();

/** The guard says once who asks over plain HTTP. */
export function keepViewer(request: FastifyRequest, viewer: Viewer): void {
  viewers.set(request, viewer);
}

/** Who asks; a stranger where the guard has not asked. */
export function viewerOfRequest(request: FastifyRequest): Viewer {
  return viewers.get(request) ?? anonymousViewer('uk');
}

/** The viewer of a download or another plain HTTP request. */
export const HttpViewer = createParamDecorator((_: unknown, context: ExecutionContext) =>
  viewerOfRequest(context.switchToHttp().getRequest<FastifyRequest>()),
);
