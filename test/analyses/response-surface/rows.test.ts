import { describe, expect, test } from 'vitest'
import type { ResponseSurfaceRow } from '../../../pipeline/analyses/response-surface/quantities-table.ts'
import { responseSurfaceRows } from '../../../pipeline/analyses/response-surface/rows.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'
import { type Given, material, SIXTY } from './material.ts'

const rowsOf = (pairs: readonly Given[], settings: Readonly<Record<string, unknown>> = {}) =>
  responseSurfaceRows(material(pairs, settings))

const quantity = (rows: readonly ResponseSurfaceRow[], name: string) =>
  rows.find((row) => row.quantity === name)!

/** The delta method against a numerical derivative of R, which has nine digits. */
const NUMERICAL = 2e-8

/*
 * R (clubSandwich 0.5.8): u <- sqrt((var(x) + var(y))/2); ctr <- mean(c(x, y)); X <- (x - ctr)/u; Y <- (y - ctr)/u;
 * f <- lm(z ~ X + Y + I(X^2) + I(X*Y) + I(Y^2)); V <- vcovCR(f, t, 'CR2'); coef_test(f, V, 'Satterthwaite');
 * linear_contrast(f, V, rbind(c(0,1,1,0,0,0), ...)); Wald_test(f, constrain_zero(2:6), V, 'HTZ').
 */
describe('sixty pairs of twelve therapists, as clubSandwich has them', () => {
  const { surfaceFits, responseSurfaces, surfaceConditions } = rowsOf(SIXTY)
  const fit = surfaceFits[0]!

  test('centre, unit, fit and discrepant pairs', () => {
    expect(fit).toMatchObject({
      outcome: 'bond',
      type: 'S',
      n: 60,
      therapists: 12,
      errors: 'CR2',
      df1: 5,
      reason: null,
    })
    expectClose(fit.centre, 22.5166666666667, TOLERANCE.closedForm)
    expectClose(fit.unit, 12.5481895963877, TOLERANCE.closedForm)
    expectClose(fit.r2, 0.792256019681049, TOLERANCE.closedForm)
    expectClose(fit.client_higher, 14 / 60, 1e-12)
    expectClose(fit.therapist_higher, 0.5, 1e-12)
    expectClose(fit.alike, 16 / 60, 1e-12)
  })

  test('the five terms together, with these errors and few degrees of freedom', () => {
    expectClose(fit.f, 25.832813667491, TOLERANCE.probability)
    expectClose(fit.df2, 2.2185578870918, TOLERANCE.probability)
    expectClose(fit.p, 0.028673017566985, TOLERANCE.iterative)
    expect(fit.few_df).toBe('yes')
  })

  /* R: KRmodcomp(m, lmer(y ~ 1 + (1 | t))), m at the root of the REML score (uniroot, tol 1e-15). */
  test('the five terms together in a mixed model, as pbkrtest has it', () => {
    expectClose(fit.mixed_f, 91.092109330774, TOLERANCE.iterative)
    expectClose(fit.mixed_df2, 26.463977584664, TOLERANCE.iterative)
    expectClose(fit.mixed_p, 8.0670850573126e-16, TOLERANCE.iterative)
    expect(fit.p_adjusted).toBe(fit.mixed_p)
  })

  test.each([
    ['b0', 5.1515274574667, 0.12619457263354, 8.2110220074061, 8.9251515118297e-11],
    ['b1', 0.12374474891698, 0.057389365603661, 8.4363499968826, 0.061420584104748],
    ['b2', 0.07286978760458, 0.060805403326315, 3.8407768910712, 0.29943656421302],
    ['b3', -0.1737568391162, 0.036849295003531, 10.367096443811, 0.00074523167914018],
    ['b4', 0.40248844526969, 0.030847181579196, 5.1116628504423, 4.0460167348096e-5],
    ['b5', -0.15447211544673, 0.075142398035238, 3.7832081634444, 0.11297848135125],
  ])('%s', (name, estimate, error, df, p) => {
    const row = quantity(responseSurfaces, name)
    expectClose(row.estimate, estimate, TOLERANCE.probability)
    expectClose(row.standard_error, error, TOLERANCE.probability)
    expectClose(row.df, df, TOLERANCE.probability)
    expectClose(row.p, p, TOLERANCE.iterative)
    expect(row.few_df).toBe(df < 4 ? 'yes' : 'no')
  })

  test.each([
    ['a1', 0.19661453652156, 0.08610323554205, 7.6799033181046, -0.0033896444349113, 0.39661871747804],
    ['a2', 0.074259490706755, 0.095618718317438, 6.0539599297776, -0.15920650218665, 0.30772548360016],
    ['a3', 0.050874961312404, 0.081042615612548, 6.8845353572091, -0.14141384378073, 0.24316376640554],
    ['a4', -0.73071739983262, 0.088093067101275, 8.4194127445596, -0.93211233790682, -0.52932246175841],
    ['a5', -0.019284723669463, 0.080674567113044, 7.6526252367618, -0.20680082562749, 0.16823137828857],
  ])('%s', (name, estimate, error, df, low, high) => {
    const row = quantity(responseSurfaces, name)
    expectClose(row.estimate, estimate, TOLERANCE.probability)
    expectClose(row.standard_error, error, TOLERANCE.probability)
    expectClose(row.df, df, TOLERANCE.probability)
    expectClose(row.conf_low, low, TOLERANCE.iterative)
    expectClose(row.conf_high, high, TOLERANCE.iterative)
  })

  /* R: g(b) and sqrt(diag(J V t(J))), J by central differences of g. */
  test.each([
    ['stationary-client', -1.23656932921, 1.90485639137],
    ['stationary-therapist', -1.37511899138, 1.75714310488],
    ['p10', -0.07788241189, 0.12252512765],
    ['p11', 1.04906093726, 0.20842192779],
    ['p20', -2.55385826695, 3.73293435685],
    ['p21', -0.95323347242, 0.18938342941],
    ['lateral-shift', 0.0380088315, 0.05899977644],
  ])('%s', (name, estimate, error) => {
    const row = quantity(responseSurfaces, name)
    expectClose(row.estimate, estimate, NUMERICAL)
    expectClose(row.standard_error, error, NUMERICAL)
  })

  test('conditions, by the intervals above: all are met', () => {
    expect(surfaceConditions.map(({ condition, met }) => [condition, met])).toEqual([
      ['first-axis-through-0', 'yes'],
      ['first-axis-of-slope-1', 'yes'],
      ['falls-off-from-congruence', 'yes'],
      ['level-across-congruence', 'yes'],
      ['level-along-congruence', 'yes'],
      ['straight-along-congruence', 'yes'],
      ['broad', 'yes'],
      ['strict', 'yes'],
    ])
    expect(surfaceConditions[2]!.reason).toBe('the interval is negative')
    expect(fit).toMatchObject({ broad: 'yes', strict: 'yes', stationary: 'saddle' })
  })
})

