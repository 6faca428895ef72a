import { type ArgumentsHost, Catch } from '@nestjs/common';
import type { GqlContextType, GqlExceptionFilter } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type ErrorCode } from '../../kernel/domain-error.js';
import { viewerOfRequest } from '../access/http-viewer.js';
import { formatError } from './error-formatter.js';

const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  INVALID: 400,
  PASSWORD: 400,
  FILE: 422,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LINK_EXPIRED: 410,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** A refusal is an answer, not a fault: it passes to the error form without an entry in the log. */
@Catch(DomainError)
export class DomainErrorFilter implements GqlExceptionFilter {
  async catch(error: DomainError, host: ArgumentsHost): Promise<DomainError> {
    if (host.getType<GqlContextType>() === 'http') {
      const http = host.switchToHttp();
      const { language } = viewerOfRequest(http.getRequest<FastifyRequest>());
      const reply = http.getResponse<FastifyReply>();
      await reply.status(HTTP_STATUS[error.refusal.code]).send(formatError(error, language));
    }
    return error;
  }
}
