import { describe, expect, test } from 'vitest'
import type { Association } from '../../../pipeline/analyses/correlations/table.ts'
import { equivalenceRows } from '../../../pipeline/analyses/equivalence/rows.ts'
import { equivalenceBlocks } from '../../../pipeline/analyses/equivalence/section.ts'
import type { Results } from '../../../pipeline/analyses/equivalence/table.ts'
import { association } from '../../support/association.ts'
import { leadingCorrelations, leadingRow } from '../../support/leading-row.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const study = (smallest_effect?: number, direction = 'positive') =>
  smallStudy({ hypothesis: { index: 'c-index', outcome: 'bond', smallest_effect, direction } })

const ofCorrelation = (own: Association, plan = study(0.1)) =>
  equivalenceRows(leadingCorrelations([own]), [own], plan)[0]!

describe('of a mixed model', () => {
  test('two one-sided t tests of the standardised coefficient, Kenward and Roger’s df', () => {
    const [row] = equivalenceRows([leadingRow()], [], study(0.1))
    // R: se <- .1637; df <- 28.7; pt((.38 + .1)/se, df, lower = FALSE); pt((.38 - .1)/se, df); .38 ± qt(.95, df)*se
    expect(row).toMatchObject({ estimator: 'mixed-model', test: 't', df: 28.7, estimate: 0.38, reason: null })
    expectClose(row!.p_lower, 0.0032731209275866616, TOLERANCE.probability)
    expectClose(row!.p_upper, 0.9510128658692891, TOLERANCE.probability)
    expectClose(row!.equivalence_low, 0.1017569726098028, TOLERANCE.probability)
    expectClose(row!.equivalence_high, 0.6582430273901972, TOLERANCE.probability)
    expect(row!.verdict).toBe('relevant')
  })

  test('that goes against the hypothesis says so in words', () => {
    const plan = study(0.1)
    const equivalence = equivalenceRows([leadingRow({ estimate: -0.69, t: -4.2 })], [], plan)
    expect(equivalence[0]!.verdict).toBe('opposite')
    const text = said(equivalenceBlocks({ study: plan, equivalence } as unknown as Results))
    expect(text).toContain('on the side opposite to the hypothesis')
  })

  test('has no test where no estimate can be relied on', () => {
    const none = leadingRow({
      estimator: 'none',
      estimate: null,
      reason: 'too few therapists',
      equivalent_r: null,
    })
    expect(equivalenceRows([none], [], study(0.1))[0]).toMatchObject({
      ...{ equivalence_p: null, verdict: null, test: null, reason: 'too few therapists' },
    })
  })
})

/** Fisher's z of .6 is ln 2, that of .8 is ln 3; with 103 pairs the standard error is 1/10. */
test('of independent pairs: both one-sided tests of r = .6 against −.8 and .8, and the 90% interval', () => {
  const row = ofCorrelation(association({ n: 103, estimate: 0.6, role: 'primary' }), study(0.8))
  expectClose(row.statistic_lower, 10 * (Math.log(2) + Math.log(3)), TOLERANCE.closedForm)
  expectClose(row.statistic_upper, 10 * (Math.log(2) - Math.log(3)), TOLERANCE.closedForm)
  expect(row.equivalence_p).toBe(Math.max(row.p_lower!, row.p_upper!))
  expectClose(row.equivalence_low, Math.tanh(Math.log(2) - 0.1644853626951472), TOLERANCE.closedForm)
  expectClose(row.equivalence_high, Math.tanh(Math.log(2) + 0.1644853626951472), TOLERANCE.closedForm)
  expect(row).toMatchObject({ role: 'primary', test: 'z', df: null, verdict: 'negligible', reason: null })
})

test.each([
  [0.6, 0.8, 'positive', 'negligible'],
  [0.6, 0.4, 'positive', 'relevant'],
  [-0.6, 0.4, 'positive', 'opposite'],
  [-0.6, 0.4, 'negative', 'relevant'],
  [0.6, 0.4, 'negative', 'opposite'],
  [-0.6, 0.4, 'either', 'relevant'],
  [0.6, 0.6, 'positive', 'undecided'],
  [0, 0.1, 'positive', 'undecided'],
])('r = %d against %d in 103 pairs, %s expected, is %s', (estimate, bound, direction, verdict) => {
  expect(ofCorrelation(association({ n: 103, estimate }), study(bound, direction)).verdict).toBe(verdict)
})

test.each([
  [{ estimate: 1 }, 'a perfect correlation: it has no standard error'],
  [{ n: 3 }, 'only 3 pairs: too few for an equivalence test'],
  [{ estimate: null, reason: 'all alike' }, 'all alike'],
])('%j has no test and says why', (own, reason) => {
  expect(ofCorrelation(association(own))).toMatchObject({
    ...{ statistic_lower: null, test: null, equivalence_p: null, verdict: null, reason },
  })
})

test('nothing unless a smallest effect is declared', () => {
  expect(equivalenceRows(leadingCorrelations([association()]), [association()], study())).toEqual([])
})
