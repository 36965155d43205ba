import { describe, expect, test } from 'vitest'
import { benjaminiHochberg } from '../../pipeline/statistics/adjustment/benjamini-hochberg.ts'
import { benjaminiYekutieli } from '../../pipeline/statistics/adjustment/benjamini-yekutieli.ts'
import { bonferroni } from '../../pipeline/statistics/adjustment/bonferroni.ts'
import { hochberg } from '../../pipeline/statistics/adjustment/hochberg.ts'
import { holm } from '../../pipeline/statistics/adjustment/holm.ts'
import { hommel } from '../../pipeline/statistics/adjustment/hommel.ts'
import { symmetricEigen } from '../../pipeline/statistics/cluster-robust/symmetric-eigen.ts'
import { independentZ } from '../../pipeline/statistics/comparison/independent-correlations.ts'
import { mengZ } from '../../pipeline/statistics/comparison/meng-z.ts'
import {
  nonoverlappingZ,
  pearsonFilonNonoverlappingZ,
} from '../../pipeline/statistics/comparison/nonoverlapping-z.ts'
import {
  dunnClarkZ,
  hittnerZ,
  pearsonFilonZ,
  steigerZ,
} from '../../pipeline/statistics/comparison/overlapping-z.ts'
import { hendricksonT, hotellingT, williamsT } from '../../pipeline/statistics/comparison/williams-t.ts'
import {
  zouIndependent,
  zouNonoverlapping,
  zouOverlapping,
} from '../../pipeline/statistics/comparison/zou-interval.ts'
import { disattenuatedCorrelation } from '../../pipeline/statistics/correlation/attenuation.ts'
import { correlationMatrix } from '../../pipeline/statistics/correlation/correlation-matrix.ts'
import { kendall } from '../../pipeline/statistics/correlation/kendall.ts'
import { partialCorrelation } from '../../pipeline/statistics/correlation/partial-correlation.ts'
import { pearson } from '../../pipeline/statistics/correlation/pearson.ts'
import { unrestrictedCorrelation } from '../../pipeline/statistics/correlation/range-restriction.ts'
import { semipartialCorrelation } from '../../pipeline/statistics/correlation/semipartial-correlation.ts'
import { spearman } from '../../pipeline/statistics/correlation/spearman.ts'
import { covariance } from '../../pipeline/statistics/description/covariance.ts'
import { midranks } from '../../pipeline/statistics/description/midranks.ts'
import { twoSidedPOfT } from '../../pipeline/statistics/distributions/student-t.ts'
import { columns, complete, golden, goldens } from '../support/golden.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

const closed = TOLERANCE.closedForm
const entries = goldens('small/correlations.json')
const table = columns('small/analysis.csv')
const V8 = ['c_index', 'profile_r', 'euclidean', 'bond', 'task', 'goal', 'validation', 'outcome']

/** The columns without the rows in which any of them is missing. */
function listwise(...names: string[]): number[][] {
  const rows = table[names[0]!]!.map((_, row) => row).filter((row) =>
    names.every((name) => table[name]![row] !== null),
  )
  return names.map((name) => rows.map((row) => table[name]![row]!))
}

