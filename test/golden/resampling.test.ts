import { readFileSync } from 'node:fs'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { describe, expect, test } from 'vitest'
import { kendall } from '../../pipeline/statistics/correlation/kendall.ts'
import { pearson } from '../../pipeline/statistics/correlation/pearson.ts'
import { midranks } from '../../pipeline/statistics/description/midranks.ts'
import { withinBlocks } from '../../pipeline/statistics/permutation/exchange.ts'
import { permutationTest } from '../../pipeline/statistics/permutation/permutation-test.ts'
import { permutationZ } from '../../pipeline/statistics/permutation/permutation-z.ts'
import { bcaInterval, jackknifeInfluence } from '../../pipeline/statistics/resampling/bca-interval.ts'
import {
  bootstrapCorrelations,
  type Draw,
} from '../../pipeline/statistics/resampling/bootstrap-correlations.ts'
import {
  basicInterval,
  normalInterval,
  percentileInterval,
} from '../../pipeline/statistics/resampling/bootstrap-interval.ts'
import {
  jackknifeCorrelations,
  jackknifeVariance,
} from '../../pipeline/statistics/resampling/jackknife-correlations.ts'
import { regressionInfluence } from '../../pipeline/statistics/resampling/regression-influence.ts'
import { resamplingUnits } from '../../pipeline/statistics/resampling/resampling-units.ts'
import { studentisedInterval } from '../../pipeline/statistics/resampling/studentised-interval.ts'
import { columns, complete, golden, goldens, texts, truths } from '../support/golden.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

const closed = TOLERANCE.closedForm
const table = columns('small/analysis.csv')
const entries = goldens('small/resampling.json')
const tiny = goldens('tiny/tiny.json')
const truth = truths('small')
const tinyTruth = truths('tiny')
const tinyTable = { ...columns('tiny/tiny7.csv'), ...columns('tiny/tiny10.csv') } as Record<string, number[]>
const random = () => xoroshiro128plus(20260101)

/** A matrix of row numbers that count from 1. */
function indexMatrix(file: string): number[][] {
  const text = readFileSync(new URL(`./${file}`, import.meta.url), 'utf8').trim()
  return text.split('\n').map((line) => line.split(',').map((cell) => Number(cell) - 1))
}

/** Draws the resamples of a matrix, one after another. */
function prescribed(matrix: readonly number[][]): Draw {
  let next = 0
  return (drawn) => drawn.set(matrix[next++]!)
}

describe('permutation, enumerated', () => {
  interface Exact {
    r: number
    n_perm: number
    count_two_sided: number
    p_two_sided: number
    count_greater: number
    p_greater: number
    p_less: number
  }
  const { x7, y7, u7, v7 } = tinyTable as Record<'x7' | 'y7' | 'u7' | 'v7', number[]>
  const tau = (x: Float64Array, y: Float64Array) => kendall([...x], [...y]).estimate!
  test.each([
    ['perm.exact7.noties', x7, y7, undefined],
    ['perm.exact7.ties', u7, v7, undefined],
    ['perm.exact7.spearman', midranks(x7), midranks(y7), undefined],
    ['perm.exact7.spearman.ties', midranks(u7), midranks(v7), undefined],
    ['perm.exact7.kendall', x7, y7, tau],
  ])('%s', (id, x, y, statistic) => {
    const r = golden<Exact>(tiny, id)
    const mine = permutationTest(x, y, random(), statistic ? { statistic } : {})
    expect(mine).toMatchObject({
      exact: true,
      orders: 5040,
      asFar: r.count_two_sided,
      asHigh: r.count_greater,
      monteCarloSe: 0,
    })
    expect(mine.asFar).toBe(tinyTruth(`${id}.count_two_sided`) ?? r.count_two_sided)
    expectClose(mine.estimate, r.r, closed, 'r')
    expectClose(mine.p, r.p_two_sided, closed, 'p')
    expectClose(mine.pGreater, r.p_greater, closed, 'p greater')
    expectClose(mine.pLess, r.p_less, closed, 'p less')
  })
})

describe('permutation, orders given', () => {
  interface Given {
    r: number
    B: number
    count_two_sided: number
    p_two_sided_plus1: number
    first_r: number
    last_r: number
  }
  test.each([
    ['perm10.explicit', tiny, 'tiny/perm_index_n10_B99.csv', tinyTable.x10!, tinyTable.y10!],
    [
      'perm.explicit_index.c_index__bond',
      entries,
      'small/perm_index_199.csv',
      ...complete(table.c_index!, table.bond!),
    ],
  ] as const)('%s', (id, from, file, x, y) => {
    const r = golden<Given>(from, id)
    const orders = indexMatrix(file)
    const rs = orders.map(
      (order) =>
        pearson(
          x,
          order.map((row) => y[row]!),
        ).estimate!,
    )
    const observed = pearson(x, y).estimate!
    const count = rs.filter((other) => Math.abs(other) >= Math.abs(observed) - 1e-12).length
    expectClose(observed, r.r, closed)
    expectClose(rs[0]!, r.first_r, closed)
    expectClose(rs.at(-1)!, r.last_r, closed)
    expect([orders.length, count]).toEqual([r.B, r.count_two_sided])
    expectClose((count + 1) / (orders.length + 1), r.p_two_sided_plus1, closed)
  })
})

