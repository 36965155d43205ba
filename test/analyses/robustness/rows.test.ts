import { beforeAll, describe, expect, test } from 'vitest'
import type { Association } from '../../../pipeline/analyses/correlations/table.ts'
import { associations } from '../../../pipeline/analyses/correlations/table.ts'
import { intervals } from '../../../pipeline/analyses/robustness/intervals-table.ts'
import { permutations } from '../../../pipeline/analyses/robustness/permutations-table.ts'
import { resampledRows } from '../../../pipeline/analyses/robustness/rows.ts'
import { type AnalysisRow, analysisRow, analysisTable } from '../../../pipeline/artefacts/analysis.ts'
import { COEFFICIENT_NAMES, COEFFICIENTS } from '../../../pipeline/statistics/correlation/coefficients.ts'
import type { Study } from '../../../pipeline/study/study.ts'
import { exampleResults } from '../../support/example-results.ts'
import { columns, golden, goldens } from '../../support/golden.ts'
import { pairRow } from '../../support/pair-row.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const workspace = await exampleResults()
const { study } = workspace
const found = { index: 'c-index', outcome: 'bond', method: 'pearson' } as const
let rows: readonly AnalysisRow[]
let tested: readonly Association[]

beforeAll(() => {
  rows = workspace.rows(analysisTable(study)).map((row) => analysisRow(row, study))
  tested = workspace.rows(associations)
})

/** A study of the C index and a made-up outcome y, with this many resamples. */
function plan(resamples: number, hypothesis: Partial<Study['hypothesis']> = {}): Study {
  const declared = {
    index: 'c-index',
    outcome: 'y',
    direction: 'positive',
    method: 'pearson',
    ...hypothesis,
  } as const
  return { ...study, indices: ['c-index'], hypothesis: declared, resamples }
}

/** Rows and correlations of x with y. */
function sample(x: readonly number[], y: readonly number[], therapists: readonly string[]) {
  const pairs = x.map((value, i) =>
    pairRow(
      `D${String(i).padStart(3, '0')}`,
      { 'c-index': value },
      { y: y[i]! },
      { therapist: therapists[i]! },
    ),
  )
  const correlations = COEFFICIENT_NAMES.map((method): Association => {
    const { n, estimate, confLow, confHigh, statistic, df, p, undefinedBecause } = COEFFICIENTS[method](x, y)
    return {
      ...{
        index: 'c-index',
        outcome: 'y',
        method,
        role: method === 'pearson' ? 'primary' : 'exploratory',
        n,
      },
      ...{ estimate, conf_low: confLow, conf_high: confHigh, statistic, df, p, p_adjusted: p, test: null },
      reason: undefinedBecause,
    }
  })
  return [pairs, correlations] as const
}

const own = (therapist: number, i: number) => `T${therapist}-${i}`
const alone = (n: number) => Array.from({ length: n }, (_, i) => own(0, i))

