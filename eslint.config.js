import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'web/dist/',
      'web/src/graphql/',
      'var/',
      'coverage/',
      '**/*.mjs',
      '**/*.cjs',
      '*.config.js',
      'web/*.config.*',
    ],
  },
  {
    files: [
      'src/**/*.ts',
      'test/**/*.ts',
      'migrations/**/*.ts',
      'bench/**/*.ts',
      'web/src/**/*.ts',
      'web/src/**/*.tsx',
    ],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './web/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // async methods fulfil interfaces whose other implementations wait
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // Nest reads constructor types at run time, so a class injected there must be imported as a value
    files: ['src/**/*.ts', 'test/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // Jest's asymmetric matchers (`expect.objectContaining`) are typed `any`
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // react-intl documents its functions as safe to take out of the object
    files: ['web/src/**/*.tsx', 'web/src/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
);
