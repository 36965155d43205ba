import { beforeAll, describe, expect, test } from 'vitest'
import { artefact, number, text } from '../../../pipeline/artefacts/artefact.ts'
import { bounded, count, decimal, whole } from '../../../pipeline/document/apa.ts'
import { paragraph, type ReportDocument, type Text } from '../../../pipeline/document/document.ts'
import { printed } from '../../../pipeline/document/printed.ts'
import { type Claim, claimsOf, type Source } from '../../../pipeline/report/claims/claims.ts'
import { claimsText, readClaims, type WrittenClaim } from '../../../pipeline/report/claims/claims-file.ts'
import type { Study } from '../../../pipeline/study/study.ts'
import { exampleResults } from '../../support/example-results.ts'
import { contents } from '../../support/run.ts'

const sizes = artefact({
  file: 'sizes.csv',
  row: 'one size',
  disclosure: 'aggregate',
  columns: { kind: text('its kind'), n: number('its number'), size: number('its size') },
})

const ROWS = [
  { kind: 'a', n: 32, size: 0.5145875654072143 },
  { kind: 'b', n: 30, size: 0.1234567891 },
  { kind: 'c', n: 32, size: 0.5145875654072143 },
]

const source: Source = {
  study: { confidence: 0.95, seed: 2011 } as unknown as Study,
  rows: () => ROWS as never,
  inputs: [],
  software: { name: 'p', version: '1.2.3', node: '22', packages: {} },
}

/** The claims of a report of one paragraph. */
function claims(write: (source: Source) => Text): Claim[] {
  const document = (from: Source): ReportDocument => ({
    ...{ title: 'Title', authors: [], simulated: true, supplement: [] },
    body: [{ id: 'results', title: 'Results', blocks: [paragraph(...write(from))] }],
  })
  return claimsOf(printed(document(source)), source, document)
}

describe('a claim names', () => {
  test('the cell that was read, its row by its key, and the full double', () => {
    const found = claims(({ rows }) => {
      const row = rows(sizes)[1]!
      return [`The size was ${bounded(row.size)}.`]
    })
    expect(found).toEqual([
      {
        ...{
          section: 'Results',
          sentence: 'The size was .12.',
          number: '.12',
          value: 0.1234567891,
          from: 'cell',
        },
        cell: { file: 'artefacts/sizes.csv', row: { kind: 'b' }, column: 'size' },
        alike: 0,
      },
    ])
  })

  test('of several cells with the same number that of the row that the sentence speaks of, and how many others there are', () => {
    const found = claims(({ rows }) => {
      const [a, b, c] = rows(sizes)
      const [first, last] = [a!.size, c!.size]
      return [`Of ${count(b!.n)}, ${bounded(first)}; then ${bounded(last)} again.`]
    })
    expect(found.map((it) => [it.number, 'alike' in it ? it.alike : null])).toEqual([
      ['30', 0],
      ['.51', 1],
      ['.51', 1],
    ])
  })

  test('a setting by its path in the plan, the version by that in the record', () => {
    const found = claims(({ study, software }) => [
      `Seed ${whole(study.seed)}, level ${decimal(study.confidence)}, version ${software.version}.`,
    ])
    expect(found.map((it) => ('cell' in it ? it.cell : it.from))).toEqual([
      { file: 'artefacts/plan.json', path: 'seed' },
      { file: 'artefacts/plan.json', path: 'confidence' },
      { file: 'provenance.json', path: 'software.version' },
    ])
  })

  test('what was worked out, what belongs to the wording, and what was only equal by chance as such', () => {
    const found = claims(({ rows }) => {
      const all = rows(sizes)
      const n = all[0]!.n
      const mean = (all[0]!.size + all[1]!.size) / 7
      return [`From 1 to ${bounded(mean, 4)}: t(${whole(n - 2)}).`]
    })
    expect(found.map((it) => [it.number, it.from])).toEqual([
      ['1', 'text'],
      ['.0911', 'computed'],
      ['30', 'computed'],
    ])
  })

  test('degrees of freedom by the number that they follow from', () => {
    const [found] = claims(({ rows }) => [`t(${whole(rows(sizes)[0]!.n - 2)}).`])
    expect(found).toMatchObject({
      ...{ number: '30', value: 30, from: 'derived', how: 'a − 2' },
      of: [{ file: 'artefacts/sizes.csv', row: { kind: 'a' }, column: 'n' }],
    })
  })
})

