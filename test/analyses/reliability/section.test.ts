import { expect, test } from 'vitest'
import { reliabilityOf } from '../../../pipeline/analyses/reliability/section.ts'
import type { Results } from '../../../pipeline/analyses/reliability/table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const row = {
  ...{
    scale: 'bond',
    rater: 'client',
    session: 1,
    items: 4,
    n: 30,
    alpha: 0.85,
    conf_low: 0.75,
    conf_high: 0.92,
  },
  ...{ alpha_reason: null, omega: 0.86, omega_reason: null },
}
const item = (own: object) => ({
  ...{ scale: 'bond', rater: 'client', item: 1, item_rest: 0.6, conf_low: 0.3, conf_high: 0.8 },
  ...own,
})

const words = (reliability: readonly object[], itemStatistics: readonly object[]) =>
  said(
    reliabilityOf({
      study: smallStudy(),
      reliability,
      itemStatistics,
      sessionReliability: [],
    } as unknown as Results),
  )

test('alpha, omega, and the range of the items', () => {
  const text = words(
    [row],
    [item({}), item({ item: 2, item_rest: 0.71 }), item({ item: 3, item_rest: null })],
  )
  expect(text).toContain('Bond | Client | 1 | 4 | 30 | .85 | [.75, .92] | .86 | .60 to .71')
  expect(text).not.toContain('run against')
})

test('an item that runs against the rest is named, and so is why there is no coefficient', () => {
  const none = { alpha: null, conf_low: null, conf_high: null, alpha_reason: 'too few', omega: null }
  const text = words(
    [{ ...row, ...none, omega_reason: 'a constant item' }],
    [item({ item: 7, item_rest: -0.4, conf_low: -0.6, conf_high: -0.1 })],
  )
  expect(text).toContain('item 7 of bond (rated by client) (−.40 [−.60, −.10])')
  expect(text).toContain('No α for Bond: too few.')
  expect(text).toContain('No ω for Bond: a constant item.')
})

test('no alpha of ratings that are a single number', () => {
  expect(words([{ ...row, items: 1 }], [])).toMatch(
    / is one number for each session in the data, so alpha and omega, .* cannot be calculated/,
  )
})
