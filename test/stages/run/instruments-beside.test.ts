import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemLine } from '../../../pipeline/problems.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { exampleResults } from '../../support/example-results.ts'
import { EXAMPLE, freshFolder } from '../../support/run.ts'

type Row = Record<string, string>

const table = (path: string) => parse(readFileSync(path), { columns: true }) as Row[]

/** The items of the example's three scales as the short form of the Working Alliance Inventory numbers them. */
const NUMBERS: Record<string, number[]> = { bond: [3, 5, 7, 9], task: [1, 2, 8, 12], goal: [4, 6, 10, 11] }

/** The example's ratings as answers to that form: one word in the scale column, items 4 and 10 not yet reversed. */
function asForm(turn: (value: number) => number): string {
  const lines = table(join(EXAMPLE, 'ratings.csv')).flatMap((row) => {
    const { dyad_id, session, rater, scale } = row
    if (!(scale! in NUMBERS)) return []
    const item = NUMBERS[scale!]![Number(row.item) - 1]!
    const value =
      row.value === '' || (item !== 4 && item !== 10) ? row.value! : String(turn(Number(row.value)))
    return [[dyad_id, session, rater, 'wai', item, value].join()]
  })
  return ['dyad_id,session,rater,scale,item,value', ...lines].join('\n')
}

const study = (more = '') => `id: forms
title: Forms
profile_range: [0, 50]
scales:
  bond: { instrument: wai-s, scale: bond, in_file: wai, score: mean }
  task: { instrument: wai-s, scale: task, in_file: wai, score: mean }
  goal: { instrument: wai-s, scale: goal, in_file: wai, score: mean${more} }
  alliance: { instrument: wai-s, scale: total, in_file: wai${more} }
outcomes:
  bond: { scale: bond }
  goal: { scale: goal }
  alliance: { scale: alliance }
indices: [c-index]
hypothesis: { index: c-index, outcome: bond }
`

const { folder, remove } = freshFolder()
const example = await exampleResults()

async function run(upTo: number): Promise<string[]> {
  const workspace = new Workspace(join(folder, 'study.yaml'), () => join(folder, 'out'))
  const lines: string[] = []
  for (const stage of STAGES.slice(0, upTo)) {
    lines.push(...(await runStage(stage, STAGES, workspace)).map(problemLine))
  }
  return lines
}

beforeAll(() => {
  for (const file of ['people.csv', 'dyads.csv']) cpSync(join(EXAMPLE, file), join(folder, file))
})
afterAll(remove)

describe('ratings given as answers to a whole form', () => {
  let warnings: string[]
  beforeAll(async () => {
    writeFileSync(
      join(folder, 'ratings.csv'),
      asForm((value) => 8 - value),
    )
    writeFileSync(join(folder, 'study.yaml'), study())
    warnings = await run(STAGES.length)
  })

  test('have no contradiction to it', () => {
    expect(warnings).toEqual([])
  })

  test('give the scores that the example has', () => {
    const scores = (path: string) =>
      table(path)
        .filter((row) => row.scale! in NUMBERS)
        .map((row) => Object.values(row).join())
    const own = scores(join(folder, 'out/artefacts/scales.csv')).filter((row) => !row.includes('therapist'))
    const known = scores(join(example.folder, 'artefacts/scales.csv'))
    expect(own).toEqual(known.filter((row) => !row.includes('therapist')))
    expect(own.length).toBe(96)
  })

  test('are as reliable as in the example', () => {
    const rows = (path: string) =>
      table(path).filter((row) => row.scale! in NUMBERS && row.rater === 'client')
    const own = rows(join(folder, 'out/artefacts/reliability.csv'))
    const known = rows(join(example.folder, 'artefacts/reliability.csv'))
    expect(own.map((row) => row.scale)).toEqual(['bond', 'task', 'goal'])
    own.forEach((row, i) => {
      expect(Number(row.alpha)).toBeCloseTo(Number(known[i]!.alpha), 12)
      expect(Number(row.omega)).toBeCloseTo(Number(known[i]!.omega), 12)
    })
  })

  test('and a sum of all twelve items', () => {
    const rows = table(join(folder, 'out/artefacts/scales.csv')).filter(
      (row) => row.scale === 'alliance' && row.value !== 'NA' && row.rater === 'client',
    )
    expect(rows.length).toBeGreaterThan(20)
    for (const { value } of rows) {
      expect(Number(value)).toBeGreaterThanOrEqual(12)
      expect(Number(value)).toBeLessThanOrEqual(84)
    }
  })

  test('are reported with the form, its source, and that its key awaits checking', () => {
    const report = readFileSync(join(folder, 'out/report.html'), 'utf8').replace(/\s+/g, ' ')
    expect(report).toContain(
      'Bond, Goal, and Working alliance were measured with: Working Alliance Inventory',
    )
    expect(report).toMatch(/\(<a [^>]*>Tracey &#x26; Kokotovic, 1989<\/a>\)/)
    expect(report).toMatch(/class="notice">The scoring key awaits checking \(Working Alliance Inventory/)
    expect(report).toContain('Tracey, T. J., &#x26; Kokotovic, A. M. (1989).')
    expect(report).toContain('Reverse-keyed items were recoded first: items 4 and 10 of Goal')
    expect(report).toContain('Working alliance was scored in a session as the sum of its items')
  })
})

describe('ratings that were reversed before', () => {
  const load = () => run(1)
  beforeAll(() =>
    writeFileSync(
      join(folder, 'ratings.csv'),
      asForm((value) => value),
    ),
  )

  test('are noticed where study.yaml does not say so', async () => {
    writeFileSync(join(folder, 'study.yaml'), study())
    expect(await load()).toEqual([
      expect.stringMatching(
        /^ratings\.csv item "4, 10": these reverse-keyed items of goal .*\[reversed-already\]$/,
      ),
      expect.stringMatching(/these reverse-keyed items of alliance .*\[reversed-already\]$/),
    ])
  })

  test('and taken as they are where it does', async () => {
    writeFileSync(join(folder, 'study.yaml'), study(', already_reversed: true'))
    expect(await load()).toEqual([])
  })

  test('in a scale without an instrument, too: what the message says to leave out is left out', async () => {
    const own = (reverse: string) =>
      study()
        .replace(
          /goal: \{ instrument.*/,
          `goal: { label: Goal, items: [4, 6, 10, 11], range: [1, 7], in_file: wai, reverse: [${reverse}] }`,
        )
        .replace(/ {2}(bond|task|alliance): \{ instrument.*\n/g, '')
        .replace(/ {2}(bond|alliance): \{ scale.*\n/g, '')
        .replace('outcome: bond', 'outcome: goal')
    writeFileSync(
      join(folder, 'ratings.csv'),
      asForm((value) => value)
        .split('\n')
        .filter((line) => !/,wai,(1|2|3|5|7|8|9|12),/.test(line))
        .join('\n'),
    )
    writeFileSync(join(folder, 'study.yaml'), own('4, 10'))
    expect(await load()).toEqual([
      expect.stringContaining(
        'Leave 4, 10 out of reverse under scales.goal if the file has them reversed already',
      ),
    ])
    writeFileSync(join(folder, 'study.yaml'), own(''))
    expect(await load()).toEqual([])
  })
})
