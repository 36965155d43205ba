import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { congruence, PROJECT } from '../support/run.ts'

test('--version prints the version of the package', () => {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'))
  expect(congruence(['--version'])).toEqual({ status: 0, out: `${version}\n`, problems: '' })
})
