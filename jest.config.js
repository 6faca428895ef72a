const typescript = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];
const FAULTS = '/test/chaos/';
const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': typescript },
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
};

export default {
  // the database works beside them, and a test mostly waits for it
  maxWorkers: '100%',
  // starting the program on a busy machine with two cores may take long
  testTimeout: 60_000,
  // every file of tests loads the program anew and Node keeps the old one: the worker is replaced before memory runs out
  workerIdleMemoryLimit: '1GB',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{src,bench}/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', FAULTS],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
    // alone, after the others: it starts whole machines of processes and judges how long they take
    { ...shared, displayName: 'faults', testMatch: [`<rootDir>${FAULTS}*.test.ts`] },
  ],
};
