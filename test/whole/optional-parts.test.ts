import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Workspace } from '../../pipeline/stages/run/workspace.ts'
import { exampleResults } from '../support/example-results.ts'
import { contents, freshFolder, PROJECT } from '../support/run.ts'
import { studyRun } from '../support/study-run.ts'

const { folder, remove } = freshFolder()

afterAll(remove)

/** The words of a report, and the names of its tables. */
async function reported(source: string, name: string, settings: Record<string, unknown>) {
  return wordsAndTables(await studyRun(source, join(folder, name), { settings }, 'report'))
}

function wordsAndTables(workspace: Workspace) {
  const html = readFileSync(join(workspace.folder, 'report.html'), 'utf8').replace(
    /<(svg|style)[\s\S]*?<\/\1>/g,
    '',
  )
  const words = html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
  const tables = [...contents(join(workspace.folder, 'tables')).keys()]
  return { words, tables }
}

const TABLES = [
  'adjustments.csv',
  'bayes-factors.csv',
  'equivalence.csv',
  'matrix-listwise.csv',
  'matrix-pairwise.csv',
  'partial-correlations.csv',
  'power.csv',
  'sensitivity-range.csv',
  'sensitivity-reliability.csv',
  'specificity-tests.csv',
  'specificity.csv',
]

describe('the report of the example', () => {
  let words = ''
  let tables: string[] = []
  beforeAll(async () => {
    ;({ words, tables } = wordsAndTables(await exampleResults()))
  })
  test('has every table', () => expect(tables).toEqual(expect.arrayContaining(TABLES)))
  test.each([
    'partial r(28) = .39, 95% CI [.04, .66], p = .032',
    'Against task: difference of r = 0.53, 95% CI [0.15, 0.87], t(29) = 2.95, p = .006 (Williams)',
    'The correlation with bond is higher than with task. That it differs from that with goal is not shown.',
    'BF10 = 16.91',
    'BF+0 = 33.76',
    'strong evidence for an association',
    'lies wholly outside these bounds',
    'The smallest r this sample could have detected with 80% power is .47 (32 independent pairs',
    'These figures are not findings.',
    'First-letter agreement, which has two values, r is point-biserial',
    'Steiger, J. H. (1980)',
  ])('says: %s', (sentence) => expect(words).toContain(sentence))
})

test('a study that asks for nothing gets no word of it', async () => {
  const { words, tables } = await reported(join(PROJECT, 'test/invalid/sound'), 'sound', {})
  expect(tables.filter((name) => TABLES.includes(name))).toEqual([])
  for (const word of ['Specificity', 'Evidence', 'Sensitivity', 'partial', 'Bayes', 'family', 'Steiger'])
    expect(words).not.toContain(word)
})

test('what is not defined is said in words', async () => {
  const { words } = await reported(join(PROJECT, 'test/invalid/sound'), 'undefined', {
    outcomes: { bond: { scale: 'bond' }, other: { scale: 'bond', rater: 'therapist', label: 'Other' } },
    hypothesis: { index: 'c-index', outcome: 'other', smallest_effect: 0.1 },
    covariates: ['client-age'],
    specificity: ['bond'],
    overlap: undefined,
    bayes: {},
    power: 0.8,
    sensitivity: { reliability: { other: 0.8 } },
    family: {},
    matrix: ['pairwise'],
  })
  for (const sentence of [
    'of which one could be made',
    'the primary correlation is undefined: only 0 pairs have all values: too few',
    'Against bond: not defined: only 0 pairs have all values: too few.',
    'The Bayes factor of the primary correlation is not defined: only 0 pairs have both values: too few to correlate.',
    'With 0 pairs no test of the primary correlation is possible.',
    'There is no test against it of the primary correlation: only 0 pairs have both values',
  ])
    expect(words).toContain(sentence)
  expect(words).not.toMatch(/undefined(?!:)|NaN|null/)
})
