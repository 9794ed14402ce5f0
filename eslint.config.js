import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { noTypedIndex } from './scripts/eslint/no-typed-index.js';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'test-output/', 'node_modules/', 'data/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-params': ['error', { max: 4 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      eqeqeq: 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only the wiring reads the environment; see src/adapters/config.ts.',
        },
        { object: 'Date', property: 'now', message: 'Dates are passed in; ask the clock.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { regexp, unitwise: { rules: { 'no-typed-index': noTypedIndex } } },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'unitwise/no-typed-index': 'error',
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      'regexp/no-misleading-capturing-group': 'error',
      'regexp/no-misleading-unicode-character': 'error',
      'regexp/no-empty-alternative': 'error',
      'regexp/no-empty-character-class': 'error',
      'regexp/no-empty-group': 'error',
      'regexp/no-empty-lookarounds-assertion': 'error',
      'regexp/no-lazy-ends': 'error',
      'regexp/no-optional-assertion': 'error',
      'regexp/no-potentially-useless-backreference': 'error',
      'regexp/no-useless-flag': 'error',
    },
  },
  {
    /** Rows of tables, by the names of our own columns. */
    files: ['src/adapters/state/**/*.ts'],
    rules: { 'unitwise/no-typed-index': 'off' },
  },
  {
    files: ['src/core/**/*.ts', 'src/intents/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'process', 'console', 'fetch', 'Buffer'] },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*', 'src/wiring/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
);
