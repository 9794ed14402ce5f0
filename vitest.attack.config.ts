import { defineConfig } from 'vitest/config';

/**
 * All of test/attack against the built program, in its long form; in its short form with `--mode short`. The short form
 * of what depends neither on load nor on minutes of kills runs with every other test (vitest.config.ts).
 */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/attack/**/*.{test,long}.ts'],
    env: { ATTACK: mode === 'short' ? 'short' : 'long' },
    // One file after another: attacks measure how fast others are answered meanwhile.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
}));
