import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { leading } from '../../../pipeline/analyses/leading/table.ts'
import { check } from '../../../pipeline/commands/check/check.ts'
import { pairsUnderstood } from '../../../pipeline/stages/understood/pairs-understood.ts'
import { EXAMPLE, freshFolder, PROJECT } from '../../support/run.ts'
import { studyRun } from '../../support/study-run.ts'
import { checkedRows, wideRows } from '../../support/wide-study.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const FEW = { resamples: 99, specification_curve: undefined }

describe.each([
  ['the example', EXAMPLE, FEW],
  ['the reference study', join(PROJECT, 'data/reference'), FEW],
  ['a study with missing ratings', join(PROJECT, 'test/studies/s10-missing'), FEW],
  ['the same, listwise', join(PROJECT, 'test/studies/s10-missing'), { ...FEW, missing_data: 'listwise' }],
] as const)('%s', (name, source, settings) => {
  test('check says the numbers of the analysis and the report', async () => {
    const own = join(folder, name)
    const workspace = await studyRun(source, own, { settings })
    const rows = parse(readFileSync(join(workspace.folder, 'artefacts/analysis.csv'), 'utf8'), {
      columns: true,
    }) as Record<string, string>[]
    const known = (...ids: readonly string[]) => rows.filter((row) => ids.every((id) => row[id] !== 'NA'))
    const { understood } = await check(join(own, 'study.yaml'))
    const it = understood!
    const isListwise = it.complete !== null
    expect(it.complete ?? it.pairs).toBe(rows.length)
    for (const { id, pairs, without } of [...it.indices, ...it.outcomes]) {
      if (!isListwise) expect(pairs, id).toBe(known(id).length)
      expect(pairs + without.reduce((sum, lacking) => sum + lacking.pairs, 0)).toBe(it.pairs)
    }
    const { index, outcome } = workspace.study.hypothesis
    const both = known(index, outcome)
    expect(it.primary).toMatchObject({
      pairs: both.length,
      therapists: new Set(both.map(({ therapist_id }) => therapist_id)).size,
    })
    const lead = workspace.rows(leading).find(({ role }) => role === 'primary')!
    expect(lead.n).toBe(it.primary.pairs - it.primary.laterPairs)
    expect(lead.therapists).toBe(it.primary.therapists)
    const ofRun = pairsUnderstood({ study: workspace.study, rows: (table) => workspace.rows(table) })
    expect(it).toMatchObject(ofRun)
  })
})

describe('pairs without a value of the primary hypothesis', () => {
  const HEAD = ['client', 'therapist', 'client_code', 'therapist_code', 'client_bond_1_1']
  const coded = (short: number, code: string) =>
    wideRows().map(([client, therapist, , , , , , , , , , , , , bond], i) => [
      client,
      therapist,
      i < short ? code : ['SAE', 'RIC', 'ESA'][i % 3],
      ['SAI', 'IRC'][i % 2],
      bond,
    ])
  const settings = { profile_range: undefined, early_sessions: [1] }
  const said = (rows: readonly (readonly unknown[])[], more = {}) =>
    checkedRows(join(folder, `values-${n++}`), rows, { ...settings, ...more }, {}, HEAD)
  let n = 0

  test('too short a code: why, for how many, and the index that serves them', async () => {
    const { problems, understood } = await said(coded(10, 'S'))
    expect(problems).toMatchObject([
      {
        ...{ code: 'few-values-of-index', severity: 'warning', column: 'hypothesis.index', found: 'c-index' },
        message:
          "only 14 of 24 pairs have a value of the primary index: for 10, the client's code has fewer than 3 letters; c-index-modified has a value for 24 pairs",
        remedy: /write index: c-index-modified under hypothesis/,
      },
    ])
    expect(understood?.people.client.codes).toEqual([
      { letters: 1, people: 10 },
      { letters: 3, people: 14 },
    ])
    const index = 'c-index-modified'
    const cured = await said(coded(10, 'S'), { indices: [index], hypothesis: { index, outcome: 'bond' } })
    expect(cured.problems).toEqual([])
    expect(cured.understood?.primary.pairs).toBe(24)
  })

  test('a few pairs are in the summary only', async () => {
    const { problems, understood } = await said(coded(2, 'SA'))
    expect(problems).toEqual([])
    expect(understood?.indices).toEqual([
      {
        ...{ id: 'c-index', pairs: 22 },
        without: [{ reason: "the client's code has fewer than 3 letters", pairs: 2 }],
        instead: { index: 'c-index-modified', pairs: 24 },
      },
    ])
  })

  test('codes where six scores are compared', async () => {
    const { problems } = await said(coded(0, ''), {
      indices: ['profile-correlation'],
      hypothesis: { index: 'profile-correlation', outcome: 'bond' },
    })
    expect(problems.filter(({ code }) => code !== 'few-values-of-index')).toMatchObject([
      { code: 'index-without-values', message: /c-index has a value for 24 pairs$/ },
    ])
  })

  test('no rating: for how many', async () => {
    const rows = coded(0, '').map((row, i) => (i < 9 ? [...row.slice(0, 4), ''] : row))
    expect((await said(rows)).problems).toMatchObject([
      {
        ...{ code: 'few-values-of-outcome', found: 'bond' },
        message:
          'only 15 of 24 pairs have an early rating of the primary outcome: for 9, no early session was rated',
        remedy: /early_sessions/,
      },
    ])
  })

  test('too few sessions: the setting that asks for them, and the cure', async () => {
    const needed = { early_sessions: [1, 2], sessions_needed: 2 }
    const { problems } = await said(coded(0, ''), needed)
    const told = problems.find(({ code }) => code === 'few-values-of-outcome')
    expect(told?.remedy).toMatch(/write sessions_needed: 1/)
    const cured = await said(coded(0, ''), { ...needed, sessions_needed: 1 })
    expect(cured.problems.map(({ code }) => code)).not.toContain('few-values-of-outcome')
  })
})

test('rows left out, columns not read and missing words are counted', async () => {
  const head = ['client', 'therapist', 'client_code', 'therapist_code', 'client_bond_1_1', 'note', 'site']
  const rows = [
    ['C1', 'T1', 'SAE', 'SAI', '4', 'x', 'A'],
    ['C2', 'T1', 'SAE', 'SAI', '-99', '', 'A'],
    ['C3', 'T2', 'RIA', 'SIA', '', '', 'A'],
    ['C4', 'T2', 'RIE', 'SIA', '6', '', 'A'],
    ['C5', 'T2', 'RIE', 'SIA', '-99', '', 'B'],
  ]
  const ofFile = { missing: ['-99', 'k.A.'], only: { site: ['A'] }, ignore: ['note'] }
  const settings = { exclusions: [{ people: ['C4'], reason: 'withdrew consent' }], profile_range: undefined }
  const { understood } = await checkedRows(join(folder, 'left-out'), rows, settings, ofFile, head)
  expect(understood).toMatchObject({
    pairs: 3,
    rowsNotSelected: [{ file: 'pairs.csv', rows: 1 }],
    columnsNotRead: [{ file: 'pairs.csv', columns: ['note'] }],
    missing: [
      { word: '', cells: 1 },
      { word: '-99', cells: 1 },
      { word: 'k.A.', cells: 0 },
    ],
    excluded: [{ reason: 'withdrew consent', clients: 1, therapists: 0, pairs: 1 }],
    scales: [{ scale: 'bond', rater: 'client', items: [1], range: [1, 7] }],
  })
})