/* R: the same with vcovCR(f, 0:59, 'CR2'): every pair its own cluster. */
test('where each therapist has one client, errors are HC2 and there is no mixed model', () => {
  const { surfaceFits, responseSurfaces } = rowsOf(SIXTY.map((pair, i) => ({ ...pair, of: `T${i}` })))
  const fit = surfaceFits[0]!
  expect(fit).toMatchObject({ errors: 'HC2', therapists: 60, mixed_p: null })
  expectClose(fit.f, 44.328545863139, TOLERANCE.probability)
  expectClose(fit.df2, 15.189802608418, TOLERANCE.probability)
  expect(fit.p_adjusted).toBe(fit.p)
  const a4 = quantity(responseSurfaces, 'a4')
  expectClose(a4.standard_error, 0.063199555965722, TOLERANCE.probability)
  expectClose(a4.df, 14.486555615094, TOLERANCE.probability)
})

describe('what the study asks for', () => {
  test('all six types by default, adjusted over them', () => {
    const { surfaceFits } = rowsOf(SIXTY, { response_surface: {} })
    expect(surfaceFits.map(({ type }) => type)).toEqual(['R', 'I', 'A', 'S', 'E', 'C'])
    for (const { mixed_p, p_adjusted } of surfaceFits) expectClose(p_adjusted, 6 * mixed_p!, 1e-6)
  })

  test('the midpoint of the scale as centre changes slopes and neither curvature nor fit', () => {
    const asked = { types: ['S'], centre: 'midpoint' }
    const { surfaceFits, responseSurfaces } = rowsOf(SIXTY, {
      profile_range: [0, 50],
      response_surface: asked,
    })
    const pooled = rowsOf(SIXTY)
    expectClose(surfaceFits[0]!.centre, 25, 1e-12)
    expectClose(surfaceFits[0]!.r2, pooled.surfaceFits[0]!.r2!, 1e-12)
    for (const name of ['a2', 'a4', 'a5', 'p11'])
      expectClose(
        quantity(responseSurfaces, name).estimate,
        quantity(pooled.responseSurfaces, name).estimate!,
        1e-9,
      )
    expect(quantity(responseSurfaces, 'a1').estimate).not.toBe(
      quantity(pooled.responseSurfaces, 'a1').estimate,
    )
  })

  test('scores in other units give the same surface', () => {
    const times = SIXTY.map((pair) => ({
      ...pair,
      client: pair.client! * 3 + 7,
      therapist: pair.therapist! * 3 + 7,
    }))
    const rows = rowsOf(times).responseSurfaces
    for (const row of rowsOf(SIXTY).responseSurfaces)
      expectClose(quantity(rows, row.quantity).estimate, row.estimate!, 1e-8)
  })

  test('pairs without a score or a rating are left out', () => {
    const gaps = SIXTY.map((pair, i) => {
      if (i === 5) return { ...pair, client: null }
      return i === 9 ? { ...pair, rating: null } : pair
    })
    expect(rowsOf(gaps).surfaceFits[0]).toMatchObject({ n: 58, reason: null })
  })
})