describe('permutation, Monte Carlo', () => {
  interface Random {
    r: number
    B: number
    p_two_sided_plus1: number
    p_greater_plus1: number
    mc_se: number
  }
  test.each(['c_index__bond', 'c_index__task', 'c_index__validation', 'within_therapist.c_index__bond'])(
    'perm.mc.%s',
    (id) => {
      const r = golden<Random>(entries, `perm.mc.${id}`)
      const [x, y] = complete(table.c_index!, table[id.split('__')[1]!]!)
      const exchange = id.startsWith('within')
        ? { exchange: withinBlocks(texts('small/analysis.csv').therapist_id!) }
        : {}
      const mine = permutationTest(x, y, random(), { orders: r.B, ...exchange })
      expect(mine.exact).toBe(false)
      expectClose(mine.estimate, r.r, closed)
      const se = Math.hypot(r.mc_se, mine.monteCarloSe!)
      expect(Math.abs(mine.p! - r.p_two_sided_plus1)).toBeLessThan(4 * se)
      expect(Math.abs(mine.pGreater! - r.p_greater_plus1)).toBeLessThan(4 * se)
    },
  )

  test('perm.coin_asymptotic.c_index__bond', () => {
    const r = golden<{ z: number; p: number }>(entries, 'perm.coin_asymptotic.c_index__bond')
    const { statistic, p } = permutationZ(pearson(...complete(table.c_index!, table.bond!)).estimate!, 32)
    expectClose(statistic, r.z, closed)
    expectClose(p, r.p, closed)
  })
})

