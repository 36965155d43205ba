import { describe, expect, test } from 'vitest'
import { leaveOneClusterOut, leaveOneRowOut } from '../../../pipeline/statistics/mixed/influence.ts'
import { kenwardRoger } from '../../../pipeline/statistics/mixed/kenward-roger.ts'
import { randomIntercept } from '../../../pipeline/statistics/mixed/random-intercept.ts'
import { expectClose } from '../../support/tolerance.ts'
import { pairsWith } from './example-data.ts'
import { randomDesign } from './random-design.ts'

/*
 * m <- lmer(bond ~ c_index + (1 | therapist_id), A, control = tight)   # tight as in test/golden/r/golden_lib.R
 * for (g in unique(A$therapist_id)) { s <- update(m, data = A[A$therapist_id != g, ])
 *   coef(summary(s, ddf = "Kenward-Roger"))[2, c(1, 2, 3, 5)]; d <- fixef(m) - fixef(s); d %*% solve(vcov(m)) %*% d/2 }
 * lme4's cooks.distance(influence(m, "therapist_id")) is (clusters - p)/clusters times the last.
 */
const WITHOUT: readonly (readonly [string, number, number, number, number, number])[] = [
  ['T01', 0.085206830557867, 0.04610221164169, 24.4827214844693, 0.076686398304175, 0.079299020545042],
  ['T02', 0.073019783518032, 0.036062724597426, 19.5694592452851, 0.056750101961674, 0.205110676419462],
  ['T03', 0.107890526084775, 0.041190305487499, 24.3067329038967, 0.014946089626034, 0.148266922638832],
  ['T04', 0.090509613662755, 0.042207264990122, 26.0626947385592, 0.041496144261556, 0.007549274733467],
  ['T05', 0.078471892945224, 0.045284309601156, 26.8701348667517, 0.094582821674642, 0.114751586892283],
  ['T06', 0.088914832449394, 0.040478757247294, 26.2493169479949, 0.037075138592931, 0.005375931667199],
  ['T07', 0.090144295164379, 0.040977825587228, 26.8290863887724, 0.036617625787272, 0.000657787747589],
  ['T08', 0.101973353482876, 0.039856201469695, 27.9999678542937, 0.016207174123724, 0.21798784815187],
  ['T09', 0.110407023111441, 0.041386451455146, 27.2623859788023, 0.012698903040267, 0.188891952418864],
  ['T10', 0.088562201585915, 0.040339918532033, 27.1995823817792, 0.036843863128918, 0.004192155643347],
  ['T11', 0.093011626112855, 0.038083237012746, 28.7171796821661, 0.020988849777695, 0.118037462949706],
  ['T12', 0.091937869427335, 0.039580949623014, 27.987009564076, 0.027683529234792, 0.011378687350795],
  ['T13', 0.089470149388289, 0.040763136571176, 26.8596639244155, 0.036998687904756, 0.001339746931215],
  ['T14', 0.091852744435933, 0.038910344620471, 28.3794887836059, 0.025340878588034, 0.058428386753272],
]

/** lme4's optimiser stops at about 1e-7 of the variances. */
const LME4 = 1e-6

const { y, x, cluster } = pairsWith('bond')
const bond = randomIntercept(y, [x], cluster)
if (bond.undefinedBecause !== null) throw new Error(bond.undefinedBecause)

test('congruence and bond without each therapist: lme4 and pbkrtest', () => {
  const { each, lowest, highest } = leaveOneClusterOut(bond, 1)
  each.forEach((left, j) => {
    const [key, estimate, error, df, p, cook] = WITHOUT[j]!
    expect(left.without).toBe(key)
    expectClose(left.test!.estimate, estimate, LME4, `${key} estimate`)
    expectClose(left.test!.standardError, error, LME4, `${key} SE`)
    expectClose(left.test!.df, df, LME4, `${key} df`)
    expectClose(left.test!.p, p, LME4, `${key} p`)
    expectClose(left.cooksDistance, cook, 1e-5, `${key} Cook's distance`)
  })
  expect([lowest?.without, highest?.without]).toEqual(['T02', 'T09'])
})

test('congruence and bond without each pair: lme4', () => {
  const { lowest, highest } = leaveOneRowOut(bond, 1)
  expect([lowest?.without, highest?.without]).toEqual([17, 26])
  expectClose(lowest!.test!.estimate, 0.075473722864882, LME4)
  expectClose(highest!.test!.estimate, 0.108005909288933, LME4)
})

describe.each([
  [11, 20, 6, 1],
  [12, 35, 12, 0.4],
  [17, 24, 9, 0],
])('what is left out of sums is what is left out of the data, seed %s', (seed, n, clusters, tau) => {
  const data = randomDesign(seed, n, clusters, tau)
  const whole = randomIntercept(data.y, [data.x1, data.x2], data.cluster)
  if (whole.undefinedBecause !== null) throw new Error(whole.undefinedBecause)

  const refitted = (keep: (row: number) => boolean) => {
    const rows = Array.from(data.y.keys()).filter(keep)
    const pick = <T>(values: readonly T[]) => rows.map((i) => values[i]!)
    return randomIntercept(pick(data.y), [pick(data.x1), pick(data.x2)], pick(data.cluster))
  }
  const expectAlike = (
    left:
      | ReturnType<typeof leaveOneRowOut>['each'][number]
      | ReturnType<typeof leaveOneClusterOut>['each'][number],
    refit: ReturnType<typeof refitted>,
    coefficient: number,
  ) => {
    expect(left.undefinedBecause).toBe(refit.undefinedBecause)
    if (refit.undefinedBecause !== null) return
    const tests = kenwardRoger(refit)
    if (tests.undefinedBecause !== null) throw new Error(tests.undefinedBecause)
    const { estimate, standardError, df, p } = tests.coefficients[coefficient]!
    expectClose(left.test!.estimate, estimate, 1e-9)
    expectClose(left.test!.standardError, standardError, 1e-9)
    expectClose(left.test!.df, df, 1e-9)
    expectClose(left.test!.p, p, 1e-8)
  }

  test.each([0, 1, 2])('coefficient %s', (coefficient) => {
    for (const left of leaveOneClusterOut(whole, coefficient).each)
      expectAlike(
        left,
        refitted((i) => data.cluster[i] !== left.without),
        coefficient,
      )
    for (const left of leaveOneRowOut(whole, coefficient).each)
      expectAlike(
        left,
        refitted((i) => i !== left.without),
        coefficient,
      )
  })
})

test('a coefficient that would rest on one cluster is refused, and so is one without any', () => {
  const clusters = [1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5]
  const onlyInTwo = clusters.map((key) => (key >= 4 ? 1 : 0))
  const outcome = [3, 5, 4, 6, 8, 5, 4, 4, 7, 9, 6]
  const found = randomIntercept(outcome, [onlyInTwo], clusters)
  if (found.undefinedBecause !== null) throw new Error(found.undefinedBecause)
  const { each } = leaveOneClusterOut(found, 1)
  expect(each.map(({ undefinedBecause }) => undefinedBecause)).toEqual([
    null,
    null,
    null,
    'one-cluster-alone',
    'one-cluster-alone',
  ])
  expect(leaveOneRowOut(found, 1).each[10]!.undefinedBecause).toBe('one-cluster-alone')
})

test('a coefficient that does not exist is a mistake', () => {
  expect(() => leaveOneClusterOut(bond, 2)).toThrow(RangeError)
  const likeliest = randomIntercept(y, [x], cluster, 'ML')
  if (likeliest.undefinedBecause === null) expect(() => leaveOneRowOut(likeliest, 1)).toThrow(RangeError)
})
