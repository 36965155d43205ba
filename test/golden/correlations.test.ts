import { describe, expect, test } from 'vitest'
import { kendall } from '../../pipeline/statistics/correlation/kendall.ts'
import { pearson } from '../../pipeline/statistics/correlation/pearson.ts'
import { spearman } from '../../pipeline/statistics/correlation/spearman.ts'
import { upperPOfT } from '../../pipeline/statistics/distributions/student-t.ts'
import { columns, complete, golden, goldens, truths } from '../support/golden.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

interface CorTest {
  n: number
  estimate: number
  statistic: number
  parameter: number
  'p.value': number
  'conf.int': [number, number]
}

const entries = goldens('small/correlations.json')
const truth = truths('small')
const table = columns('small/analysis.csv')
const closed = TOLERANCE.closedForm

/** The pairs that an id such as `pearson.c_index__bond` names. */
function pairsOf(id: string): [number[], number[]] {
  const [x, y] = id.split('.').at(-1)!.split('__')
  return complete(table[x!]!, table[y!]!)
}

const named = (kind: string) =>
  entries
    .map((entry) => entry.id)
    .filter(
      (id) =>
        id.startsWith(`${kind}.`) && id.split('.').length === kind.split('.').length + 1 && id.includes('__'),
    )

describe('Pearson', () => {
  test.each(named('pearson'))('%s', (id) => {
    const r = golden<CorTest>(entries, id)
    const mine = pearson(...pairsOf(id))
    expect(mine).toMatchObject({ n: r.n, df: r.parameter, test: 't', undefinedBecause: null })
    expectClose(mine.estimate, truth(`${id}.r`)!, closed, 'r')
    expectClose(mine.statistic, truth(`${id}.t`)!, closed, 't')
    expectClose(mine.p, truth(`${id}.p`)!, closed, 'p')
    expectClose(mine.confLow, truth(`${id}.lo`)!, closed, 'low')
    expectClose(mine.confHigh, truth(`${id}.hi`)!, closed, 'high')
    expectClose(mine.p, r['p.value'], closed, "R's p")
    expectClose(mine.estimate, r.estimate, closed, "R's r")
  })

  test.each(named('pearson.greater'))('%s', (id) => {
    const r = golden<CorTest>(entries, id)
    const [x, y] = pairsOf(id)
    const { estimate, statistic, df } = pearson(x, y)
    expectClose(estimate, r.estimate, closed, 'r')
    expectClose(statistic, r.statistic, closed, 't')
    expectClose(upperPOfT(statistic!, df!), r['p.value'], closed, 'p')
    expectClose(pearson(x, y, 0.9).confLow, r['conf.int'][0], closed, 'low')
  })

  test.each(named('pearson.ci90_99'))('%s', (id) => {
    const r = golden<Record<'ci90' | 'ci99', [number, number]>>(entries, id)
    for (const [confidence, [low, high]] of [[0.9, r.ci90] as const, [0.99, r.ci99] as const]) {
      const mine = pearson(...pairsOf(id), confidence)
      expectClose(mine.confLow, low, closed, `${confidence} low`)
      expectClose(mine.confHigh, high, closed, `${confidence} high`)
    }
  })
})

describe('Spearman', () => {
  test.each(named('spearman'))('%s', (id) => {
    const r = golden<CorTest>(entries, id)
    const mine = spearman(...pairsOf(id))
    expect(mine.test).toBe('t')
    expectClose(mine.estimate, truth(`${id}.rho`)!, closed, 'rho')
    expectClose(mine.p, truth(`${id}.p`)!, closed, 'p')
    expectClose(((mine.n ** 3 - mine.n) * (1 - mine.estimate!)) / 6, r.statistic, closed, 'S')
    expectClose(mine.p, r['p.value'], closed, "R's p")
  })

  test.each(named('spearman.cc'))('%s', (id) => {
    const r = golden<CorTest>(entries, id)
    expectClose(spearman(...pairsOf(id), 0.95, true).p, r['p.value'], closed, 'p')
  })
})

describe('Kendall', () => {
  test.each(named('kendall'))('%s', (id) => {
    const r = golden<CorTest>(entries, id)
    const mine = kendall(...pairsOf(id))
    expect(mine.test).toBe('z')
    expectClose(mine.estimate, truth(`${id}.tau_b`)!, closed, 'tau-b')
    expectClose(mine.statistic, truth(`${id}.z`)!, closed, 'z')
    expectClose(mine.p, truth(`${id}.p`)!, closed, 'p')
    expectClose(mine.p, r['p.value'], closed, "R's p")
  })

  test.each(named('kendall.cc'))('%s', (id) => {
    const r = golden<CorTest>(entries, id)
    const mine = kendall(...pairsOf(id), 0.95, true)
    expectClose(mine.estimate, r.estimate, closed, 'tau-b')
    expectClose(mine.statistic, r.statistic, closed, 'z')
    expectClose(mine.p, r['p.value'], closed, 'p')
  })
})

test('no Pearson, Spearman or Kendall entry is left out', () => {
  const tested = [
    'pearson',
    'pearson.greater',
    'pearson.ci90_99',
    'spearman',
    'spearman.cc',
    'kendall',
    'kendall.cc',
  ].flatMap(named)
  const there = entries.map(({ id }) => id).filter((id) => /^(pearson|spearman|kendall)\./.test(id))
  expect(tested.toSorted()).toEqual(there.toSorted())
})
