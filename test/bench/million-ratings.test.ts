import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freshFolder, PROJECT } from '../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

test('a million answers load, check and score in 20 seconds and 1.5 GB', () => {
  const node = join(PROJECT, 'node_modules/.bin/node')
  const run = spawnSync(node, [join(import.meta.dirname, 'million-ratings.ts'), join(folder, 'million')], {
    encoding: 'utf8',
  })
  expect(run.stderr).toBe('')
  const { answers, seconds, megabytes } = JSON.parse(run.stdout)
  expect(answers).toBe(1e6)
  expect(seconds).toBeLessThan(20)
  expect(megabytes).toBeLessThan(1500)
}, 120_000)
