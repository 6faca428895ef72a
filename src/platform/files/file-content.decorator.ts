import { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext, UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The body of a request as it comes. Anything but `application/octet-stream` has been read as something else: 415. */
export const FileContent = createParamDecorator((_: unknown, context: ExecutionContext): Readable => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (body instanceof Readable) return body;
  throw new UnsupportedMediaTypeException();
});
