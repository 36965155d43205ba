import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { check, checkText } from '../../../pipeline/commands/check/check.ts'
import { problemLine } from '../../../pipeline/problems.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const TYPES = [...'RIASEC']
const N = 24

/** A form with two or three items a type, in turn: R is items 1, 7 and, of three, 13. */
const form = (id: string, perType: number) => `id: ${id}
title: The form ${id}
licence: my own
raters: [client, therapist]
items: ${6 * perType}
range: [1, 5]
response: five-point rating
confidence: certain
scales:
${TYPES.map((type, i) => `  ${type}: { label: ${type}, items: [${Array.from({ length: perType }, (_, k) => i + 1 + 6 * k).join(', ')}], score: sum }`).join('\n')}
`

const answer = (person: number, item: number, role: number) =>
  1 + ((person * 7 + item * (3 + role) + ((person * item) % 4)) % 5)
const answers = (person: number, items: number, role: number) =>
  Array.from({ length: items }, (_, i) => answer(person, i + 1, role))
const names = (pattern: string, items: number) =>
  Array.from({ length: items }, (_, i) => pattern.replace('#', String(i + 1)))
/** The six sums by hand. */
const sums = (given: readonly number[]) =>
  TYPES.map((_, type) => given.filter((_, i) => i % 6 === type).reduce((sum, it) => sum + it, 0))

const PAIRS = Array.from({ length: N }, (_, i) => i)
const table = (rows: readonly (readonly unknown[])[]) => `${rows.map((row) => row.join(',')).join('\n')}\n`

let written = 0

/** Writes a study with these lines of study.yaml and files. */
function place(lines: string, files: Readonly<Record<string, string>>, index = 'c-index') {
  const at = join(folder, String(++written))
  mkdirSync(at)
  const all = {
    'two.yaml': form('two', 2),
    'three.yaml': form('three', 3),
    'dyads.csv': table([
      ['dyad_id', 'client_id', 'therapist_id'],
      ...PAIRS.map((i) => [`D${i}`, `C${i}`, `T${i}`]),
    ]),
    'ratings.csv': table([
      ['dyad_id', 'session', 'rater', 'scale', 'value'],
      ...PAIRS.map((i) => [`D${i}`, 1, 'client', 'bond', 1 + ((i * 5) % 7)]),
    ]),
    'study.yaml': `id: small
title: A small study
resamples: 99
${lines}
scales: { bond: { label: Bond, given_as: score, range: [1, 7] } }
outcomes: { bond: { scale: bond } }
indices: [${index}]
hypothesis: { index: ${index}, outcome: bond }
`,
    ...files,
  }
  for (const [name, text] of Object.entries(all)) writeFileSync(join(at, name), text)
  return at
}

async function run(at: string, stages = 3) {
  const workspace = new Workspace(join(at, 'study.yaml'), () => join(at, 'out'))
  for (const stage of STAGES.slice(0, stages)) await runStage(stage, STAGES, workspace)
  return (file: string) => readFileSync(join(at, 'out', file), 'utf8')
}

const errorsOf = async (at: string) =>
  (await check(join(at, 'study.yaml'))).problems
    .filter(({ severity }) => severity === 'error')
    .map(problemLine)

const BOTH = `inventory:
  client: { instrument: two.yaml, columns: "q{item}" }
  therapist: { instrument: three.yaml, columns: "t{item}" }`

/** One file of people, in which each role has columns of its own. */
const ONE_FILE = table([
  ['person_id', 'role', ...names('q#', 12), ...names('t#', 18)],
  ...PAIRS.map((i) => [`C${i}`, 'client', ...answers(i, 12, 0), ...Array(18).fill('')]),
  ...PAIRS.map((i) => [`T${i}`, 'therapist', ...Array(12).fill(''), ...answers(i, 18, 1)]),
])

/** The scores calculated by hand. */
const SCORED = table([
  ['person_id', 'role', ...TYPES],
  ...PAIRS.map((i) => [`C${i}`, 'client', ...sums(answers(i, 12, 0))]),
  ...PAIRS.map((i) => [`T${i}`, 'therapist', ...sums(answers(i, 18, 1))]),
])
const RANGES = 'profile_range: { client: [2, 10], therapist: [3, 15] }'