test('a report that marks would change keeps its words, and what cannot be told apart has no origin', () => {
  const found = claims(({ rows }) => {
    const shown = bounded(rows(sizes)[1]!.size)
    return [shown.length === 3 ? `It was ${shown}.` : `It was not ${shown} and 7.`]
  })
  expect(found).toEqual([
    { section: 'Results', sentence: 'It was .12.', number: '.12', value: null, from: 'text' },
  ])
})

test('what is written is read back', () => {
  const all = claims(({ rows }) => [`The size was ${bounded(rows(sizes)[1]!.size)} of 3.`])
  expect(readClaims(claimsText(all))).toEqual(all)
  expect(() => readClaims('[{"number": 1}]')).toThrow()
})

/** Numbers of the example that no cell holds, with the reason. */
const WITHOUT_CELL: readonly (readonly [where: RegExp, reason: string])[] = [
  [/In scale points/, 'the slope for a step of so many points, which the sentence chooses'],
  [/The sample comprised/, 'pairs, therapists and clients each, counted over the caseloads'],
  [/(Range|It ranges from) /, 'the range of an index, which is its definition'],
  [/at the 5% level|90% (CI|interval)/, 'a level that the method fixes'],
  [/Of the other 27|Of the other /, 'associations counted by their verdict'],
  [/28 (tests|index)|nine of them are significant/, 'the size of the declared family, and its tests counted'],
  [
    /specifications|Specification Curve|Who is left out matters/,
    'shares and medians over the rows of specification_curve.csv',
  ],
  [/were rated in fewer|had a score of every outcome/, 'pairs counted over their sessions'],
  [/Of 14 therapists/, 'therapists counted over the caseloads'],
  [/times as much as that of independent pairs/, 'a design effect of two coefficients together'],
  [/ orders\) the correlation/, 'the number of all orders, from the caseloads'],
  [/published claims|declared criteria/, 'criteria and claims counted'],
  [/Table S19|Table S20|Table S21/, 'the correlations and caseloads that power is worked out for'],
  [/Privacy/, 'numbers withheld, counted'],
]

describe('in the example', () => {
  let all: WrittenClaim[] = []

  beforeAll(async () => {
    const files = contents((await exampleResults()).folder)
    all = readClaims(files.get('claims.json')!.toString())
  })

  const placeOf = ({ section, sentence, table, row, column }: WrittenClaim) =>
    [section, sentence, table, row, column].join(' · ')

  test('every number of a result is traced to a cell, or has a reason', () => {
    const untraced = all.filter(({ from }) => from === 'computed').map(placeOf)
    expect(untraced.filter((place) => !WITHOUT_CELL.some(([where]) => where.test(place)))).toEqual([])
    const needless = WITHOUT_CELL.filter(([where]) => !untraced.some((place) => where.test(place)))
    expect(needless.map(([where]) => where)).toEqual([])
  })

  test('most numbers have a cell', () => {
    expect(all.filter(({ from }) => from === 'cell').length / all.length).toBeGreaterThan(0.8)
  })

  test('in the results and tables of the body no number is only words', () => {
    const words = all.filter(
      ({ from, section, table }) =>
        from === 'text' &&
        (section.startsWith('Results') || (table !== undefined && /^Table \d/.test(table))),
    )
    const isExplained = ({ row, column, number, sentence = '' }: WrittenClaim) =>
      (column === 'Measure' && row!.startsWith(`${number}. `)) ||
      row === '' ||
      (number === '1' && sentence.includes('ICC(1)')) ||
      sentence.includes('too few for a response surface')
    expect(words.filter((it) => !isExplained(it)).map(placeOf)).toEqual([])
  })

  test('the leading numbers are those of their row', () => {
    const sentence = /^Results: More congruent pairs/
    const said = all.filter((it) => it.from === 'cell' && sentence.test(it.sentence ?? ''))
    const cells = said.map((it) =>
      'cell' in it && 'row' in it.cell ? [it.number, it.cell.row, it.cell.column] : null,
    )
    const primary = { index: 'c-index', outcome: 'bond' }
    expect(cells.filter((it) => it !== null)).toEqual([
      ['.38', primary, 'estimate'],
      ['.05', primary, 'conf_low'],
      ['.72', primary, 'conf_high'],
      ['28.7', primary, 'df'],
      ['2.33', primary, 't'],
      ['.027', primary, 'p'],
    ])
  })
})
