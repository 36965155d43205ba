import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { check } from '../../../pipeline/commands/check/check.ts'
import { problemLine } from '../../../pipeline/problems.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { LAID_OUT, type Table } from '../../support/example-layouts.ts'
import { EXAMPLE, freshFolder } from '../../support/run.ts'
import { WRITTEN } from '../../support/written-formats.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const example = parse(readFileSync(join(EXAMPLE, 'study.yaml'), 'utf8'))
const [head, ...pairs] = LAID_OUT.tidy!.files.dyads!
const clientOf = new Map(
  pairs.map((row) => [row[head!.indexOf('dyad_id')], row[head!.indexOf('client_id')]!]),
)

/** The table with the client's identifier in place of the pair's. */
function pairedByClient([columns, ...rows]: Table): Table {
  const at = columns!.indexOf('dyad_id')
  return [columns!, ...rows.map((row) => row.map((cell, i) => (i === at ? clientOf.get(cell)! : cell)))]
}

/** The same table with one column, Client, in place of the identifiers of pair and client. */
function withOneColumn([columns, ...rows]: Table): Table {
  const [dyad, client] = [columns!.indexOf('dyad_id'), columns!.indexOf('client_id')]
  const named = columns!.map((column, i) => (i === dyad ? 'Client' : column))
  return [named, ...rows].map((row) => row.filter((_, i) => dyad === -1 || i !== client))
}

/** What load writes of a study with these tables, and what it warns of. */
async function loaded(name: string, layout: string, format: string, tables: [kind: string, table: Table][]) {
  const place = join(folder, name)
  mkdirSync(place, { recursive: true })
  const files = tables.map(([kind, table]) => {
    const { name: file, options, bytes } = WRITTEN[format]!(kind, table)
    writeFileSync(join(place, file), bytes)
    const isShared = table[0]!.includes('Client')
    const columns = kind === 'ratings' && layout !== 'dyad-session' ? ['dyad_id'] : ['dyad_id', 'client_id']
    const shared = { columns: Object.fromEntries(columns.map((field) => [field, 'Client'])) }
    return [kind, { file, ...options, ...(isShared && shared) }]
  })
  writeFileSync(
    join(place, 'study.yaml'),
    stringify({ ...example, layout, files: Object.fromEntries(files) }),
  )
  const workspace = new Workspace(join(place, 'study.yaml'), () => join(place, 'out'))
  const warnings = (await runStage(STAGES[0]!, STAGES, workspace)).map(problemLine)
  const written = ['people', 'dyads', 'ratings'].map((table) => {
    const text = readFileSync(join(place, 'out', 'artefacts', `${table}.csv`), 'utf8')
    // Where a scale is blank, the layouts with items in columns have no answers.
    return text
      .split('\n')
      .filter((line) => table !== 'ratings' || !line.endsWith(',NA'))
      .sort()
  })
  return { warnings, written }
}

let expected: Awaited<ReturnType<typeof loaded>>
beforeAll(async () => {
  const tables = Object.entries(LAID_OUT.tidy!.files)
  expected = await loaded(
    'expected',
    'tidy',
    'csv',
    tables.map(([kind, table]) => [kind, pairedByClient(table)]),
  )
  expect(expected.warnings).toEqual([])
})

describe.each(Object.keys(LAID_OUT))('one column for pair and client with layout %s', (name) => {
  test.each(Object.keys(WRITTEN))('as %s gives the same as two columns', async (format) => {
    const { layout, files } = LAID_OUT[name]!
    const tables = Object.entries(files).map(([kind, table]): [string, Table] => [
      kind,
      withOneColumn(pairedByClient(table)),
    ])
    const { warnings, written } = await loaded(`${name}-${format}`, layout, format, tables)
    expect(warnings.filter((line) => !line.endsWith('[unread-column]'))).toEqual([])
    expect(written).toEqual(expected.written)
  })
})

describe('a column named by study.yaml', () => {
  const small = (dyads: object) => ({
    id: 'small',
    title: 'A small study',
    files: { dyads },
    scales: { bond: { label: 'Bond', items: 1, range: [1, 7] } },
    outcomes: { bond: { scale: 'bond' } },
    indices: ['c-index'],
    hypothesis: { index: 'c-index', outcome: 'bond' },
  })
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const said = async (study: object) => {
    write('study.yaml', stringify(study))
    return (await check(join(folder, 'study.yaml'))).problems.map(problemLine)
  }

  test('also serves the field of its own name that the file needs', async () => {
    write('people.csv', 'person_id,role,code\nT1,therapist,SAI\nC1,client,SIA\nC2,client,RIA\n')
    write('dyads.csv', 'client_id,therapist_id\nC1,T1\nC2,T1\n')
    write(
      'ratings.csv',
      'dyad_id,session,rater,scale,item,value\nC1,1,client,bond,1,6\nC2,1,client,bond,1,5\n',
    )
    expect(await said(small({ file: 'dyads.csv', columns: { dyad_id: 'client_id' } }))).toEqual([])
  })

  test('does not serve a field of its own name that the file may lack', async () => {
    write('people.csv', 'person_id,role,C\nT1,therapist,SAI\nC1,client,SIA\nC2,client,RIA\n')
    write('dyads.csv', 'dyad_id,client_id,therapist_id\nC1,C1,T1\nC2,C2,T1\n')
    const study = small({ file: 'dyads.csv' })
    const files = { ...study.files, people: { file: 'people.csv', columns: { code: 'C' } } }
    expect(await said({ ...study, files })).toEqual([])
  })
})
