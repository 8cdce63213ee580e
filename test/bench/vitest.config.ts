import path from 'node:path'
import { defineConfig } from 'vitest/config'

/** Plain vitest over one submission (its folder in SUBMISSION), for comparison with the grader. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  resolve: { alias: [{ find: '#suite', replacement: path.join(import.meta.dirname, 'in-process-suite.ts') }] },
  test: { include: ['test/hidden/*/suite.test.ts'], reporters: ['dot'], cache: false },
})