describe('no surface, and why', () => {
  test.each([
    ['32 pairs are too few for a response surface (at least 50)', SIXTY.slice(0, 32), {}],
    [
      '60 pairs are too few for a response surface (at least 70)',
      SIXTY,
      { response_surface: { types: ['S'], fewest_pairs: 70 } },
    ],
    [
      '12 therapists are too few to tell a surface from differences between them (at least 13)',
      SIXTY,
      { nesting: { fewest_therapists: 13 } },
    ],
    [
      'no pair has the outcome and the scores of both people',
      SIXTY.map((pair) => ({ ...pair, therapist: null })),
      {},
    ],
    ['the outcome is the same in all pairs', SIXTY.map((pair) => ({ ...pair, rating: 4 })), {}],
    ['all scores are the same', SIXTY.map((pair) => ({ ...pair, client: 20, therapist: 20 })), {}],
    ['all clients have the same score', SIXTY.map((pair) => ({ ...pair, client: 20 })), {}],
    ['all therapists have the same score', SIXTY.map((pair) => ({ ...pair, therapist: 20 })), {}],
    ['a term follows from the others', SIXTY.map((pair) => ({ ...pair, client: pair.client! % 2 })), {}],
  ] as const)('%s', (reason, pairs, settings) => {
    const { surfaceFits, responseSurfaces, surfaceConditions } = rowsOf(pairs, settings)
    expect(surfaceFits[0]).toMatchObject({ reason, r2: null, p: null, broad: null })
    expect([responseSurfaces, surfaceConditions]).toEqual([[], []])
  })

  test('a coefficient that one therapist alone identifies has no error, and no number is made up', () => {
    const one = SIXTY.map((pair, i) => ({ ...pair, therapist: i % 12 === 0 ? 40 : i % 12 === 1 ? 30 : 10 }))
    const { surfaceFits, responseSurfaces } = rowsOf(one)
    expect(surfaceFits[0]!.p).toBeNull()
    expect(surfaceFits[0]!.reason).toBe('one therapist alone identifies a coefficient')
    const b5 = quantity(responseSurfaces, 'b5')
    expect(b5).toMatchObject({
      standard_error: null,
      p: null,
      reason: 'one therapist alone identifies a coefficient',
    })
  })

  test('ratings that the scores explain completely', () => {
    const exact = SIXTY.map((pair) => ({ ...pair, rating: pair.client! / 10 }))
    const { surfaceFits, responseSurfaces } = rowsOf(exact)
    expect(surfaceFits[0]).toMatchObject({
      p: null,
      mixed_p: null,
      reason: 'the scores explain the outcome completely',
    })
    for (const row of responseSurfaces) for (const value of Object.values(row)) expect(value).not.toBeNaN()
  })
})