describe('bootstrap with resamples given', () => {
  interface Boot {
    r: number
    n: number
    B: number
    B_finite: number
    boot_mean: number
    boot_sd: number
    z0: number
    n_less: number
    a_jackknife: number
    jack: number[]
    var_jackknife: number
    alpha_adj: number[]
    bca_type7: number[]
    bca_type6: number[]
    percentile_type7: number[]
    percentile_type6: number[]
    basic_type7: number[]
    normal: number[]
    first5_t: number[]
    min_t: number
    max_t: number
  }
  interface Package {
    L_jack_usual: number[]
    perc: number[]
    basic: number[]
    normal: number[]
    bca_L_jack: number[]
    bca_L_default_regression: number[]
  }
  const [c, b] = complete(table.c_index!, table.bond!)
  const cases = [
    {
      id: 'boot10.explicit',
      from: tiny,
      x: tinyTable.x10!,
      y: tinyTable.y10!,
      file: 'tiny/boot_index_n10_B199.csv',
      pack: 'boot10.bootpkg',
      student: 'boot10.student',
    },
    {
      id: 'boot.explicit_index.c_index__bond',
      from: entries,
      x: c,
      y: b,
      file: 'small/boot_index_1999.csv',
      pack: 'boot.explicit_index.c_index__bond.bootpkg',
      student: 'boot.student',
    },
    {
      id: 'boot.explicit_index.c_index__task',
      from: entries,
      x: c,
      y: complete(table.c_index!, table.task!)[1],
      file: 'small/boot_index_1999.csv',
      pack: null,
      student: null,
    },
  ]
  describe.each(cases)('$id', ({ id, from, x, y, file, pack, student }) => {
    const matrix = indexMatrix(file)
    const sample = resamplingUnits(x, y)
    const bootstrap = bootstrapCorrelations(sample, prescribed(matrix), matrix.length, true)
    const jackknife = jackknifeCorrelations(sample)
    const influence = jackknifeInfluence(jackknife)
    const pair = (
      mine: { low: number | null; high: number | null },
      theirs: readonly number[],
      what: string,
      tolerance: number = closed,
    ) => {
      expectClose(mine.low, theirs[0]!, tolerance, `${what} low`)
      expectClose(mine.high, theirs[1]!, tolerance, `${what} high`)
    }

    test('quantities of the entry', () => {
      const r = golden<Boot>(from, id)
      expectClose(bootstrap.estimate, r.r, closed, 'r')
      expect([sample.units, bootstrap.replicates.length, bootstrap.dropped]).toEqual([r.n, r.B_finite, 0])
      jackknife.forEach((value, i) => {
        expectClose(value, r.jack[i]!, closed, `jackknife ${i}`)
      })
      expectClose(jackknifeVariance(jackknife), r.var_jackknife, closed, 'variance')
      r.first5_t.forEach((value, i) => {
        expectClose(bootstrap.replicates[i]!, value, closed, `replicate ${i}`)
      })
      expectClose(Math.min(...bootstrap.replicates), r.min_t, closed, 'min')
      expectClose(Math.max(...bootstrap.replicates), r.max_t, closed, 'max')
      expect(bootstrap.replicates.filter((value) => value < bootstrap.estimate).length).toBe(r.n_less)
      for (const rule of [6, 7] as const) {
        pair(percentileInterval(bootstrap, 0.95, rule), r[`percentile_type${rule}`], `percentile ${rule}`)
        pair(bcaInterval(bootstrap, influence, 0.95, rule), r[`bca_type${rule}`], `BCa ${rule}`)
      }
      pair(basicInterval(bootstrap, 0.95, 7), r.basic_type7, 'basic')
      pair(normalInterval(bootstrap), r.normal, 'normal')
      const bca = bcaInterval(bootstrap, influence)
      expectClose(bca.bias, r.z0, closed, 'z0')
      expectClose(bca.acceleration, r.a_jackknife, closed, 'a')
      bca.shares!.forEach((share, i) => {
        expectClose(share, r.alpha_adj[i]!, closed, 'share')
      })
    })

    test.skipIf(!pack)('as package boot interpolates', () => {
      const r = golden<Package>(from, pack!)
      const influence = jackknifeInfluence(jackknife, bootstrap.estimate)
      influence.forEach((value, i) => {
        expectClose(value, r.L_jack_usual[i]!, 1e-11, `influence ${i}`)
      })
      pair(percentileInterval(bootstrap, 0.95, 'boot'), r.perc, 'percentile')
      pair(basicInterval(bootstrap, 0.95, 'boot'), r.basic, 'basic')
      pair(normalInterval(bootstrap), r.normal, 'normal')
      pair(bcaInterval(bootstrap, influence, 0.95, 'boot'), r.bca_L_jack, 'BCa')
      const times = matrix.map((drawn) => x.map((_, row) => drawn.filter((other) => other === row).length))
      const regression = regressionInfluence(bootstrap.replicates, times)
      pair(bcaInterval(bootstrap, regression, 0.95, 'boot'), r.bca_L_default_regression, 'BCa, regression')
    })

    test.skipIf(!student).each(['z', 'r'] as const)('studentised on the scale of %s', (scale) => {
      const r = golden<{ ci: number[]; R_used: number }>(
        from,
        student === 'boot.student' ? `boot.student.${scale}.c_index__bond` : `${student}.${scale}`,
      )
      expect(bootstrap.variances.length).toBe(r.R_used)
      pair(studentisedInterval(bootstrap, jackknifeVariance(jackknife), 0.95, scale, 'boot'), r.ci, scale)
    })
  })

  test('boot10.all_t', () => {
    const r = golden<number[]>(tiny, 'boot10.all_t')
    const matrix = indexMatrix('tiny/boot_index_n10_B199.csv')
    const { replicates } = bootstrapCorrelations(
      resamplingUnits(tinyTable.x10!, tinyTable.y10!),
      prescribed(matrix),
      199,
    )
    expect(replicates.length).toBe(r.length)
    replicates.forEach((value, i) => {
      expectClose(value, r[i]!, closed, `replicate ${i}`)
    })
  })

  test('the 50-digit values', () => {
    const matrix = indexMatrix('tiny/boot_index_n10_B199.csv')
    const sample = resamplingUnits(tinyTable.x10!, tinyTable.y10!)
    const bootstrap = bootstrapCorrelations(sample, prescribed(matrix), 199, true)
    const jackknife = jackknifeCorrelations(sample)
    const influence = jackknifeInfluence(jackknife)
    const variance = jackknifeVariance(jackknife)
    const both = (interval: { low: number | null; high: number | null }, id: string) => {
      expectClose(interval.low, tinyTruth(`${id}.0`)!, closed, `${id}.0`)
      expectClose(interval.high, tinyTruth(`${id}.1`)!, closed, `${id}.1`)
    }
    const bca = bcaInterval(bootstrap, influence, 0.95, 7)
    expectClose(bca.bias, tinyTruth('boot10.z0')!, closed, 'z0')
    expectClose(bca.acceleration, tinyTruth('boot10.a')!, closed, 'a')
    both({ low: bca.shares![0], high: bca.shares![1] }, 'boot10.alpha_adj')
    both(bca, 'boot10.bca_type7')
    both(bcaInterval(bootstrap, influence, 0.95, 6), 'boot10.bca_type6')
    both(percentileInterval(bootstrap, 0.95, 7), 'boot10.percentile_type7')
    const usual = jackknifeInfluence(jackknife, bootstrap.estimate)
    usual.forEach((value, i) => {
      expectClose(value, tinyTruth(`boot10.L_jack.${i}`)!, 1e-11, `influence ${i}`)
    })
    both(bcaInterval(bootstrap, usual, 0.95, 'boot'), 'boot10.bootpkg.bca_L_jack')
    both(percentileInterval(bootstrap, 0.95, 'boot'), 'boot10.bootpkg.perc')
    both(studentisedInterval(bootstrap, variance, 0.95, 'z', 'boot'), 'boot10.student.z')
    both(studentisedInterval(bootstrap, variance, 0.95, 'r', 'boot'), 'boot10.student.r')
    expectClose(truth('boot.bca_type7.0(float64)')!, 0.21115633371830234, 1e-9)
  })
})
