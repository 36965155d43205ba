import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { spread } from '../../pipeline/analyses/index-values/spread-table.ts'
import { rePairing } from '../../pipeline/analyses/re-pairing/table.ts'
import { EXAMPLE, freshFolder } from '../support/run.ts'
import { studyRun } from '../support/study-run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

let runs = 0
async function reported(settings: Record<string, unknown>, files: Record<string, string> = {}) {
  const few = { resamples: 999, specification_curve: undefined }
  const workspace = await studyRun(
    EXAMPLE,
    join(folder, String(++runs)),
    { settings: { ...few, ...settings }, files },
    'report',
  )
  const words = new TextDecoder()
    .decode(workspace.file('report.html'))
    .replace(/<(svg|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
  return { workspace, words }
}

const lines = (file: string) => readFileSync(join(EXAMPLE, file), 'utf8').trimEnd().split('\n')

describe('a study whose hypothesis is of rank correlation', () => {
  test('is told so wherever the primary correlation is meant', async () => {
    const hypothesis = { index: 'c-index', outcome: 'bond', method: 'spearman', smallest_effect: 0.1 }
    const { words } = await reported({ hypothesis })
    expect(words).toContain('Thin: Spearman correlation')
    expect(words).toContain('For the primary association, BF10')
    expect(words).toContain('SD of ranks')
    expect(words).not.toContain('For the primary correlation, BF10')
    expect(words).toMatch(
      /higher by 1 SD of ranks went with ratings that were \.39 SD of ranks higher, 95% CI \[.*?\]/,
    )
    expect(words).toContain('Of the other 27 associations, which are exploratory, ')
  })
})

describe('a study of codes only', () => {
  test('says nothing of ties, which nobody knows', async () => {
    const [, ...people] = lines('people.csv').map((line) => line.split(','))
    const codes = people.map((cells) => [cells[0], cells[1], cells[9]].join())
    const files = { 'people.csv': `${['person_id,role,code', ...codes].join('\n')}\n` }
    const { words } = await reported({ indices: ['c-index'], covariates: undefined }, files)
    expect(words).toContain('Of clients and therapists only codes are known, and so no ties.')
    expect(words).toContain('were taken as the files give them')
    expect(words).not.toContain('Tied scores leave the order')
  })
})

describe('a study with a client of two therapists', () => {
  test('says that pairs of one client are not independent', async () => {
    const files = { 'dyads.csv': `${[...lines('dyads.csv'), 'D33,C01,T02'].join('\n')}\n` }
    const { words } = await reported({}, files)
    expect(words).toContain('The 33 pairs have 32 clients: some clients are in more than one pair.')
  })
})

describe('a study that averages over ties', () => {
  test('holds its spread against that of all combinations, averaged as well, and not against all pairs of codes', async () => {
    const { workspace, words } = await reported({ ties: { band: 8, analyse: 'averaged' } })
    expect(
      workspace.rows(rePairing).every((row) => row.sd_ratio === null && row.all_pairs_mean === null),
    ).toBe(true)
    expect(workspace.rows(spread).every((row) => row.sd_ratio !== null && row.reason === null)).toBe(true)
    expect(words).toMatch(/The index of the primary hypothesis, C index, has \d+% of that spread/)
  })
})

describe('a study in which no pair has both values', () => {
  test('says so, and nothing of tests that were not made or of persons who are not shown', async () => {
    // The only therapist is the mean of therapists, so that nothing is distinctive.
    const people = lines('people.csv').filter((line) => !/^T(?!01)/.test(line))
    const pairs = lines('dyads.csv').map((line) => line.replace(/T\d\d/, 'T01'))
    const files = { 'people.csv': `${people.join('\n')}\n`, 'dyads.csv': `${pairs.join('\n')}\n` }
    const index = 'distinctive-correlation'
    const hypothesis = { index, outcome: 'bond', method: 'pearson' }
    const without = { covariates: undefined, original: undefined, replication: undefined }
    const settings = { indices: [index], hypothesis, ...without }
    const { words } = await reported(settings, files)
    expect(words).toContain('only 0 pairs have both values: too few to correlate')
    expect(words).not.toContain('Each mark shows persons')
    expect(words).not.toMatch(/Figure 1 shows the pairs|supports the hypothesis/)
  })
})

describe('a study that chooses rows', () => {
  test('says by what they were chosen', async () => {
    const withSite = lines('people.csv').map((line, i) => `${line},${i === 0 ? 'site' : 'A'}`)
    const more = [...withSite, 'X1,client,30,1,2,3,4,5,6,CES,B']
    const people = { file: 'people.csv', only: { site: ['A'] } }
    const files = { people, dyads: 'dyads.csv', ratings: 'ratings.csv' }
    const { words } = await reported({ files }, { 'people.csv': `${more.join('\n')}\n` })
    expect(words).toContain('Counted are the rows that the study chose: people.csv where site is A.')
    expect(words).toContain('No participants were excluded')
  })
})
