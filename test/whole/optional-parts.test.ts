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
  const words = html
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
  const tables = [...contents(join(workspace.folder, 'tables')).keys()]
  return { words, tables }
}

const TABLES = [
  'matrix-listwise.csv',
  'matrix-pairwise.csv',
  'power-by-caseload.csv',
  'power.csv',
  'sensitivity-reliability.csv',
  'specificity-slopes.csv',
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
    'Against task: difference of β = 0.53, 95% CI [0.10, 0.96], t(20.7) = 2.56, p = .018.',
    'The association with bond was higher than that with task. It did not differ significantly from that with goal.',
    'BF10 = 2.33',
    'BF+0 = 4.59',
    'anecdotal evidence for an association',
    'The 90% interval of the primary association, [.104, .66], lies wholly beyond these bounds',
    'are worth about 23.7 independent ones: the design effect of an association is 1 + (3.00 − 1) × .319 × .549 = 1.35',
    'The smallest correlation they could have detected with 80% power is r = .54',
    'here r = .40 [.05, .66] as of 30.7 independent pairs, which have the t and p of the mixed model of 32 pairs. Consistent:',
    'Conclusions rest on mixed models',
    'These correlations take all pairs as independent, which clients of one therapist are not',
    'p = .017, the smallest possible',
    'a mean of 1/2/3 sessions has a reliability of: bond .82/.90/.93',
    'The index of the primary hypothesis, C index, has 102% of that spread.',
    'These figures are not findings.',
    'With first-letter agreement, which has two values, r is point-biserial',
    'Williams, E. J. (1959)',
  ])('says: %s', (sentence) => expect(words).toContain(sentence))
})

test('a study that asks for nothing gets no word of it', async () => {
  const { words, tables } = await reported(join(PROJECT, 'test/invalid/sound'), 'sound', {})
  expect(tables.filter((name) => TABLES.includes(name))).toEqual([])
  for (const word of ['Specificity', 'Evidence', 'Sensitivity', 'partial', 'Bayes', 'family', 'Williams'])
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
    'held constant (Fisher, 1924) is undefined: only 0 pairs have all values: too few',
    'Against bond: not defined: only 0 pairs have all values: too few.',
    'The Bayes factor of the primary association is not defined: only 0 pairs have both values: too few to correlate.',
    'Power of the test of the primary association is not given: 0 pairs are too few for any test.',
    'There is no test against it of the primary association: only 0 pairs have both values',
  ])
    expect(words).toContain(sentence)
  expect(words).not.toMatch(/undefined(?!:)|NaN|null/)
})