describe('partial', () => {
  interface Partial {
    r: number
    t: number
    df: number
    p: number
    n: number
    fisher_lo: number
    fisher_hi: number
  }
  test.each([
    ['partial.bond_c_index.given_task', ['c_index', 'bond', 'task'], false],
    ['partial.bond_c_index.given_task_goal', ['c_index', 'bond', 'task', 'goal'], false],
    ['partial.validation_c_index.given_bond', ['c_index', 'validation', 'bond'], false],
    ['partial.bond_c_index.given_elevations', ['c_index', 'bond', 'client_S', 'therapist_S'], false],
    ['partial.spearman.bond_c_index.given_task.t', ['c_index', 'bond', 'task'], true],
  ] as const)('%s', (id, names, ranked) => {
    const r = golden<Partial>(entries, id)
    const [x, y, ...controls] = listwise(...names).map((column) => (ranked ? midranks(column) : column))
    const mine = partialCorrelation(x!, y!, controls)
    expect(mine).toMatchObject({ n: r.n, df: r.df, test: 't' })
    expectClose(mine.estimate, r.r, closed, 'r')
    expectClose(mine.statistic, r.t, closed, 't')
    expectClose(mine.p, r.p, closed, 'p')
    expectClose(mine.confLow, r.fisher_lo, closed, 'low')
    expectClose(mine.confHigh, r.fisher_hi, closed, 'high')
  })

  test.each([
    ['partial.bond_c_index.given_task_goal.ppcor', ['c_index', 'bond', 'task', 'goal'], false],
    ['partial.spearman.bond_c_index.given_task', ['c_index', 'bond', 'task'], true],
  ] as const)('%s: coefficient and statistic', (id, names, ranked) => {
    const r = golden<{ estimate: number; statistic: number; n: number; gp: number }>(entries, id)
    const [x, y, ...controls] = listwise(...names).map((column) => (ranked ? midranks(column) : column))
    const mine = partialCorrelation(x!, y!, controls)
    expect([mine.n, controls.length]).toEqual([r.n, r.gp])
    expectClose(mine.estimate, r.estimate, closed, 'r')
    expectClose(mine.statistic, r.statistic, closed, 't')
  })

  test('semipartial.bond_c_index.*', () => {
    const r = golden<Record<'sr' | 't_ppcor' | 'df' | 'p_ppcor' | 'delta_R2', number>>(
      entries,
      'semipartial.bond_c_index.given_task_goal',
    )
    const pp = golden<Record<'estimate' | 'statistic' | 'n', number>>(
      entries,
      'semipartial.bond_c_index.given_task_goal.ppcor',
    )
    const change = golden<Record<'t value' | 'Pr(>|t|)', number>>(
      entries,
      'semipartial.bond_c_index.F_change',
    )
    const [x, y, ...controls] = listwise('c_index', 'bond', 'task', 'goal')
    const mine = semipartialCorrelation(x!, y!, controls)
    const sr = mine.estimate!
    expect([mine.n, mine.df]).toEqual([pp.n, r.df])
    expectClose(sr, r.sr, closed, 'sr')
    expectClose(sr, pp.estimate, closed, 'sr of ppcor')
    expectClose(sr ** 2, r.delta_R2, closed, 'delta R2')
    const t = sr * Math.sqrt(r.df / (1 - sr ** 2))
    expectClose(t, r.t_ppcor, closed, 't of ppcor')
    expectClose(t, pp.statistic, closed, 't of ppcor')
    expectClose(twoSidedPOfT(t, r.df), r.p_ppcor, closed, 'p of ppcor')
    expectClose(mine.statistic, change['t value'], closed, 't of the change')
    expectClose(mine.p, change['Pr(>|t|)'], closed, 'p of the change')
  })
})

describe('matrices', () => {
  const pairwise = correlationMatrix(
    V8.map((name) => table[name]!),
    'pairwise',
  )
  const complete = correlationMatrix(
    V8.map((name) => table[name]!),
    'listwise',
  )
  const cells = (id: string) => golden<{ data: (number | 'NA')[][] }>(entries, id).data
  const each = (id: string, mine: (i: number, j: number) => number | null) => {
    cells(id).forEach((row, i) => {
      row.forEach((value, j) => {
        if (value !== 'NA') expectClose(mine(i, j), value, closed, `${V8[i]} ${V8[j]}`)
      })
    })
  }

  test('cormat.pairwise, .n, .p', () => {
    each('cormat.pairwise', (i, j) => pairwise[i]![j]!.estimate)
    each('cormat.pairwise.n', (i, j) => pairwise[i]![j]!.n)
    each('cormat.pairwise.p', (i, j) => pairwise[i]![j]!.p)
  })
  test('cormat.listwise, .n', () => {
    each('cormat.listwise', (i, j) => complete[i]![j]!.estimate)
    expect(new Set(complete.flat().map(({ n }) => n))).toEqual(
      new Set([golden<number>(entries, 'cormat.listwise.n')]),
    )
  })
  test('cormat.spearman.pairwise, cormat.kendall.listwise', () => {
    const rho = correlationMatrix(
      V8.map((name) => table[name]!),
      'pairwise',
      spearman,
    )
    const tau = correlationMatrix(
      V8.map((name) => table[name]!),
      'listwise',
      kendall,
    )
    each('cormat.spearman.pairwise', (i, j) => rho[i]![j]!.estimate)
    each('cormat.kendall.listwise', (i, j) => tau[i]![j]!.estimate)
  })
  test('cov.listwise', () => {
    const variables = listwise(...V8)
    each('cov.listwise', (i, j) => covariance(variables[i]!, variables[j]!))
  })
  test('cormat.listwise.eigenvalues, .determinant', () => {
    const matrix = Float64Array.from(complete.flatMap((row) => row.map(({ estimate }) => estimate!)))
    const values = symmetricEigen(matrix, complete.length).values.sort().reverse()
    golden<number[]>(entries, 'cormat.listwise.eigenvalues').forEach((value, i) => {
      expectClose(values[i]!, value, closed, `${i}`)
    })
    const determinant = values.reduce((product, value) => product * value, 1)
    expectClose(determinant, golden<number>(entries, 'cormat.listwise.determinant'), closed)
  })
})

