import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { problemLine } from '../../../pipeline/problems.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const SOUND = join(import.meta.dirname, '../../invalid/sound')
const textOf = (kind: string) => readFileSync(join(SOUND, `${kind}.csv`), 'utf8').trimEnd()
let written = 0

/** The sound study with these tables and settings, loaded and scored. */
async function scored(
  tables: Readonly<Record<string, string>>,
  keep: Readonly<Record<string, string>> = {},
  more = {},
) {
  const place = join(folder, String(++written))
  mkdirSync(place)
  for (const kind of ['people', 'dyads', 'ratings'])
    writeFileSync(join(place, `${kind}.csv`), `${tables[kind] ?? textOf(kind)}\n`)
  const files = Object.fromEntries(
    Object.entries(keep).map(([kind, which]) => [kind, { file: `${kind}.csv`, keep: which }]),
  )
  writeFileSync(
    join(place, 'study.yaml'),
    stringify({ ...parse(readFileSync(join(SOUND, 'study.yaml'), 'utf8')), files, ...more }),
  )
  const workspace = new Workspace(join(place, 'study.yaml'), () => join(place, 'out'))
  const warnings = []
  for (const stage of STAGES.slice(0, 2)) warnings.push(...(await runStage(stage, STAGES, workspace)))
  const read = (file: string) => readFileSync(join(place, 'out/artefacts', file), 'utf8')
  return {
    warnings: warnings.map(problemLine),
    tables: ['people.csv', 'dyads.csv', 'ratings.csv', 'scales.csv'].map(read),
  }
}

const header = (kind: string) => textOf(kind).split('\n')[0]!
const withRow = (kind: string, change: (line: string) => string) => {
  const [, second] = textOf(kind).split('\n')
  return `${textOf(kind)}\n${change(second!)}`
}

describe('repeated rows', () => {
  test.each([
    ['people', (line: string) => line.replace(',10,', ',11,')],
    ['dyads', (line: string) => line],
    ['dyads', (line: string) => line.replace('D1', 'D9')],
    ['ratings', (line: string) => line.replace(/\d$/, '1')],
  ])(
    'of %s are refused; with keep: first the first counts, and their number is told',
    async (kind, change) => {
      const tables = { [kind]: withRow(kind, change) }
      await expect(scored(tables)).rejects.toThrow(
        /write keep: first \(or last\) for this file in study\.yaml/,
      )
      const sound = await scored({})
      const found = await scored(tables, { [kind]: 'first' })
      expect(found.tables).toEqual(sound.tables)
      expect(found.warnings).toEqual([
        expect.stringMatching(/1 repeated row was left out; the first was kept/),
      ])
    },
  )

  test('with keep: last the last counts', async () => {
    const line = (value: number) => `D1,1,client,bond,1,${value}`
    const rest = textOf('ratings')
      .split('\n')
      .filter((it) => !it.startsWith('D1,1,client,bond,1,'))
      .slice(1)
    const once = await scored({ ratings: [header('ratings'), ...rest, line(2)].join('\n') })
    const found = await scored(
      { ratings: [header('ratings'), line(6), ...rest, line(5), line(2)].join('\n') },
      { ratings: 'last' },
    )
    expect(found.tables).toEqual(once.tables)
    expect(found.warnings[0]).toMatch(/2 repeated rows were left out; the last was kept/)
  })

  test('of one pair under two identifiers are allowed if an exclusion names one of them', async () => {
    const more = { exclusions: [{ pairs: ['D9'], reason: 'second treatment' }] }
    const sound = await scored({})
    const found = await scored({ dyads: withRow('dyads', (line) => line.replace('D1', 'D9')) }, {}, more)
    expect(found.tables).toEqual(sound.tables)
    expect(found.warnings).toEqual([])
  })

  test('of one person in two roles are not repetitions', async () => {
    const people = withRow('people', (line) => line.replace('therapist', 'client'))
    await expect(scored({ people }, { people: 'first' })).rejects.toThrow(/identifiers: by_role/)
  })
})
