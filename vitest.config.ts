import { defineConfig } from 'vitest/config'

/** The program's own tests. Exercises and hidden suites run through the grader: npm test, npm run ui. */
export default defineConfig({
  test: {
    include: ['test/grader/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Each test starts real children and real vitest runs of its own.
    maxWorkers: 2,
  },
})
