import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exampleResults } from '../support/example-results.ts'
import { contents, PROJECT } from '../support/run.ts'

/* If this fails on purpose, write the results again: npm run example */

test('reports/example holds what a fresh run of the example makes, byte for byte', async () => {
  const fresh = contents((await exampleResults()).folder)
  const committed = contents(join(PROJECT, 'reports/example'))
  expect([...committed.keys()]).toEqual([...fresh.keys()])
  const differing = [...fresh].filter(([path, bytes]) => !bytes.equals(committed.get(path)!))
  expect(differing.map(([path]) => path)).toEqual([])
})
