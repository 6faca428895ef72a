import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import compress from '@fastify/compress';
import serveStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Where Vite puts the built web application, seen from dist/src/platform/web. */
const WEB_DIST = fileURLToPath(new URL('../../../../web/dist', import.meta.url));

/** True when the web application has been built. */
export const webIsBuilt = (): boolean => existsSync(join(WEB_DIST, 'index.html'));

/** Serves the files of the web application; file names carry their content's hash, so they may be kept for ever. */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  await app.register(compress, { threshold: 2_048, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } });
  await app.register(serveStatic, {
    root: WEB_DIST,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders(reply, path) {
      const hashed = path.includes('/assets/');
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
