// Writes the typed documents of src/graphql/ from ../schema.graphql and every graphql(`…`) in src/.
// The command-line tool of the generator is not installed: its core is called directly.
//   node codegen.mjs          write
//   node codegen.mjs --check  fail when what is committed differs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildSchema, parse } from 'graphql';
import { sourcesUnder } from './graphql-sources.mjs';

const web = dirname(fileURLToPath(import.meta.url));
const source = join(web, 'src');
const target = join(source, 'graphql/');
const check = process.argv.includes('--check');

const schemaAst = buildSchema(readFileSync(join(web, '../schema.graphql'), 'utf8'));
const documents = sourcesUnder(source);

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: target,
  schema: parse(readFileSync(join(web, '../schema.graphql'), 'utf8')),
  schemaAst,
  documents,
  config: {
    enumsAsTypes: true,
    useTypeImports: true,
    strictScalars: true,
    scalars: {
      ID: { input: 'string', output: 'string' },
      CalendarDate: 'string',
      DateTime: 'string',
      LocalTime: 'string',
    },
  },
  presetConfig: { fragmentMasking: false },
  plugins: [],
  pluginMap: {},
  pluginContext: {},
});

let stale = 0;
mkdirSync(target, { recursive: true });
for (const output of outputs) {
  // Apollo hands on the same type; the original package has no code for a resolver to find.
  const text = (await codegen({ ...output, cache: (_namespace, _key, make) => make() })).replaceAll(
    '@graphql-typed-document-node/core',
    '@apollo/client',
  );
  if (!check) {
    writeFileSync(output.filename, text);
  } else if (readOrEmpty(output.filename) !== text) {
    console.error(`${relative(web, output.filename)} is not what codegen writes: run npm run codegen -w web`);
    stale += 1;
  }
}
process.exitCode = stale > 0 ? 1 : 0;

function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