describe('inventories by role', () => {
  test('give each role the scores of its own instrument', async () => {
    const items = await run(place(BOTH, { 'people.csv': ONE_FILE }))
    const scores = await run(place(RANGES, { 'people.csv': SCORED }))
    for (const file of ['people', 'profiles', 'congruence'])
      expect(items(`artefacts/${file}.csv`)).toBe(scores(`artefacts/${file}.csv`))
    const reliability = items('artefacts/inventory_reliability.csv')
    expect(reliability).toMatch(/\nR,client,2,24,0,24,/)
    expect(reliability).toMatch(/\nR,therapist,3,24,0,24,/)
    expect(reliability).not.toMatch(/everybody/)
  })

  test('can have the same column names, whose numbers are those of each form', async () => {
    const same = BOTH.replaceAll(/"[qt]\{item\}"/g, '"{scale}{item}"')
    const head = TYPES.flatMap((type) => [1, 2, 3].map((i) => `${type}${i}`))
    const inScales = (given: readonly number[]) =>
      TYPES.flatMap((_, type) => [0, 1, 2].map((k) => given[type + 6 * k] ?? ''))
    const clients = table([
      ['person_id', ...head.filter((name) => !name.endsWith('3'))],
      ...PAIRS.map((i) => [`C${i}`, ...inScales(answers(i, 12, 0)).filter((it) => it !== '')]),
    ])
    const therapists = table([
      ['person_id', ...head],
      ...PAIRS.map((i) => [`T${i}`, ...inScales(answers(i, 18, 1))]),
    ])
    const files = `files:
  people:
    - { file: clients.csv, every_row: { role: client } }
    - { file: therapists.csv, every_row: { role: therapist } }
`
    const items = place(files + same, { 'clients.csv': clients, 'therapists.csv': therapists })
    const scores = await run(place(RANGES, { 'people.csv': SCORED }))
    expect((await run(items))('artefacts/people.csv')).toBe(scores('artefacts/people.csv'))
    const both = table([
      ['person_id', 'role', ...head],
      ...PAIRS.map((i) => [`C${i}`, 'client', ...inScales(answers(i, 12, 0))]),
      ...PAIRS.map((i) => [`T${i}`, 'therapist', ...inScales(answers(i, 18, 1))]),
    ])
    const stacked = await run(place(same, { 'people.csv': both }))
    expect(stacked('artefacts/people.csv')).toBe(scores('artefacts/people.csv'))
    const beyond = both.replace(/^(C3,client,\d,\d),,/m, '$1,4,')
    expect(beyond).not.toBe(both)
    expect(await errorsOf(place(same, { 'people.csv': beyond }))).toEqual([
      expect.stringMatching(
        /people\.csv:5 R3 "4": this client has an answer to an item of the inventory of therap/,
      ),
    ])
  })

  test('are read from rows of pairs, by the person at the beginning of the name', async () => {
    const rows = table([
      [
        ...['dyad_id', 'client_id', 'therapist_id', ...names('client_q#', 12)],
        ...[...names('therapist_t#', 18), 'client_bond_1'],
      ],
      ...PAIRS.map((i) => [
        ...[`D${i}`, `C${i}`, `T${i}`, ...answers(i, 12, 0), ...answers(i, 18, 1), 1 + ((i * 5) % 7)],
      ]),
    ])
    const wide = await run(place(`layout: dyad\n${BOTH}`, { 'dyads.csv': rows }))
    const tidy = await run(place(BOTH, { 'people.csv': ONE_FILE }))
    expect(wide('artefacts/congruence.csv')).toBe(tidy('artefacts/congruence.csv'))
    expect(wide('artefacts/inventory_reliability.csv')).toBe(tidy('artefacts/inventory_reliability.csv'))
  })

  test('leave a role without one the scores or codes in its file', async () => {
    const client = BOTH.split('\n').slice(0, 2).join('\n')
    const own = table([
      ['person_id', 'role', 'code', ...names('q#', 12)],
      ...PAIRS.map((i) => [`C${i}`, 'client', '', ...answers(i, 12, 0)]),
      ...PAIRS.map((i) => [`T${i}`, 'therapist', i % 2 ? 'SAE' : 'IRC', ...Array(12).fill('')]),
    ])
    const people = (await run(place(client, { 'people.csv': own })))('artefacts/people.csv')
    expect(people).toContain(`\nC3,client,NA,${sums(answers(3, 12, 0)).join()},NA\n`)
    expect(people).toContain('\nT3,therapist,NA,NA,NA,NA,NA,NA,NA,SAE\n')
    const rows = table([
      ['dyad_id', 'client_id', 'therapist_id', ...names('client_q#', 12), 'client_bond_1'],
      ...PAIRS.map((i) => [`D${i}`, `C${i}`, `T${i}`, ...answers(i, 12, 0), 1 + ((i * 5) % 7)]),
    ])
    expect(await errorsOf(place(`layout: dyad\n${client}`, { 'dyads.csv': rows }))).toContainEqual(
      expect.stringMatching(/therapist_R/),
    )
  })

  test('cannot be compared in points, whether ranges or forms differ', async () => {
    const [index, files] = ['d', { 'people.csv': ONE_FILE }]
    expect(await errorsOf(place(BOTH, files, index))).toContainEqual(
      expect.stringMatching(
        /indices "d": it compares points, but clients and therapists had inventories of diff/,
      ),
    )
    const other = { ...files, 'three.yaml': form('three', 2), 'people.csv': ONE_FILE }
    expect(await errorsOf(place(BOTH, other, index))).toContainEqual(
      expect.stringMatching(/it compares points, but clients and therapists had different inventories/),
    )
    const client = BOTH.split('\n').slice(0, 2).join('\n')
    expect(await errorsOf(place(client, { 'people.csv': SCORED }, index))).toContainEqual(
      expect.stringMatching(/the range of the scores of therapists is not declared/),
    )
    const one = BOTH.replace('three.yaml', 'two.yaml')
    expect(await errorsOf(place(one, files, index))).not.toContainEqual(
      expect.stringMatching(/compares points/),
    )
  })

  test('are refused with what to write', async () => {
    const files = { 'people.csv': ONE_FILE }
    expect(await errorsOf(place(`${BOTH}\n  range: [1, 5]`, files))).toEqual([
      expect.stringMatching(
        /inventory .*: write one inventory for everybody, or one under client and one under/,
      ),
    ])
    expect(await errorsOf(place(BOTH.replace('columns: "q{item}"', 'colums: "q{item}"'), files))).toEqual([
      expect.stringMatching(/inventory\.client.*"colums".*Did you mean columns\?/),
    ])
    expect(await errorsOf(place(BOTH.replace('three.yaml', 'riasec_30'), files))).toEqual([
      expect.stringMatching(/inventory\.therapist\.instrument "riasec_30"/),
    ])
    expect(await errorsOf(place(BOTH.replace('"t{item}"', '"x{item}"'), files))).toContainEqual(
      expect.stringMatching(/no column name fits x\{item\}.*inventory\.therapist\.columns/),
    )
    expect(await errorsOf(place(`${RANGES.replace('15', '14')}\n${BOTH}`, files))).toEqual([
      expect.stringMatching(
        /profile_range\.therapist "3 to 14": the scores of the inventory of therapists range/,
      ),
    ])
    expect(await errorsOf(place(`${RANGES}\n${BOTH}`, files))).toEqual([])
    const single = 'inventory: { instrument: two.yaml, columns: "q{item}" }'
    expect(await errorsOf(place(`${RANGES}\n${single}`, files))).toEqual([
      expect.stringMatching(/write inventory: \{ client: …, therapist: … \}/i),
    ])
  })

  test('are told in the summary of a check and in the report', { timeout: 120_000 }, async () => {
    const at = place(BOTH, { 'people.csv': ONE_FILE })
    expect(checkText(await check(join(at, 'study.yaml')), 400)).toMatch(
      /Inventory +six scores of clients from the items of two, of therapists from the items of three; scores of clients from 2 to 10, of therapists from 3 to 15/,
    )
    const report = (await run(at, STAGES.length))('report.html').replace(/<[^>]+>/g, '')
    expect(report).toMatch(/The six scores of clients were made from answers to items, with: The form two/)
    expect(report).toMatch(
      /The six scores of therapists were made from answers to items, with: The form three/,
    )
    expect(report).not.toMatch(/in the answers of clients and therapists together/)
  })
})