describe('many tests', () => {
  const methods = { bonferroni, holm, hochberg, hommel, BH: benjaminiHochberg, BY: benjaminiYekutieli }
  const ten = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216]
  const values = (id: string) => Object.values(golden<Record<string, number>>(entries, id))
  describe.each(Object.entries(methods))('%s', (name, adjusted) => {
    test.each([
      ['5', values('padjust.input5'), values(`padjust.${name}.5`)],
      ['15', values('padjust.input15'), values(`padjust.${name}.15`)],
      ['tiny', ten, golden<number[]>(goldens('tiny/tiny.json'), `padjust.${name}`)],
    ])('padjust.%s', (_, ps, expected) => {
      adjusted(ps).forEach((p, i) => {
        expectClose(p, expected[i]!, closed, `${i}`)
      })
    })
    test('nulls pass through, order does not matter, ends', () => {
      const mixed = [null, 0.03, 0.01, null, 0.02]
      const rising = adjusted([0.01, 0.02, 0.03])
      expect(adjusted(mixed)).toEqual([null, rising[2], rising[0], null, rising[1]])
      expect(adjusted([])).toEqual([])
      expect(adjusted([null])).toEqual([null])
      expect(adjusted([0.2])).toEqual([0.2])
      expect(adjusted([1, 1])).toEqual([1, 1])
      expect(() => adjusted([0.1, -1])).toThrow('ps[1] must lie in [0, 1] or be null: -1')
    })
  })
  test('the p values themselves', () => {
    const mine = ['c_index', 'profile_r', 'euclidean'].flatMap((x) =>
      ['bond', 'task', 'goal', 'validation', 'outcome'].map(
        (y) => pearson(...complete(table[x]!, table[y]!)).p,
      ),
    )
    values('padjust.input15').forEach((p, i) => {
      expectClose(mine[i]!, p, closed)
    })
    values('padjust.input5').forEach((p, i) => {
      expectClose(mine[i]!, p, closed)
    })
  })
})

