import { describe, expect, test } from 'vitest'
import { circularOrderTest } from '../../pipeline/statistics/circumplex/circular-order-test.ts'
import { structuralSummary } from '../../pipeline/statistics/circumplex/structural-summary.ts'
import { correlationMatrix } from '../../pipeline/statistics/correlation/correlation-matrix.ts'
import { distributionSummary } from '../../pipeline/statistics/description/distribution-summary.ts'
import { kurtosis } from '../../pipeline/statistics/description/kurtosis.ts'
import { medianAbsoluteDeviation } from '../../pipeline/statistics/description/median-absolute-deviation.ts'
import { type QuantileRule, quantile } from '../../pipeline/statistics/description/quantile.ts'
import { type MomentType, skewness } from '../../pipeline/statistics/description/skewness.ts'
import { columns, golden, goldens, texts, truths } from '../support/golden.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

const closed = TOLERANCE.closedForm
const TYPES = ['R', 'I', 'A', 'S', 'E', 'C']
const people = columns('small/people.csv')
const roles = texts('small/people.csv').role!
const analysis = columns('small/analysis.csv')
const scores = (role: string | null) =>
  TYPES.map((type) => people[type]!.filter((_, row) => role === null || roles[row] === role) as number[])
const matrixOf = (variables: number[][]) => {
  const found = correlationMatrix(variables, 'listwise')
  return found.map((row, i) => row.map(({ estimate }, j) => (i === j ? 1 : estimate!)))
}

describe('circular order', () => {
  const small = goldens('small/riasec.json')
  const tiny = goldens('tiny/tiny.json')
  const tinyTruth = truths('tiny')
  const data = (from: typeof small, id: string) => golden<{ data: number[][] }>(from, id).data
  interface Randall {
    predictions: number
    met: number
    tied: number
    violated: number
    CI: number
    p_met_ge: number
    count_met_ge_of_720: number
    p_CI_ge: number
    count_CI_ge_of_720: number
    distinct_orderings_ge_of_60: number
  }
  test.each([
    ['riasec.randall.clients', small, matrixOf(scores('client'))],
    ['riasec.randall.people', small, matrixOf(scores(null))],
    ['riasec.randall.clients_rounded2', small, data(small, 'riasec.cormat.clients_rounded2')],
    ['randall.perfect', tiny, data(tiny, 'randall.perfect.matrix')],
    ['randall.invented', tiny, data(tiny, 'randall.invented.matrix')],
  ])('%s', (id, from, matrix) => {
    const r = golden<Randall>(from, id)
    const mine = circularOrderTest(matrix)
    expect(mine).toMatchObject({ predictions: r.predictions, met: r.met, tied: r.tied, violated: r.violated })
    expectClose(mine.correspondence, r.CI, closed, 'correspondence')
    expectClose(mine.p, r.p_met_ge, closed, 'p')
    expectClose(mine.pOfCorrespondence, r.p_CI_ge, closed, 'p of correspondence')
    expect([mine.p * 720, mine.pOfCorrespondence * 720, mine.p * 60].map((v) => Math.round(v))).toEqual([
      r.count_met_ge_of_720,
      r.count_CI_ge_of_720,
      r.distinct_orderings_ge_of_60,
    ])
    if (from === tiny) expect(mine.met).toBe(tinyTruth(`${id}.met`))
  })

  test('riasec.cormat.clients, and rounded to two decimals', () => {
    const mine = matrixOf(scores('client'))
    data(small, 'riasec.cormat.clients').forEach((row, i) => {
      row.forEach((value, j) => {
        expectClose(mine[i]![j]!, value, closed)
        expect(Math.round(mine[i]![j]! * 100) / 100).toBe(
          data(small, 'riasec.cormat.clients_rounded2')[i]![j],
        )
      })
    })
  })

  test('laws: turning and mirroring the circle change nothing; all equal meets nothing', () => {
    const matrix = matrixOf(scores('client'))
    for (const order of [
      [1, 2, 3, 4, 5, 0],
      [5, 4, 3, 2, 1, 0],
      [2, 1, 0, 5, 4, 3],
    ]) {
      expect(circularOrderTest(order.map((i) => order.map((j) => matrix[i]![j]!)))).toEqual(
        circularOrderTest(matrix),
      )
    }
    const equal = TYPES.map(() => TYPES.map(() => 0.3))
    expect(circularOrderTest(equal)).toMatchObject({ met: 0, tied: 72, violated: 0, correspondence: 0, p: 1 })
    expect(() => circularOrderTest([[1]])).toThrow('the matrix must be 6 x 6: 1 rows')
    expect(() => circularOrderTest(equal.map((row, i) => row.map((v, j) => (i < j ? v : 0))))).toThrow(
      'differ',
    )
  })
})