describe('the example', () => {
  const permuted = (scheme: string, outcome: string, all = workspace.rows(permutations)) =>
    all.find(
      (row) =>
        row.index === 'c-index' &&
        row.outcome === outcome &&
        row.method === 'pearson' &&
        row.scheme === scheme,
    )!

  test.each([
    ['c_index__bond', 'bond'],
    ['c_index__task', 'task'],
    ['c_index__validation', 'validation'],
  ])('has the permutation p of R, were each client seen by another therapist: %s', async (id, outcome) => {
    interface Random {
      r: number
      p_two_sided_plus1: number
      p_greater_plus1: number
      mc_se: number
    }
    const r = golden<Random>(goldens('small/resampling.json'), `perm.mc.${id}`)
    const apart = rows.map((row) => ({ ...row, therapist: `T-${row.pair}` }))
    const own = tested.filter((row) => row.index === 'c-index')
    const row = permuted('pairs', outcome, (await resampledRows(apart, own, study)).permutations)
    expectClose(row.statistic, r.r, TOLERANCE.closedForm)
    expect(row.null_mean).toBeCloseTo(0, 12)
    const se = Math.hypot(r.mc_se, row.mc_se!)
    expect(Math.abs(row.p! - r.p_two_sided_plus1)).toBeLessThan(4 * se)
    expect(Math.abs(row.p_greater! - r.p_greater_plus1)).toBeLessThan(4 * se)
  })

  // Counted over all orders by a separate program; to the digits given.
  test.each([
    ['bond', '39813120', 0.389, 0.125, 0.0587],
    ['validation', '4976640', 0.391, 0.176, 0.087],
  ])('has the exact p within therapists, about their mean: %s', (outcome, orders, mean, p, greater) => {
    const row = permuted('within-therapist', outcome)
    expect(row).toMatchObject({ orders, test: 'exact', draws: null, mc_se: 0, reason: null })
    expect(row.null_mean).toBeCloseTo(mean, 3)
    expect(Math.abs(row.p! - p)).toBeLessThan(0.0005)
    expect(Math.abs(row.p_greater! - greater)).toBeLessThan(0.0005)
    expect(row.standardised).toBeCloseTo((row.statistic! - row.null_mean!) / row.null_sd!, 12)
    expect(row.smallest_p! * Number(orders)).toBeGreaterThan(0.999)
  })

  test('has one-sided p within therapists as R drew them', () => {
    const r = golden<{ p_greater_plus1: number; mc_se: number }>(
      goldens('small/resampling.json'),
      'perm.mc.within_therapist.c_index__bond',
    )
    const { p_greater } = permuted('within-therapist', 'bond')
    expect(Math.abs(p_greater! - r.p_greater_plus1)).toBeLessThan(4 * r.mc_se)
  })

  test('has no test of any pairs changing places, as clients share therapists', () => {
    expect(permuted('pairs', 'bond')).toMatchObject({
      p: null,
      reason: 'clients share therapists: ratings of any pairs may not change places',
    })
    expect(permuted('therapist-blocks', 'bond')).toMatchObject({ orders: '11520', movable: 27 / 32 })
  })

  test('has the bootstrap intervals of package boot, as near as two sets of resamples can be', () => {
    const boot = golden<{ bca_type6: number[]; percentile_type6: number[] }>(
      goldens('small/resampling.json'),
      'boot.explicit_index.c_index__bond',
    )
    const student = golden<{ ci: number[] }>(goldens('small/resampling.json'), 'boot.student.z.c_index__bond')
    const theirs = { bca: boot.bca_type6, percentile: boot.percentile_type6, studentised: student.ci }
    for (const [kind, [low, high]] of Object.entries(theirs)) {
      const row = workspace
        .rows(intervals)
        .find(
          (it) =>
            it.index === 'c-index' &&
            it.outcome === 'bond' &&
            it.method === 'pearson' &&
            it.unit === 'pair' &&
            it.kind === kind,
        )!
      expect(row.resamples).toBe(128_000)
      expect(Math.abs(row.low! - low!), kind).toBeLessThan(0.04)
      expect(Math.abs(row.high! - high!), kind).toBeLessThan(0.04)
    }
  })

  test('draws on for the hypothesis alone, and there the limits are good to two decimals or the draws at their cap', () => {
    for (const row of workspace.rows(intervals).filter(({ resamples }) => resamples !== null)) {
      const ofHypothesis = row.index === 'c-index' && row.outcome === 'bond'
      if (!ofHypothesis) expect(row.resamples).toBeLessThanOrEqual(study.resamples)
      if (ofHypothesis && row.resamples! < 128_000)
        expect(Math.max(row.low_se!, row.high_se!)).toBeLessThan(0.005 / 3)
    }
  })

  test('draws pairs for the hypothesis alone, as clients share therapists', () => {
    const drawn = workspace
      .rows(intervals)
      .filter(({ unit, low, kind }) => unit === 'pair' && low !== null && kind !== 'fisher-z')
    expect(new Set(drawn.map(({ index, outcome }) => `${index} ${outcome}`))).toEqual(
      new Set(['c-index bond']),
    )
  })

  test('has Fisher’s interval as associations.csv has it, and every test by every unit and scheme', () => {
    const fisher = workspace.rows(intervals).filter(({ kind }) => kind === 'fisher-z')
    const pearson = tested.filter(({ method }) => method === 'pearson')
    expect(fisher.map(({ low, high }) => [low, high])).toEqual(
      pearson.map((row) => [row.conf_low, row.conf_high]),
    )
    expect(workspace.rows(intervals)).toHaveLength(pearson.length * 7)
    expect(workspace.rows(permutations)).toHaveLength(pearson.length * 2 * 3)
  })

  const few = () => ({ ...study, resamples: 1200 })

  test('is the same whatever the order of the rows', async () => {
    const one = await resampledRows(rows, tested, few())
    expect(await resampledRows(rows.toReversed(), tested, few())).toEqual(one)
  })

  test('is the same on any number of threads', async () => {
    const one = await resampledRows(rows, tested, few(), 1)
    expect(await resampledRows(rows, tested, few(), 3)).toEqual(one)
  })

  test('does not change for one test when others are added or left out', async () => {
    const all = await resampledRows(rows, tested, few())
    const only = tested.filter((row) => row.index === 'c-index' && row.outcome === 'bond')
    const alone = await resampledRows(rows, only, few())
    const ofBond = ({ index, outcome }: { index: string; outcome: string }) =>
      index === found.index && outcome === found.outcome
    expect(alone.intervals).toEqual(all.intervals.filter(ofBond))
    expect(alone.permutations).toEqual(all.permutations.filter(ofBond))
  })

  test('changes with the seed, but for tests over all orders', async () => {
    const one = await resampledRows(rows, tested, few())
    const other = await resampledRows(rows, tested, { ...few(), seed: study.seed + 1 })
    expect(other.intervals).not.toEqual(one.intervals)
    expect(other.permutations).toEqual(one.permutations)
  })
})

