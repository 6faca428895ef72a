import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from './build.mjs';

// Prints schema.graphql from the code; with --check only compares and says what to run.
build(['server']);
const { printProgramSchema } = await import('../dist/src/print-schema.js');
const printed = await printProgramSchema();
if (process.argv.includes('--check')) {
  if (readFileSync('schema.graphql', 'utf8') !== printed) {
    console.error('schema.graphql is not what the code says. Run: npm run schema');
    process.exit(1);
  }
} else {
  writeFileSync('schema.graphql', printed);
}
