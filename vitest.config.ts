import { defineConfig } from 'vitest/config'

/** What takes seconds a test, or needs a browser, Jupyter or R. `npm test` leaves it to `npm run test:slow`. */
const SLOW = [
  'test/**/*.slow.test.ts',
  'test/analyses/specification-curve/specification-curve.test.ts',
  'test/bench/million-ratings.test.ts',
  'test/laws/code-indices.test.ts',
  'test/simulation/*.test.ts',
  'test/whole/deidentified.test.ts',
  'test/whole/faults.test.ts',
  'test/whole/html.browser.test.ts',
  'test/whole/interrupted.test.ts',
  'test/whole/inventory.test.ts',
  'test/whole/missing-data.test.ts',
  'test/whole/persons.test.ts',
  'test/whole/unusual-studies.test.ts',
  'test/whole/intake/fuzzing.test.ts',
  'test/whole/notebook.test.ts',
]

const shared = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  maxWorkers: '100%',
  globalSetup: 'test/support/temporary-example.ts',
}

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      { test: { ...shared, name: 'fast', include: ['test/**/*.test.ts'], exclude: SLOW } },
      { test: { ...shared, name: 'slow', include: SLOW } },
    ],
  },
})