describe('all orders or some', () => {
  const { x7, y7 } = columns('tiny/tiny7.csv') as Record<'x7' | 'y7', number[]>

  test('seven pairs are enumerated, as in R', async () => {
    const r = golden<{ p_two_sided: number; p_greater: number; p_less: number }>(
      goldens('tiny/tiny.json'),
      'perm.exact7.noties',
    )
    const [row] = (await resampledRows(...sample(x7, y7, alone(7)), plan(999))).permutations
    expect(row).toMatchObject({
      ...{ scheme: 'pairs', method: 'pearson', test: 'exact', draws: null, orders: '5040' },
      ...{ movable: 1, mc_se: 0, reason: null },
    })
    expectClose(row!.p, r.p_two_sided, TOLERANCE.closedForm)
    expectClose(row!.p_greater, r.p_greater, TOLERANCE.closedForm)
    expectClose(row!.p_less, r.p_less, TOLERANCE.closedForm)
  })

  const nine = () => {
    const { x10, y10 } = columns('tiny/tiny10.csv') as Record<'x10' | 'y10', number[]>
    return sample(x10.slice(0, 9), y10.slice(0, 9), alone(9))
  }

  test('nine pairs have all orders for the hypothesis; another correlation as many as the study asks for, close to it', async () => {
    const all = (await resampledRows(...nine(), plan(4000))).permutations[0]!
    const some = (await resampledRows(...nine(), plan(4000, { method: 'spearman' }))).permutations[0]!
    expect([all.test, all.orders]).toEqual(['exact', '362880'])
    expect([some.test, some.draws]).toEqual(['drawn', 4000])
    expect(Math.abs(some.p! - all.p!)).toBeLessThan(4 * some.mc_se!)
    expect(Math.abs(some.p_greater! - all.p_greater!)).toBeLessThan(4 * some.mc_se!)
  })

  test('the p of a hypothesis is drawn until it is sure', async () => {
    const x = Array.from({ length: 40 }, (_, i) => (i * 7) % 11)
    const y = Array.from({ length: 40 }, (_, i) => (i * 13) % 17)
    const therapists = Array.from({ length: 40 }, (_, i) => `T${i % 4}`)
    const { permutations: found } = await resampledRows(...sample(x, y, therapists), plan(500))
    const within = found.filter(({ scheme }) => scheme === 'within-therapist')
    expect(within.map(({ method }) => method)).toEqual(['pearson', 'spearman'])
    expect(within[0]!.draws).toBeGreaterThan(500)
    expect(within[0]!.mc_se).toBeLessThanOrEqual(0.005 / 3)
    expect(Math.abs(within[0]!.p! - 0.05)).toBeGreaterThan(3 * within[0]!.mc_se!)
    expect(within[1]!.draws).toBe(500)
  })

  test('Kendall’s tau-b is tested and bootstrapped if it is the hypothesis', async () => {
    const kendall = plan(300, { method: 'kendall' })
    const { permutations: orders, intervals: limits } = await resampledRows(
      ...sample(x7, y7, alone(7)),
      kendall,
    )
    const r = golden<{ p_two_sided: number }>(goldens('tiny/tiny.json'), 'perm.exact7.kendall')
    expectClose(
      orders.find((row) => row.method === 'kendall' && row.scheme === 'pairs')!.p,
      r.p_two_sided,
      TOLERANCE.closedForm,
    )
    const bca = limits.find((row) => row.method === 'kendall' && row.kind === 'bca')!
    expect(bca.low).toBeLessThan(COEFFICIENTS.kendall(x7, y7).estimate!)
    expect(limits.find((row) => row.method === 'kendall' && row.kind === 'studentised')!.reason).toBe(
      'studentised intervals are made for Pearson’s r only',
    )
  })
})

