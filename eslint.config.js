import tseslint from 'typescript-eslint';

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
    files: ['src/core/**/*.ts', 'src/intents/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'process', 'console', 'fetch', 'Buffer'] },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*', 'src/wiring/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
);