describe('structural summary', () => {
  type Ssm = Record<'elevation' | 'x' | 'y' | 'amplitude' | 'displacement_deg' | 'fit', number>
  const small = goldens('small/riasec.json')
  const tiny = goldens('tiny/tiny.json')
  const client = (row: number) => scores('client').map((column) => column[row]!)
  const clients = small.map(({ id }) => id).filter((id) => id.startsWith('ssm.client.'))
  test.each([
    ['ssm.mean_profile.clients', small, scores('client').map((column) => distributionSummary(column).mean!)],
    ...clients.map((id, row) => [id, small, client(row)] as const),
    [
      'ssm.perfect_cosine',
      tiny,
      [0, 60, 120, 180, 240, 300].map((a) => 20 + 8 * Math.cos(((a - 150) * Math.PI) / 180)),
    ],
    ['ssm.example', tiny, [12, 20, 31, 40, 28, 15]],
  ] as const)('%s', (id, from, profile) => {
    const r = golden<Ssm>(from, id)
    const mine = structuralSummary(profile)
    for (const key of ['elevation', 'x', 'y', 'amplitude', 'fit'] as const)
      expectClose(mine[key], r[key], closed, key)
    expectClose(mine.displacement, r.displacement_deg, closed, 'displacement')
  })
  test('ssm.angles are the default', () => {
    const angles = Object.values(golden<Record<string, number>>(small, 'ssm.angles'))
    expect(structuralSummary([1, 5, 2, 8, 3, 4], angles)).toEqual(structuralSummary([1, 5, 2, 8, 3, 4]))
  })
  test('a flat profile has no direction, nor has one without a first wave', () => {
    expect(structuralSummary([7, 7, 7, 7, 7, 7])).toEqual({
      elevation: 7,
      x: 0,
      y: 0,
      amplitude: 0,
      displacement: null,
      fit: null,
    })
    expect(structuralSummary([1, 2, 1, 2, 1, 2]).displacement).toBeNull()
  })
})

describe('descriptives', () => {
  const entries = goldens('small/descriptives.json')
  const truth = truths('small')
  const V8 = ['c_index', 'profile_r', 'euclidean', 'bond', 'task', 'goal', 'validation', 'outcome']
  describe.each(V8)('%s', (name) => {
    const values = analysis[name]!.filter((value) => value !== null)
    const sorted = values.toSorted((a, b) => a - b)
    test('basic', () => {
      const r = golden<Record<string, number>>(entries, `desc.${name}.basic`)
      const { n, mean, sd, min, max, median, q1, q3 } = distributionSummary(values)
      expect([n, min, max]).toEqual([r.n, r.min, r.max])
      expectClose(mean, r.mean!, closed)
      expectClose(sd, r.sd!, closed)
      expectClose(sd! ** 2, r.var!, closed)
      expectClose(median, r.median!, closed)
      expectClose(q3! - q1!, r.iqr_type7!, closed)
      expectClose(mean! * n, r.sum!, closed)
      expectClose(medianAbsoluteDeviation(values), r.mad_raw!, closed)
    })
    test('skewness and kurtosis of each type', () => {
      const skew = Object.values(golden<Record<string, number>>(entries, `desc.${name}.skewness`))
      const kurt = Object.values(golden<Record<string, number>>(entries, `desc.${name}.kurtosis_excess`))
      for (const type of [1, 2, 3] as MomentType[]) {
        expectClose(skewness(values, type), truth(`desc.${name}.skew.type${type}`)!, closed)
        expectClose(kurtosis(values, type), truth(`desc.${name}.kurt.type${type}`)!, closed)
        expectClose(skewness(values, type), skew[type - 1]!, 1e-11)
        expectClose(kurtosis(values, type), kurt[type - 1]!, 1e-11)
      }
      expectClose(distributionSummary(values).skewness, skewness(values)!, closed)
      expectClose(distributionSummary(values).kurtosis, kurtosis(values)!, closed)
    })
    test('quantiles of all nine types', () => {
      const r = golden<Record<string, number[]>>(entries, `desc.${name}.quantiles`)
      for (const rule of [1, 2, 3, 4, 5, 6, 7, 8, 9] as QuantileRule[]) {
        ;[0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95].forEach((share, i) => {
          expectClose(quantile(sorted, share, rule), r[`type${rule}`]![i]!, closed, `${rule} ${share}`)
        })
      }
    })
  })
  test('desc.people.*, desc.c_index.by_therapist.mean', () => {
    const means = golden<Record<string, number>>(entries, 'desc.people.RIASEC.mean')
    const sds = golden<Record<string, number>>(entries, 'desc.people.RIASEC.sd')
    TYPES.forEach((type) => {
      const { mean, sd } = distributionSummary(people[type] as number[])
      expectClose(mean, means[type]!, closed)
      expectClose(sd, sds[type]!, closed)
    })
    const therapists = texts('small/analysis.csv').therapist_id!
    const by = golden<Record<string, number>>(entries, 'desc.c_index.by_therapist.mean')
    for (const [therapist, mean] of Object.entries(by)) {
      const own = analysis.c_index!.filter((_, row) => therapists[row] === therapist) as number[]
      expectClose(distributionSummary(own).mean, mean, closed)
    }
  })
  test('desc.code_counts.*, desc.first_letter.share', () => {
    const codes = texts('small/analysis.csv').client_code!
    const therapists = texts('small/people.csv').code!.filter((_, row) => roles[row] === 'therapist')
    const counts = (list: string[]) =>
      Object.fromEntries([...Map.groupBy(list, (code) => code)].map(([code, all]) => [code, all.length]))
    expect(counts(codes)).toEqual(golden(entries, 'desc.code_counts.client'))
    expect(counts(therapists)).toEqual(golden(entries, 'desc.code_counts.therapist_people'))
    const share = (list: string[]) => list.filter((code) => code.startsWith('S')).length / list.length
    const r = golden<Record<string, number>>(entries, 'desc.first_letter.share')
    expectClose(share(codes), r.client_S!, closed)
    expectClose(share(therapists), r.therapist_S!, closed)
  })
})
