import { describe, expect, test } from 'vitest'
import { kenwardRoger } from '../../../pipeline/statistics/mixed/kenward-roger.ts'
import { interceptTest, nestedTest } from '../../../pipeline/statistics/mixed/likelihood-ratio.ts'
import { randomIntercept } from '../../../pipeline/statistics/mixed/random-intercept.ts'
import { standardised } from '../../../pipeline/statistics/mixed/standardised.ts'
import { profileIntervals, varianceIntervals } from '../../../pipeline/statistics/mixed/variance-profile.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'
import { model, pairsWith, rtol, truth } from './example-data.ts'
import { randomDesign } from './random-design.ts'

function fitted(...given: Parameters<typeof randomIntercept>) {
  const found = randomIntercept(...given)
  if (found.undefinedBecause !== null) throw new Error(found.undefinedBecause)
  return found
}

describe.each(['bond', 'task', 'goal', 'validation'])('%s', (outcome) => {
  const { y, x, cluster } = pairsWith(outcome)

  test('congruence or none, by ML: lme4 anova and 50 digits', () => {
    const found = nestedTest(fitted(y, [], cluster, 'ML'), fitted(y, [x], cluster, 'ML'))
    const id = `lmm.${outcome}.c_index.lrt_ml`
    const expected = model<{ Chisq: number; Df: number; p: number }>(id)
    expectClose(found.chiSquare, expected.Chisq, rtol(id))
    expectClose(found.p, expected.p, rtol(id))
    expect(found.df).toBe(expected.Df)
    expectClose(found.chiSquare, truth(`lmm.${outcome}.lrt_chisq`)!, TOLERANCE.iterative)
    expectClose(found.p, truth(`lmm.${outcome}.lrt_p`)!, TOLERANCE.iterative)
  })

  test('therapists or none, by REML: lmerTest ranova', () => {
    const found = interceptTest(fitted(y, [x], cluster))
    const id = `lmm.${outcome}.c_index.ranova`
    const expected = model<{ LRT: number; p_chisq1: number; p_mixture: number }>(id)
    expectClose(found.chiSquare, expected.LRT, rtol(id))
    expectClose(found.pOneDf, expected.p_chisq1, rtol(id))
    // Where R's ratio is rounding, ours is exactly 0, and all of the mixture lies at 0 or above.
    if (expected.LRT > 1e-9) expectClose(found.p, expected.p_mixture, rtol(id))
    else expect(found).toEqual({ chiSquare: 0, p: 1, pOneDf: 1 })
  })
})

test('mistakes in comparing models', () => {
  const { y, x, cluster } = pairsWith('bond')
  const [none, one] = [fitted(y, [], cluster, 'ML'), fitted(y, [x], cluster, 'ML')]
  const other = fitted(y, [x.map((value) => value ** 2), y.map((_, i) => i)], cluster, 'ML')
  expect(() => nestedTest(one, none)).toThrow('more predictors')
  expect(() => nestedTest(none, fitted(y, [x], cluster))).toThrow('ML')
  expect(() => nestedTest(one, other)).toThrow('every predictor')
  const task = pairsWith('task')
  expect(() => nestedTest(none, fitted(task.y, [task.x], task.cluster, 'ML'))).toThrow('same rows')
})

test("profile intervals of bond: lme4's confint, within its splines", () => {
  const { y, x, cluster } = pairsWith('bond')
  const { clusterSd, residualSd, coefficients } = profileIntervals(fitted(y, [x], cluster))
  const { data } = model<{ data: number[][] }>('lmm.bond.c_index.profile_ci')
  const found = [clusterSd, residualSd, ...coefficients]
  data.forEach(([low, high], k) => {
    expectClose(found[k]!.low, low!, 1e-3)
    expectClose(found[k]!.high, high!, 1e-3)
  })
})

/*
 * The same limits in R without splines: -2 log-likelihood with a dense covariance matrix, minimised with the number
 * held (optimize, optim) and solved for a rise of qchisq(.95, 1) by uniroot(tol = 1e-10). lme4's confint agrees with
 * these to about 1e-4.
 */
const EXACT = [
  {
    what: 'bond on congruence',
    limits: [
      [0, 0.976767986567765],
      [0.434399359898245, 0.853310359246015],
      [3.47610876611676, 5.42342379362405],
      [0.0191829429605095, 0.168740340780062],
    ],
  },
  {
    what: 'validation on congruence, singular',
    limits: [
      [0, 0.595006987899346],
      [0.592850049939178, 1.02510074190667],
      [2.95080947806306, 4.77641498164058],
      [0.0578918793651338, 0.208914140354598],
    ],
  },
  {
    what: 'bond alone',
    limits: [
      [0.315658034456207, 1.11644076553325],
      [0.463906019889696, 0.880687926435372],
      [5.12634054140469, 6.03286961884956],
    ],
  },
  {
    what: 'random design 14',
    limits: [
      [0.400276341740542, 0.964679520802297],
      [0.752572582007865, 1.01015711462707],
      [1.25408970502108, 2.03506220328669],
      [0.277813026631071, 0.640791326594894],
      [-0.605627807422252, 0.631190750832592],
    ],
  },
]

const { y: bond, x: congruence, cluster: therapist } = pairsWith('bond')
const validation = pairsWith('validation')
const fourteen = randomDesign(14, 120, 30, 0.7)
const MODELS = [
  fitted(bond, [congruence], therapist),
  fitted(validation.y, [validation.x], validation.cluster, 'ML'),
  fitted(bond, [], therapist),
  fitted(fourteen.y, [fourteen.x1, fourteen.x2], fourteen.cluster),
]

test.each(EXACT.map((each, k) => ({ ...each, model: MODELS[k]! })))(
  'profile intervals: $what',
  ({ limits, model }) => {
    const { clusterSd, residualSd, coefficients } = profileIntervals(model)
    expect(varianceIntervals(model)).toEqual({ clusterSd, residualSd })
    const found = [clusterSd, residualSd, ...coefficients]
    limits.forEach(([low, high], k) => {
      expectClose(found[k]!.low, low!, TOLERANCE.iterative, `low ${k}`)
      expectClose(found[k]!.high, high!, TOLERANCE.iterative, `high ${k}`)
    })
  },
)

test('a standardised coefficient is that of standardised variables', () => {
  const { y, x, cluster } = pairsWith('bond')
  const unit = (values: number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    return values.map((value) => (value - mean) / Math.sqrt(squares / (values.length - 1)))
  }
  const [raw, scaled] = [fitted(y, [x], cluster), fitted(unit(y), [unit(x)], cluster)]
  const [one, two] = [kenwardRoger(raw), kenwardRoger(scaled)]
  if (one.undefinedBecause !== null || two.undefinedBecause !== null) throw new Error('no tests')
  const found = standardised(raw, 1, one.coefficients[1]!)
  const expected = two.coefficients[1]!
  expectClose(found.estimate, expected.estimate, 1e-11)
  expectClose(found.standardError, expected.standardError, 1e-11)
  expectClose(found.confLow, expected.confLow!, 1e-10)
  expectClose(found.confHigh, expected.confHigh!, 1e-10)
  // The referee's value by lme4 and pbkrtest: .38 [.05, .72].
  expectClose(found.estimate, 0.38, 0.02)
  expect(() => standardised(raw, 0, expected)).toThrow(RangeError)
  expect(() => standardised(raw, 2, expected)).toThrow(RangeError)
})
