import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { exampleResults } from '../support/example-results.ts'
import { PROJECT } from '../support/run.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

/*
 * The results of the example study against R and against 50 digits, for the same simulated data.
 * R 4.2.2: cor.test(A$c_index, A$bond), method = 'pearson', 'spearman' (exact = FALSE), 'kendall' (exact = FALSE).
 */

const GOLDEN = join(PROJECT, 'test/golden/small')
const ARTEFACTS = join((await exampleResults()).folder, 'artefacts')

type Row = Record<string, string>

const table = (path: string) => parse(readFileSync(path), { columns: true }) as Row[]

interface Entry {
  readonly id: string
  readonly value: {
    estimate: number
    statistic: number
    'p.value': number
    'conf.int'?: [number, number]
    n?: number
  }
}

const r = new Map(
  (JSON.parse(readFileSync(join(GOLDEN, 'correlations.json'), 'utf8')) as { entries: Entry[] }).entries.map(
    ({ id, value }) => [id, value],
  ),
)
const digits = (
  JSON.parse(readFileSync(join(GOLDEN, 'reference_hp.json'), 'utf8')) as {
    entries: Record<string, { value: string }>
  }
).entries

const INDICES = { 'c-index': 'c_index', 'profile-correlation': 'profile_r' } as const
const OUTCOMES = ['bond', 'task', 'goal', 'validation'] as const
const FIELD = { pearson: 'r', spearman: 'rho', kendall: 'tau_b' } as const

const associations = table(join(ARTEFACTS, 'associations.csv'))

const cases = Object.entries(INDICES).flatMap(([index, column]) =>
  OUTCOMES.flatMap((outcome) =>
    (['pearson', 'spearman', 'kendall'] as const).map((method) => ({ index, column, outcome, method })),
  ),
)

describe('every correlation of the C index and of profile correlation', () => {
  test.each(cases)('$index with $outcome, $method', ({ index, column, outcome, method }) => {
    const row = associations.find(
      (it) => it.index === index && it.outcome === outcome && it.method === method,
    )!
    const id = `${method}.${column}__${outcome}`
    const golden = r.get(id)!
    const truth = (field: string, fallback: number) => Number(digits[`${id}.${field}`]?.value ?? fallback)
    expectClose(Number(row.estimate), truth(FIELD[method], golden.estimate), TOLERANCE.closedForm, id)
    expectClose(Number(row.estimate), golden.estimate, TOLERANCE.closedForm, `${id} in R`)
    expectClose(Number(row.p), truth('p', golden['p.value']), TOLERANCE.probability, `${id} p`)
    expectClose(Number(row.p), golden['p.value'], TOLERANCE.probability, `${id} p in R`)
    if (method !== 'pearson') return
    expect(Number(row.n)).toBe(golden.n)
    expectClose(Number(row.statistic), truth('t', golden.statistic), TOLERANCE.closedForm, `${id} t`)
    expectClose(Number(row.conf_low), truth('lo', golden['conf.int']![0]), TOLERANCE.closedForm, `${id} low`)
    expectClose(
      Number(row.conf_high),
      truth('hi', golden['conf.int']![1]),
      TOLERANCE.closedForm,
      `${id} high`,
    )
  })
})

test('the analysis table equals the one made with R, ratings to the last bit', () => {
  const golden = new Map(table(join(GOLDEN, 'analysis.csv')).map((row) => [row.dyad_id, row]))
  const own = table(join(ARTEFACTS, 'analysis.csv'))
  expect(own).toHaveLength(golden.size)
  for (const row of own) {
    const reference = golden.get(row.dyad_id!)!
    for (const name of ['client_id', 'therapist_id', 'client_code', 'therapist_code'])
      expect(row[name]).toBe(reference[name])
    expect(row['c-index']).toBe(reference.c_index)
    for (const outcome of OUTCOMES) expect(row[outcome], outcome).toBe(reference[outcome] || 'NA')
    expectClose(Number(row['profile-correlation']), Number(reference.profile_r), TOLERANCE.closedForm)
  }
})

describe('the reliability of the ratings', () => {
  const rows = table(join(ARTEFACTS, 'reliability.csv')).filter((row) => row.rater === 'client')

  test.each(OUTCOMES.filter((outcome) => outcome !== 'validation'))('%s, in session 1', (outcome) => {
    const row = rows.find((it) => it.scale === outcome)!
    expect(row.session).toBe('1')
    expectClose(
      Number(row.alpha),
      Number(digits[`alpha.${outcome}.raw`]!.value),
      TOLERANCE.closedForm,
      'alpha',
    )
    expectClose(
      Number(row.omega),
      Number(digits[`omega.${outcome}.raw`]!.value),
      TOLERANCE.iterative,
      'omega',
    )
  })

  test('has a row for every item', () => {
    const items = table(join(ARTEFACTS, 'item_statistics.csv')).filter((row) => row.rater === 'client')
    expect(items).toHaveLength(4 + 4 + 4 + 3)
  })
})
