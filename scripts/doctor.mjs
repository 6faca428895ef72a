import { existsSync } from 'node:fs';

// Where the program came built, as in the image, there is no compiler and nothing to compile.
if (existsSync('tsconfig.json')) (await import('./build.mjs')).build(['server']);
await import('../dist/src/doctor.js');
