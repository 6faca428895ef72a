import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.schema.js';

/** GraphQL documents and their variables, bytes. */
const LARGEST_BODY = 100 * 1024;
const LARGEST_FORM = 4 * 1024;

export function makeFastifyAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    trustProxy: config.TRUST_PROXY,
    forceCloseConnections: 'idle',
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
}

/** Cookies, and headers that keep every answer to our own origin. */
export async function prepareHttp(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.register(cookie);
  // a file is handed on as it comes; whoever takes it sets the limit
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body));
  // a mail program that ends letters for its reader may send such a form (RFC 8058 §3.2); nothing in it is read
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'string', bodyLimit: LARGEST_FORM },
      (_request, _body, done) => done(null, {}),
    );
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Mantine writes style attributes; no script can follow from them
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: config.PUBLIC_URL.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
}
