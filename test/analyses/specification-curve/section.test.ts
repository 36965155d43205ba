import { describe, expect, test } from 'vitest'
import { curveFigure } from '../../../pipeline/analyses/specification-curve/figure.ts'
import { curveBlocks } from '../../../pipeline/analyses/specification-curve/section.ts'
import type { Results, SpecificationRow } from '../../../pipeline/analyses/specification-curve/table.ts'
import type { SpecificationCurveRow } from '../../../pipeline/analyses/specification-curve/tests-table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const CHOICES = {
  index: 'c-index',
  ties: 'shown',
  outcome: 'bond',
  window: 'mean',
  method: 'pearson',
} as const

/** A specification with this estimate and p. */
function specification(estimate: number, p: number, own: Partial<SpecificationRow> = {}): SpecificationRow {
  return {
    ...CHOICES,
    ...{
      exclusion: 'none',
      role: 'exploratory',
      same_data: 1,
      n: 30,
      estimate,
      congruence_estimate: estimate,
    },
    ...{ p, place: null, null_low: -0.1, null_median: 0.2, null_high: 0.5, reason: null },
    ...own,
  }
}

interface Made {
  readonly rows: readonly SpecificationRow[]
  readonly test?: Partial<SpecificationCurveRow>
  readonly indices?: readonly string[]
  readonly curve?: object
}

function results({ rows, test: own = {}, indices = ['c-index', 'd'], curve = {} }: Made): Results {
  const rising = rows.toSorted((a, b) => a.congruence_estimate! - b.congruence_estimate!)
  const placed = rows.map((row) => ({ ...row, place: rising.indexOf(row) + 1 }))
  const row: Omit<SpecificationCurveRow, 'statistic' | 'value'> = {
    ...{ exchange: 'within-therapists', direction: 'positive', specifications: rows.length },
    ...{ null_median: 0.21, null_median_se: 0.002, orders: '39813120', permutations: 2000 },
    ...{ p: 0.109, p_opposite: 0.892, monte_carlo_se: 0.007, reason: null },
    ...own,
  }
  const values = { median_estimate: 0.3, share_in_direction: 0.95, share_significant: 0.4, stouffer_z: 20 }
  const statistics = Object.keys(values) as (keyof typeof values)[]
  return {
    study: smallStudy({ indices, specification_curve: curve }),
    deidentified: false,
    caseload: [{ clients: 3, therapists: 10, clients_together: 30 }],
    specifications: placed,
    specificationCurve: statistics.map((statistic) => ({ ...row, statistic, value: values[statistic] })),
  } as unknown as Results
}

const primary = specification(0.51, 0.003, { role: 'primary' })
const tau = specification(0.3, 0.04, { method: 'kendall', congruence_estimate: 0.45 })
const text = (made: Made) => said(curveBlocks(results(made)))

describe('clients who share a therapist', () => {
  const whole = text({
    rows: [primary, tau, specification(0.2, 0.2, { index: 'd', congruence_estimate: -0.2 })],
  })

  test('have a test within therapists, and single specifications are said to be plain correlations', () => {
    expect(whole).toMatch(
      /Each is a plain correlation, whose own test takes pairs as independent: the curve shows what choices change and is not the estimate that conclusions rest on, and only its test allows for therapists\./,
    )
    expect(whole).toMatch(
      /^Permutation test of the whole curve within therapists: ratings changed places at random 2,000 times among the clients of a therapist, .*their median is about \.21\. A median at least as far in the predicted direction as \.30 came up with p ≈ \.11\.$/m,
    )
    expect(whole).toMatch(
      /95% are positive, the predicted direction; 40% are so and, were pairs independent, significant at the 5% level\./,
    )
    expect(whole).toMatch(/^The Whole Curve Against Ratings Permuted Within Therapists$/m)
    expect(whole).toMatch(/^Median estimate \| \.30 \| \.21 \| \.11 \| \.007$/m)
  })

  test('have the primary estimate marked as r, tau on the scale of r, and distances turned round', () => {
    expect(whole).toMatch(/That of the primary hypothesis is r = \.51, higher than 67% of them\./)
    expect(whole).toMatch(
      /on the scale of r: the sign of a distance is changed, Kendall’s tau as sin\(πτ\/2\)\./,
    )
    expect(whole).toMatch(/Kendall’s tau stands on the scale of r, sin\(πτ\/2\)\./)
    expect(JSON.stringify(curveFigure(results({ rows: [primary, tau] }), 624))).toContain(
      'Primary hypothesis (r)',
    )
  })
})

