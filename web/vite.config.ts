import { cpSync, createReadStream, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { inlineDocuments } from './inline-documents.ts';

const flags = join(dirname(createRequire(import.meta.url).resolve('country-flag-icons/package.json')), '3x2');

/** Serves the flag drawings at /flags/XX.svg, so that no list of 250 countries travels in JavaScript. */
function flagFiles(): Plugin {
  let outDir = '';
  return {
    name: 'flag-files',
    configResolved: (config) => {
      outDir = join(config.root, config.build.outDir);
    },
    configureServer: (server) => {
      server.middlewares.use('/flags', (request, response, next) => {
        const name = /^\/([A-Z-]{2,6}\.svg)$/.exec(request.url ?? '')?.[1];
        const file = name === undefined ? undefined : join(flags, name);
        if (file === undefined || !existsSync(file)) return next();
        response.setHeader('content-type', 'image/svg+xml');
        createReadStream(file).pipe(response);
      });
    },
    writeBundle: () => {
      cpSync(flags, join(outDir, 'flags'), { recursive: true });
    },
  };
}

const api = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [inlineDocuments(join(import.meta.dirname, 'src')), react(), flagFiles()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    // The content policy allows no data: fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/files': { target: api },
      '/r/': { target: api },
      '/calendars/': { target: api },
    },
  },
});