describe('dependent correlations', () => {
  type Test = { statistic: number; 'p.value': number; df?: number; 'conf.int'?: [number, number] }
  const {
    rjk: jk,
    rjh: jh,
    rkh: kh,
    n,
  } = golden<Record<'rjk' | 'rjh' | 'rkh' | 'n', number>>(entries, 'dep.input')
  const three = { jk, jh, kh, n }

  test('dep.input', () => {
    const [c, b, t] = listwise('c_index', 'bond', 'task') as [number[], number[], number[]]
    expectClose(pearson(c, b).estimate, jk, closed)
    expectClose(pearson(c, t).estimate, jh, closed)
    expectClose(pearson(b, t).estimate, kh, closed)
  })

  const all = golden<Record<string, Test>>(entries, 'dep.cocor_overlap_all')
  test.each([
    ['pearson1898', pearsonFilonZ],
    ['olkin1967', pearsonFilonZ],
    ['hotelling1940', hotellingT],
    ['williams1959', williamsT],
    ['hendrickson1970', hendricksonT],
    ['dunn1969', dunnClarkZ],
    ['steiger1980', steigerZ],
    ['hittner2003', hittnerZ],
    ['meng1992', mengZ],
  ] as const)('dep.cocor_overlap_all, %s', (name, difference) => {
    const mine = difference(three)
    expect(mine.df).toBe(all[name]!.df ?? null)
    expectClose(mine.statistic, all[name]!.statistic, closed, 'statistic')
    expectClose(mine.p, all[name]!['p.value'], closed, 'p')
  })
  test('intervals of Meng and of Zou', () => {
    const meng = mengZ(three)
    const zou = zouOverlapping(three)
    expectClose(meng.low, all.meng1992!['conf.int']![0], closed)
    expectClose(meng.high, all.meng1992!['conf.int']![1], closed)
    expectClose(zou.low, all.zou2007!['conf.int']![0], closed)
    expectClose(zou.high, all.zou2007!['conf.int']![1], closed)
    expect(Object.keys(all).length).toBe(10)
  })
  test('dep.williams, dep.steiger1980, dep.psych_r.test', () => {
    const w = golden<{ t: number; df: number; p: number }>(entries, 'dep.williams')
    const s = golden<{ z: number; p: number }>(entries, 'dep.steiger1980')
    const r = golden<{ t: number; p: number }>(entries, 'dep.psych_r.test')
    expectClose(williamsT(three).statistic, w.t, closed)
    expectClose(williamsT(three).p, w.p, closed)
    expectClose(williamsT(three).p, r.p, closed)
    expectClose(steigerZ(three).statistic, s.z, closed)
    expectClose(steigerZ(three).p, s.p, closed)
  })

  describe('no variable shared', () => {
    const input = golden<Record<string, number>>(entries, 'dep.nonoverlap.input')
    const four = {
      jk: input['r.jk']!,
      hm: input['r.hm']!,
      jh: input['r.jh']!,
      jm: input['r.jm']!,
      kh: input['r.kh']!,
      km: input['r.km']!,
      n: input.n!,
    }
    const all = golden<Record<string, Test>>(entries, 'dep.nonoverlap.cocor_all')
    test('dep.nonoverlap.input', () => {
      const [j, k, h, m] = listwise('c_index', 'bond', 'euclidean', 'goal') as [
        number[],
        number[],
        number[],
        number[],
      ]
      const pairs = { jk: [j, k], hm: [h, m], jh: [j, h], jm: [j, m], kh: [k, h], km: [k, m] } as const
      for (const [name, [x, y]] of Object.entries(pairs)) {
        expectClose(pearson(x!, y!).estimate, four[name as keyof typeof pairs], closed, name)
      }
    })
    test.each([
      ['pearson1898', () => pearsonFilonNonoverlappingZ(four)],
      ['dunn1969', () => nonoverlappingZ(four, 'themselves')],
      ['raghunathan1996', () => nonoverlappingZ(four, 'themselves')],
      ['steiger1980', () => nonoverlappingZ(four)],
      ['silver2004', () => nonoverlappingZ(four, 'mean-z')],
    ] as const)('%s', (name, difference) => {
      const mine = difference()
      expectClose(mine.statistic, all[name]!.statistic, closed, 'statistic')
      expectClose(mine.p, all[name]!['p.value'], closed, 'p')
    })
    test('zou2007', () => {
      const mine = zouNonoverlapping(four)
      expectClose(mine.low, all.zou2007!['conf.int']![0], closed)
      expectClose(mine.high, all.zou2007!['conf.int']![1], closed)
      expect(Object.keys(all).length).toBe(6)
    })
  })

  test('indep.odd_even.*', () => {
    const input = golden<Record<'r1' | 'r2' | 'n1' | 'n2', number>>(entries, 'indep.odd_even.input')
    const all = golden<Record<string, Test>>(entries, 'indep.odd_even.cocor')
    const half = (rest: number, name: string) => table[name]!.filter((_, row) => row % 2 === rest) as number[]
    const [one, other] = [
      pearson(half(0, 'c_index'), half(0, 'bond')),
      pearson(half(1, 'c_index'), half(1, 'bond')),
    ]
    expect([one.n, other.n]).toEqual([input.n1, input.n2])
    expectClose(one.estimate, input.r1, closed)
    expectClose(other.estimate, input.r2, closed)
    const mine = independentZ(one.estimate!, one.n, other.estimate!, other.n)
    expectClose(mine.statistic, all.fisher1925!.statistic, closed)
    expectClose(mine.p, all.fisher1925!['p.value'], closed)
    const zou = zouIndependent(input.r1, input.n1, input.r2, input.n2)
    expectClose(zou.low, all.zou2007!['conf.int']![0], closed)
    expectClose(zou.high, all.zou2007!['conf.int']![1], closed)
  })
})

test('range.thorndike2, attenuation', () => {
  const [c, b] = listwise('c_index', 'bond') as [number[], number[]]
  const r = pearson(c, b).estimate!
  const corrected = unrestrictedCorrelation(r, 4.2, Math.sqrt(covariance(c, c)!))
  expectClose(corrected, golden<number>(entries, 'range.thorndike2'), closed)
  expectClose(corrected, golden<number>(entries, 'range.thorndike2.psych'), closed)
  const a = golden<Record<'r' | 'r_corrected_y_only' | 'r_corrected_both_rxx80', number>>(
    entries,
    'attenuation',
  )
  const alpha = golden<{ raw: number }>(goldens('small/reliability.json'), 'alpha.bond.listwise').raw
  expectClose(r, a.r, closed)
  expectClose(disattenuatedCorrelation(r, 1, alpha), a.r_corrected_y_only, closed)
  expectClose(disattenuatedCorrelation(r, 0.8, alpha), a.r_corrected_both_rxx80, closed)
})
