import { expect, test } from 'vitest'
import { equivalenceRows } from '../../../pipeline/analyses/equivalence/rows.ts'
import { association } from '../../support/association.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const study = (smallest_effect?: number) =>
  smallStudy({ hypothesis: { index: 'c-index', outcome: 'bond', smallest_effect } })

/** Fisher's z of .6 is ln 2, that of .8 is ln 3; with 103 pairs the standard error is 1/10. */
test('both one-sided tests of r = .6 against −.8 and .8, and the 90% interval', () => {
  const [row] = equivalenceRows([association({ n: 103, estimate: 0.6 })], study(0.8))
  expectClose(row!.z_lower, 10 * (Math.log(2) + Math.log(3)), TOLERANCE.closedForm)
  expectClose(row!.z_upper, 10 * (Math.log(2) - Math.log(3)), TOLERANCE.closedForm)
  expect(row!.equivalence_p).toBe(Math.max(row!.p_lower!, row!.p_upper!))
  expectClose(row!.equivalence_low, Math.tanh(Math.log(2) - 0.1644853626951472), TOLERANCE.closedForm)
  expectClose(row!.equivalence_high, Math.tanh(Math.log(2) + 0.1644853626951472), TOLERANCE.closedForm)
  expect(row).toMatchObject({ role: 'primary', smallest_effect: 0.8, verdict: 'negligible', reason: null })
})

test.each([
  [0.6, 0.8, 'negligible'],
  [0.6, 0.4, 'relevant'],
  [-0.6, 0.4, 'relevant'],
  [0.6, 0.6, 'undecided'],
  [0, 0.1, 'undecided'],
])('r = %d against %d in 103 pairs is %s', (estimate, bound, verdict) => {
  expect(equivalenceRows([association({ n: 103, estimate })], study(bound))[0]!.verdict).toBe(verdict)
})

test.each([
  [{ estimate: 1 }, 'a perfect correlation: it has no standard error'],
  [{ n: 3 }, 'only 3 pairs: too few for an equivalence test'],
  [{ estimate: null, reason: 'all alike' }, 'all alike'],
])('%j has no test and says why', (own, reason) => {
  const [row] = equivalenceRows([association(own)], study(0.1))
  expect(row).toMatchObject({ z_lower: null, equivalence_p: null, verdict: null, reason })
})

test('nothing unless a smallest effect is declared', () => {
  expect(equivalenceRows([association()], study())).toEqual([])
})
