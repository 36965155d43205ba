import { expect, test } from 'vitest'
import { powerBlocks } from '../../../pipeline/analyses/power/section.ts'
import type { PowerRow, Results } from '../../../pipeline/analyses/power/table.ts'
import { association } from '../../support/association.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const row: PowerRow = {
  ...{ n: 32, rho: 0.3, power: 0.3927, power_one_sided: 0.996, wanted: 0.8, n_needed: 1084 },
  ...{ critical_r: 0.349, detectable_r: 0.468 },
}

const words = (power: readonly PowerRow[], settings: Record<string, unknown> = { power: 0.8 }, n = 32) =>
  said(
    powerBlocks({
      study: smallStudy(settings),
      associations: [association({ role: 'primary', n })],
      power,
    } as unknown as Results),
  )

test('what the sample could have found, of the size of the primary correlation', () => {
  const text = words([row, { ...row, n: 30, rho: 0.1 }])
  expect(text).toContain('with 80% power is .47 (32 independent pairs')
  expect(text).toContain('must reach .35')
  expect(text).toContain('.30 | .39 | > .99 | 1,084')
  expect(text).not.toContain('.10 |')
})

test('too few pairs are told of', () => {
  expect(words([{ ...row, n: 3, detectable_r: null }], undefined, 3)).toContain('3 pairs are too few')
  expect(words([], undefined, 0)).toContain('With 0 pairs no test')
})

test('nothing unless it is asked for', () => {
  expect(words([row], {})).toBe('')
})
