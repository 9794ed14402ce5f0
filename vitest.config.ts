import { configDefaults, defineConfig } from 'vitest/config';

/** Core tests pass every date themselves; where a test starts the program, UNITWISE_TODAY stands in for today. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    /** Attacks that take minutes of kills, or whose verdict depends on what else the machine does: `npm run attack`. */
    exclude: [
      ...configDefaults.exclude,
      ...['fair-shares', 'freezers', 'digests', 'nothing-lost', 'watchdog', 'data-update'].map(
        (name) => `test/attack/${name}.test.ts`,
      ),
    ],
    /** A developer's own .env is not for tests, nor is CMS's site. */
    env: { UNITWISE_ENV_FILE: '/dev/null', DATA_UPDATE: 'off' },
    setupFiles: ['test/support/fixed-seed.ts'],
    /** Properties try a thousand claim days; a busy machine needs its time for them. */
    testTimeout: 30_000,
    /** Attacks start the program, more than once, before their first test. */
    hookTimeout: 60_000,
  },
});
