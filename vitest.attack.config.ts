import { defineConfig } from 'vitest/config';

/** The long form of test/attack, against the built program; the short form runs with every other test. */
export default defineConfig({
  test: {
    include: ['test/attack/**/*.{test,long}.ts'],
    env: { ATTACK: 'long' },
    // One file after another: attacks measure how fast others are answered meanwhile.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
