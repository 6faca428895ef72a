// Finds the GraphQL written in src/: every graphql(`…`), for the generator and for the build.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';

const CALL = /\bgraphql\(\s*(?:\/\*\s*GraphQL\s*\*\/\s*)?`([^`]*)`\s*,?\s*\)/g;

/** Each graphql(`…`) of every module under a folder, in the order of the file names. */
export function sourcesUnder(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.replaceAll('\\', '/').startsWith('graphql/'))
    .sort()
    .flatMap((file) => {
      const location = join(folder, file);
      return [...readFileSync(location, 'utf8').matchAll(CALL)].map(([, rawSDL]) => ({
        location,
        rawSDL,
        document: parse(rawSDL, { noLocation: true }),
      }));
    });
}

/** Replaces each graphql(`…`) of a module's text. */
export function replaceCalls(code, replacement) {
  return code.replace(CALL, (_call, rawSDL) => replacement(rawSDL));
}
