import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dyads } from '../../../pipeline/artefacts/dyads.ts'
import { exclusions } from '../../../pipeline/artefacts/exclusions.ts'
import { flow } from '../../../pipeline/artefacts/flow.ts'
import { people } from '../../../pipeline/artefacts/people.ts'
import { ratings } from '../../../pipeline/artefacts/ratings.ts'
import { problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { load } from '../../../pipeline/stages/load.ts'
import type { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { EXAMPLE, freshFolder } from '../../support/run.ts'
import { studyRun } from '../../support/study-run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

let runs = 0
const ran = (settings: Record<string, unknown>, files = {}, to: 'load' | 'report' = 'load') =>
  studyRun(EXAMPLE, join(folder, String(++runs)), { settings, files }, to)

/** The example's people with a column of consent: C05 and C06 said no. */
function withConsent(): string {
  const [head, ...lines] = readFileSync(join(EXAMPLE, 'people.csv'), 'utf8').trimEnd().split('\n')
  const consent = lines.map((line) => `${line},${/^C0[56],/.test(line) ? 'no' : 'yes'}`)
  return `${[`${head},consent`, ...consent].join('\n')}\n`
}

describe('rules of exclusion', () => {
  let workspace: Workspace
  beforeAll(async () => {
    const rules = [
      { pairs: ['D28'], reason: 'changed therapist' },
      { people: ['C01', 'C05'], reason: 'withdrew consent' },
      { column: 'consent', values: ['no'], reason: 'no consent' },
      { client_age: [19, 60] },
      { fewest_clients: 2 },
    ]
    workspace = await ran({ exclusions: rules }, { 'people.csv': withConsent() }, 'report')
  })

  test('are rows with their reason: the first that holds, and which person a pair leaves with', () => {
    const rows = workspace.rows(exclusions)
    const of = (id: string) => rows.find((row) => row.id === id)
    expect(of('D28')).toMatchObject({ record: 'pair', reason: 'changed therapist', through: null })
    expect(of('C28')).toMatchObject({ role: 'client', reason: 'only in excluded pairs' })
    expect(of('T10')).toMatchObject({ role: 'therapist', reason: 'only in excluded pairs' })
    expect(of('C05')).toMatchObject({ role: 'client', reason: 'withdrew consent', through: null })
    expect(of('D05')).toMatchObject({ record: 'pair', reason: 'withdrew consent', through: 'client' })
    expect(of('C06')).toMatchObject({ reason: 'no consent' })
    expect(of('C13')).toMatchObject({ reason: 'client not aged 19 to 60' })
    // The age of C02 is not known.
    expect(of('C02')).toBeUndefined()
    expect(of('T13')).toMatchObject({ role: 'therapist', reason: 'therapist with fewer than 2 clients' })
    expect(of('D31')).toMatchObject({ reason: 'therapist with fewer than 2 clients', through: 'therapist' })
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  test('leave what came in less what was left out', () => {
    const rows = workspace.rows(flow)
    const [entered, ...rest] = rows
    const [kept, ...left] = rest.reverse()
    expect(left.map(({ reason }) => reason).reverse()).toEqual([
      ...['changed therapist', 'withdrew consent', 'no consent', 'client not aged 19 to 60'],
      ...['therapist with fewer than 2 clients', 'only in excluded pairs'],
    ])
    for (const what of ['clients', 'therapists', 'pairs'] as const) {
      const gone = left.reduce((sum, row) => sum + row[what], 0)
      expect(kept![what], what).toBe(entered![what] - gone)
    }
    expect(kept!.pairs).toBe(workspace.rows(dyads).length)
    expect(kept!.clients + kept!.therapists).toBe(workspace.rows(people).length)
  })

  test('leave no answer of a pair that left', () => {
    const pairs = new Set(workspace.rows(dyads).map(({ dyad_id }) => dyad_id))
    expect(workspace.rows(ratings).every(({ dyad_id }) => pairs.has(dyad_id))).toBe(true)
  })

  test('are told in the report, by reason and without identifiers', () => {
    const html = new TextDecoder().decode(workspace.file('report.html'))
    const table = new TextDecoder().decode(workspace.file('tables/flow.csv'))
    expect(table).toMatch(/^In the files,32,14,32$/m)
    expect(table).toMatch(/^Excluded: withdrew consent,2,0,2$/m)
    expect(table).toMatch(/^Excluded: therapist with fewer than 2 clients,0,\d+,\d+$/m)
    expect(html).toContain('Excluded: no consent')
    expect(html.replaceAll(/base64,[^)"']+/g, '')).not.toMatch(/\bC0[56]\b/)
  })
})

test('a rule that leaves out sheets of equal answers keeps their pairs', async () => {
  const lines = readFileSync(join(EXAMPLE, 'ratings.csv'), 'utf8').split('\n')
  const equal = lines.map((line) => (/^D01,1,client,/.test(line) ? line.replace(/[^,]*$/, '7') : line))
  const files = { 'ratings.csv': equal.join('\n') }
  const workspace = await ran({ exclusions: [{ straight_lining: true }] }, files)
  expect(workspace.rows(exclusions)).toEqual([
    {
      record: 'answers',
      id: 'D01',
      role: 'client',
      session: 1,
      through: null,
      reason: 'the same answer to every item',
    },
  ])
  const own = workspace.rows(ratings).filter(({ dyad_id }) => dyad_id === 'D01')
  expect(own.some(({ session, rater }) => session === 1 && rater === 'client')).toBe(false)
  expect(own.some(({ session, rater }) => session === 1 && rater === 'therapist')).toBe(true)
  const [entered, left, kept] = workspace.rows(flow)
  expect([left!.sheets, kept!.sheets]).toEqual([1, entered!.sheets - 1])
  expect(kept!.pairs).toBe(entered!.pairs)
})

describe('a rule is refused', () => {
  const linesOf = async (rule: unknown) => {
    try {
      await ran({ exclusions: [rule] })
    } catch (error) {
      if (error instanceof StudyProblems) return error.problems.map(problemLine).join('\n')
      throw error
    }
    return ''
  }
  test.each([
    [
      { reason: 'why not' },
      /exclusions\.0 "reason: why not": a rule has exactly one of people, pairs, column/,
    ],
    [{ people: ['C01'], pairs: ['D02'], reason: 'two' }, /a rule has exactly one of/],
    [{ people: ['C01'] }, /write the reason/],
    [{ column: 'code', reason: 'no values' }, /column and values go together/],
    [
      { people: ['C1'], reason: 'withdrew' },
      /"C1": no person in the files has this identifier.*Did you mean C01\?/,
    ],
    [{ pairs: ['D99'], reason: 'withdrew' }, /no pair in the files has this identifier/],
    [{ peple: ['C01'], reason: 'withdrew' }, /unknown-key|Did you mean people/],
    [{ fewest_clients: 50 }, /no pair remains/],
    [{ column: 'session', values: ['1'], reason: 'ratings' }, /no file of people or pairs has this column/],
  ])('%j', async (rule, said) => {
    expect(await linesOf(rule)).toMatch(said)
  })
})

describe('where several rules meet', () => {
  const meeting = [
    { people: ['T01'], reason: 'trainee' },
    { people: ['C01'], reason: 'withdrew consent' },
    { pairs: ['D02'], reason: 'changed therapist' },
  ]

  test('a pair leaves by the first of them, also if one of its people leaves by it', async () => {
    const workspace = await ran({ exclusions: meeting })
    const of = (id: string) => workspace.rows(exclusions).find((row) => row.id === id)
    expect(of('D01')).toMatchObject({ reason: 'trainee', through: 'therapist' })
    expect(of('D02')).toMatchObject({ reason: 'trainee', through: 'therapist' })
    expect(of('C01')).toMatchObject({ reason: 'withdrew consent' })
  })

  test('a rule that leaves nobody out is told with its zeros', async () => {
    const workspace = await ran({ exclusions: meeting })
    expect(workspace.rows(flow)).toContainEqual({
      step: 'excluded',
      reason: 'changed therapist',
      clients: 0,
      therapists: 0,
      pairs: 0,
      sheets: 0,
    })
  })
})

test('values are found whatever their capitals', async () => {
  const rule = { column: 'consent', values: ['NO'], reason: 'no consent' }
  const files = { 'people.csv': withConsent().replace('no', 'No') }
  const workspace = await ran({ exclusions: [rule] }, files)
  const left = workspace.rows(exclusions).filter(({ record }) => record === 'person')
  expect(left.map(({ id }) => id)).toEqual(['C05', 'C06'])
})

test('nothing is suspected of those who left', async () => {
  const dyadsCsv = `${readFileSync(join(EXAMPLE, 'dyads.csv'), 'utf8').trimEnd()}\nD33,C01,T02\n`
  const warned = async (settings: Record<string, unknown>) => {
    const workspace = await ran(settings, { 'dyads.csv': dyadsCsv })
    const { warnings = [] } = await load.make({
      ...{
        study: workspace.study,
        sources: workspace.sources(),
        inputs: [],
        software: workspace.software,
        deidentified: false,
      },
      rows: () => [],
      file: () => new Uint8Array(),
    })
    return warnings.map(({ code }) => code)
  }
  expect(await warned({})).toEqual(['client-of-two'])
  expect(await warned({ exclusions: [{ pairs: ['D33'], reason: 'second therapist' }] })).toEqual([])
})
