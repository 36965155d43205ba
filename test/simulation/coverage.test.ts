import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { CONDITIONS } from './conditions.ts'
import { type CoverageRow, coverageReport } from './coverage-report.ts'
import { covered } from './covered.ts'

/*
 * The committed simulation says what the intervals are worth; a smaller one with other seeds has to agree with it.
 */

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')

const rows = parse(read('coverage.csv'), { columns: true, cast: true }) as CoverageRow[]

/** Samples of the small simulation. */
const SAMPLES = 400

test('COVERAGE.md says what coverage.csv holds', () => {
  expect(coverageReport(rows)).toBe(read('COVERAGE.md'))
})

test('every condition was simulated, with few intervals undefined', () => {
  const designs = ({ data, design, n, rho }: Pick<CoverageRow, 'data' | 'design' | 'n' | 'rho'>) =>
    `${data} ${design} ${n} ${rho}`
  expect([...new Set(rows.map(designs))]).toEqual(CONDITIONS.map(designs))
  for (const row of rows) {
    expect(row.samples).toBeGreaterThanOrEqual(2000)
    expect(row.undefined / row.samples).toBeLessThan(0.001)
  }
})

/** Whether this interval covers 93 to 97 %, condition by condition. */
const keeping = (data: string, unit: string, kind: string) =>
  rows
    .filter((row) => row.data === data && row.unit === unit && row.kind === kind)
    .map(({ coverage }) => coverage >= 0.93 && coverage <= 0.97)

test('what the report builds on: which intervals cover 93 to 97 %', () => {
  for (const data of ['normal', 'ties']) {
    for (const kind of ['fisher-z', 'bca', 'studentised'])
      expect(keeping(data, 'pair', kind), `${data} ${kind}`).not.toContain(false)
  }
  for (const kind of ['fisher-z', 'percentile', 'bca', 'studentised'])
    expect(keeping('nested', 'pair', kind), kind).not.toContain(true)
  expect(keeping('nested', 'therapist', 'studentised')).not.toContain(false)
})

const find = (data: string, n: number, rho: number) =>
  CONDITIONS.findIndex((it) => it.data === data && it.n === n && it.rho === rho)

test.each([
  ['normal', 32, 0.3],
  ['ties', 32, 0.3],
  ['nested', 32, 0.3],
] as const)('a new simulation agrees: %s, n = %i, rho = %f', (data, n, rho) => {
  const condition = find(data, n, rho)
  const { design } = CONDITIONS[condition]!
  const again = covered({ condition, samples: SAMPLES, resamples: 399, seed: 20_260_101 })
  for (const { unit, kind, inside, undefined: none } of again) {
    const row = rows.find(
      (it) =>
        it.data === data &&
        it.design === design &&
        it.rho === rho &&
        it.unit === unit &&
        it.kind === kind &&
        it.n === n,
    )!
    const se = Math.sqrt((row.coverage * (1 - row.coverage)) / SAMPLES + row.mc_se ** 2)
    const apart = Math.abs(inside / (SAMPLES - none) - row.coverage)
    expect(apart, `${unit} ${kind}: ${inside} of ${SAMPLES}`).toBeLessThan(4 * se)
  }
})