describe('what does not exist has a reason', () => {
  const y = [2, 1, 4, 3, 6, 5, 8, 7]
  const x = [1, 2, 3, 4, 5, 6, 7, 8]

  test('a therapist for each pair: nothing within therapists, and whole therapists are the pairs', async () => {
    const { intervals: limits, permutations: orders } = await resampledRows(
      ...sample(x, y, alone(8)),
      plan(200),
    )
    for (const row of orders.filter(({ scheme }) => scheme !== 'pairs'))
      expect(row).toMatchObject({
        p: null,
        reason: 'every therapist has one of these pairs: any pairs change places',
      })
    const byTherapist = limits.filter(({ unit }) => unit === 'therapist')
    expect(new Set(byTherapist.map(({ reason }) => reason))).toEqual(
      new Set(['every therapist has one of these pairs: the same as drawing pairs']),
    )
  })

  test('therapists with one client stay where they are when others change places within', async () => {
    const therapists = ['A', 'A', 'A', 'B', 'C', 'D', 'E', 'F']
    const { permutations: orders } = await resampledRows(...sample(x, y, therapists), plan(200))
    expect(orders[1]).toMatchObject({ scheme: 'within-therapist', test: 'exact', orders: '6' })
    expect(orders[2]).toMatchObject({
      scheme: 'therapist-blocks',
      test: 'exact',
      orders: '120',
      movable: 5 / 8,
    })
  })

  test('no two therapists with equally many clients, and too few of them', async () => {
    const therapists = ['A', 'A', 'A', 'A', 'A', 'B', 'B', 'C']
    const { intervals: limits, permutations: orders } = await resampledRows(
      ...sample(x, y, therapists),
      plan(200),
    )
    expect(orders[2]!.reason).toBe('no two therapists have equally many of these pairs')
    expect(limits.find(({ unit }) => unit === 'therapist')!.reason).toBe(
      'only 3 therapists to draw from: too few',
    )
  })

  test('whole therapists are not exchanged where that would move half of the pairs or fewer', async () => {
    const therapists = ['A', 'A', 'A', 'A', 'B', 'B', 'C', 'C']
    const { permutations: orders } = await resampledRows(...sample(x, y, therapists), plan(200))
    expect(orders[2]).toMatchObject({
      p: null,
      movable: 0.5,
      reason: 'half of the pairs or more have a therapist with a number of pairs that no other has',
    })
  })

  test('an index that is the therapist’s alone cannot be told apart within therapists', async () => {
    const same = [1, 1, 2, 2, 3, 3, 4, 4]
    const therapists = ['A', 'A', 'B', 'B', 'C', 'C', 'D', 'D']
    const { permutations: orders } = await resampledRows(...sample(same, y, therapists), plan(200))
    expect(orders[1]!.reason).toBe('every order gives the same coefficient')
  })

  test('a constant, two pairs, three pairs, a perfect line', async () => {
    const reasons = async (a: readonly number[], b: readonly number[]) => {
      const made = await resampledRows(...sample(a, b, alone(a.length)), plan(200))
      return [made.intervals, made.permutations].map((of) => new Set(of.map(({ reason }) => reason)))
    }
    expect(
      await reasons(
        x.fill(1, 0, 0),
        y.map(() => 4),
      ),
    ).toEqual([new Set(['second-constant']), new Set(['second-constant'])])
    expect((await reasons([1, 2], [2, 1]))[0]).toEqual(new Set(['too-few-pairs']))
    const three = await resampledRows(...sample([1, 2, 3], [1, 3, 2], alone(3)), plan(200))
    expect(three.intervals.map(({ reason }) => reason)).toEqual([
      'too few pairs for the standard error of Fisher’s z',
      ...new Array<string>(3).fill('only 3 pairs to draw from: too few'),
      ...new Array<string>(3).fill('every therapist has one of these pairs: the same as drawing pairs'),
    ])
    expect(three.permutations[0]).toMatchObject({ test: 'exact', orders: '6' })
    const line = await resampledRows(...sample(x, x, alone(8)), plan(200))
    expect(line.intervals.slice(1, 4).map(({ low, high, reason }) => [low, high, reason])).toEqual([
      [1, 1, null],
      [null, null, 'every resample lies on the same side of the coefficient'],
      [null, null, 'the coefficient has no standard error'],
    ])
  })
})