test('each client with another therapist: any pairs change places, and nothing is said of therapists', () => {
  const whole = text({ rows: [primary], test: { exchange: 'pairs' } })
  expect(whole).toMatch(
    /^Permutation test of the whole curve: ratings changed places at random 2,000 times among all pairs/m,
  )
  expect(whole).toMatch(/40% are so and by themselves significant/)
  expect(whole).not.toMatch(/therapist/)
})

describe('who is left out', () => {
  const without = (p: number, estimate = 0.15) =>
    specification(estimate, p, { exclusion: 'largest-caseload' })

  test('is told where it changes how many are significant, or the sign', () => {
    expect(text({ rows: [primary, without(0.4)] })).toMatch(
      /Who is left out matters: with all pairs the median is \.51 and 100% are significant in either direction, against \.15 and 0% without the largest caseload\./,
    )
    expect(text({ rows: [primary, without(0.01, -0.4)] })).toMatch(
      /against −\.40 and 100% without the largest caseload/,
    )
  })

  test('is not told where it changes neither', () => {
    expect(text({ rows: [primary, without(0.01)] })).not.toMatch(/Who is left out/)
    expect(text({ rows: [without(0.01)] })).toMatch(
      /The primary hypothesis is not among the specifications\./,
    )
  })
})

test('without a direction both sides count, and the more frequent sign is named', () => {
  const rows = [specification(-0.3, 0.01), specification(-0.2, 0.2), specification(0.1, 0.6)]
  const whole = text({ rows, test: { direction: 'either', p_opposite: null, p: 0.3, monte_carlo_se: 0.02 } })
  expect(whole).toMatch(
    /No direction was predicted: 95% are negative, and 40% are, were pairs independent, significant/,
  )
  expect(whole).toMatch(/A median at least as far out on either side as \.30 came up with p ≈ \.30\./)
  expect(whole).not.toMatch(/predicted direction/)
})

test('a curve that lies against the prediction is said to', () => {
  const whole = text({ rows: [primary], test: { p: 0.999, p_opposite: 0.0005, monte_carlo_se: 0.0007 } })
  expect(whole).toMatch(
    /came up with p > \.99\. The curve lies against the prediction: in the other direction p < \.01\./,
  )
})

test('few orders are said to allow no small p, without their number where that would tell of therapists', () => {
  const few = results({ rows: [primary], test: { orders: '8' } })
  expect(said(curveBlocks(few))).toMatch(
    /Only 8 orders are permitted, so that no p can be smaller than \.125\./,
  )
  const withheld = {
    ...few,
    caseload: [
      { clients: 1, therapists: 1, clients_together: 1 },
      { clients: 4, therapists: 3, clients_together: 12 },
    ],
  } as unknown as Results
  expect(said(curveBlocks(withheld))).toMatch(/So few orders are permitted that no small p is possible\./)
})

test('indices that ask another question are left out, and said to be, unless study.yaml names them', () => {
  const indices = ['c-index', 'distinctive-correlation', 'client-normativeness']
  expect(text({ rows: [primary], indices })).toMatch(
    /Left out because they ask another question: distinctive profile correlation and client normativeness\./,
  )
  expect(text({ rows: [primary], indices, curve: { indices } })).not.toMatch(/another question/)
})
