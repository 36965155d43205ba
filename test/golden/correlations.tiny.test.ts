import { expect, test } from 'vitest'
import { kendall } from '../../pipeline/statistics/correlation/kendall.ts'
import { pearson } from '../../pipeline/statistics/correlation/pearson.ts'
import { spearman } from '../../pipeline/statistics/correlation/spearman.ts'
import { columns, golden, goldens, truths } from '../support/golden.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

interface CorTest {
  estimate: number
  statistic: number
  'p.value': number
  'conf.int': [number, number]
}

const entries = goldens('tiny/tiny.json')
const truth = truths('tiny')
const tables = { ...columns('tiny/tiny7.csv'), ...columns('tiny/tiny10.csv') }
const column = (name: string) => tables[name] as number[]
const [x7, y7, u7, v7] = [column('x7'), column('y7'), column('u7'), column('v7')]
const [x10, y10] = [column('x10'), column('y10')]
const closed = TOLERANCE.closedForm

test('pearson7', () => {
  const r = golden<CorTest>(entries, 'pearson7')
  const mine = pearson(x7, y7)
  expectClose(mine.estimate, r.estimate, closed)
  expectClose(mine.statistic, r.statistic, closed)
  expectClose(mine.p, r['p.value'], closed)
  expectClose(mine.confLow, r['conf.int'][0], closed)
  expectClose(mine.confHigh, r['conf.int'][1], closed)
})

test('spearman7.exact: p by enumeration, S as the statistic', () => {
  const r = golden<CorTest>(entries, 'spearman7.exact')
  const mine = spearman(x7, y7)
  expect(mine).toMatchObject({ test: 'exact', statistic: 6, df: null })
  expectClose(mine.estimate, r.estimate, closed)
  expectClose(mine.p, truth('perm.exact7.spearman.count_two_sided')! / 5040, closed)
  expectClose(mine.p, r['p.value'], closed)
})

test('spearman7.ties', () => {
  const r = golden<CorTest>(entries, 'spearman7.ties')
  const mine = spearman(u7, v7)
  expect(mine.test).toBe('t')
  expectClose(mine.estimate, r.estimate, closed)
  expectClose(mine.p, r['p.value'], closed)
})

test('spearman10: p by enumeration, neither t nor the series that R calls exact', () => {
  const r = golden<CorTest>(entries, 'spearman10.R')
  const mine = spearman(x10, y10)
  expectClose(mine.estimate, r.estimate, closed)
  expect(mine).toMatchObject({ test: 'exact', statistic: 32, df: null })
  // All 10! orders, as spearman10.enumerated has it.
  expectClose(mine.p, 0.0072145061728395065, closed)
})

test.each(['kendall7.exact', 'kendall10.exact'])('%s: p by enumeration, T as the statistic', (id) => {
  const r = golden<CorTest>(entries, id)
  const mine = id === 'kendall7.exact' ? kendall(x7, y7) : kendall(x10, y10)
  const p = id === 'kendall7.exact' ? 54 / 5040 : truth(`${id}.p`)!
  expect(mine).toMatchObject({ test: 'exact', statistic: r.statistic, df: null })
  expectClose(mine.estimate, r.estimate, closed)
  expectClose(mine.p, p, closed)
  expectClose(mine.p, r['p.value'], closed)
})

test('kendall7.ties', () => {
  const r = golden<CorTest>(entries, 'kendall7.ties')
  const mine = kendall(u7, v7)
  expectClose(mine.estimate, r.estimate, closed)
  expectClose(mine.statistic, r.statistic, closed)
  expectClose(mine.p, r['p.value'], closed)
})
