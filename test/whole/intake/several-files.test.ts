import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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

const write = (name: string, text: string | Buffer) => writeFileSync(join(folder, name), text)

/** The tables that load, score and match make of the study in the folder, and the files that its provenance names. */
async function made(study: string, out: string) {
  const workspace = new Workspace(study, () => join(folder, out))
  for (const stage of STAGES.slice(0, 3)) expect(await runStage(stage, STAGES, workspace)).toEqual([])
  const tables = ['people', 'ratings', 'profiles', 'scales', 'congruence'].map((name) => [
    name,
    readFileSync(join(folder, out, 'artefacts', `${name}.csv`), 'utf8'),
  ])
  return { tables: Object.fromEntries(tables) as Record<string, string>, provenance: workspace.provenance()! }
}

let expected: Awaited<ReturnType<typeof made>>
beforeAll(async () => {
  expected = await made(join(EXAMPLE, 'study.yaml'), 'expected')
})

const example = parse(readFileSync(join(EXAMPLE, 'study.yaml'), 'utf8'))

/** What becomes of the example study with these settings, laid out in these files. */
async function madeOf(settings: object) {
  write('study.yaml', stringify({ ...example, ...settings }))
  return made(join(folder, 'study.yaml'), 'out')
}

/** The rows of a table in which `column` is `value`, without that column, written as a file of this format. */
function part(format: string, name: string, [head, ...rows]: Table, told: Readonly<Record<string, string>>) {
  const at = Object.keys(told).map((column) => head!.indexOf(column))
  const without = (row: readonly string[]) => row.filter((_, i) => !at.includes(i))
  const own = rows.filter((row) => Object.values(told).every((value, i) => row[at[i]!] === value))
  const { name: file, options, bytes } = WRITTEN[format]!(name, [without(head!), ...own.map(without)])
  write(file, bytes)
  return { file, ...options, every_row: told }
}

const bothRoles = (tables: typeof LAID_OUT.tidy) => [
  part('utf-16', 'therapists', tables!.files.people!, { role: 'therapist' }),
  part('xlsx', 'clients', tables!.files.people!, { role: 'client' }),
]

/** Lines whose order says nothing. */
const sorted = (csv: string) => csv.split('\n').sort()

describe('the example study in several files', () => {
  const tidy = LAID_OUT.tidy!
  const ratings = tidy.files.ratings!
  const distinct = (column: string) => [
    ...new Set(ratings.slice(1).map((row) => row[ratings[0]!.indexOf(column)]!)),
  ]
  const dyads = () => part('csv', 'dyads', tidy.files.dyads!, {})

  test('clients and therapists apart, ratings by rater and session, each in its own format', async () => {
    const [rater, session] = ['rater', 'session'].map((column) => ratings[0]!.indexOf(column))
    const raterAndSession = ratings.slice(1).map((row) => JSON.stringify([row[rater!], row[session!]]))
    const split = [...new Set(raterAndSession)].map((both, i) => {
      const [rater, session] = JSON.parse(both) as [string, string]
      const format = Object.keys(WRITTEN)[i % 4]!
      return part(format, `ratings-${rater}-${session}`, ratings, { rater, session })
    })
    const { tables, provenance } = await madeOf({
      files: { people: bothRoles(tidy), dyads: dyads(), ratings: split },
    })
    expect(split.length).toBeGreaterThan(4)
    for (const name of ['profiles', 'scales', 'congruence'])
      expect(tables[name], name).toBe(expected.tables[name])
    for (const name of ['people', 'ratings'])
      expect(sorted(tables[name]!)).toEqual(sorted(expected.tables[name]!))
    const inputs = provenance.inputs.filter((input) => 'file' in input)
    const named = inputs.map(({ key, file }) => `${key} ${file}`)
    expect(named).toHaveLength(3 + split.length)
    expect(new Set(inputs.map(({ sha256 }) => sha256)).size).toBe(named.length)
    expect(named.slice(0, 3)).toEqual(['people therapists.csv', 'people clients.xlsx', 'dyads dyads.csv'])
  })

  test('records follow one another as the files do', async () => {
    const at = ratings.length >> 1
    const halves = [ratings.slice(0, at), [ratings[0]!, ...ratings.slice(at)]]
    const { tables } = await madeOf({
      files: {
        people: part('csv', 'people', tidy.files.people!, {}),
        dyads: dyads(),
        ratings: halves.map((half, i) => part('csv', `half-${i}`, half, {})),
      },
    })
    expect(tables).toEqual(expected.tables)
  })

  test('items in columns, a file for each rater', async () => {
    const wide = LAID_OUT['items-wide']!
    const byRater = distinct('rater').map((rater) =>
      part('csv', `wide-${rater}`, wide.files.ratings!, { rater }),
    )
    const files = { people: bothRoles(tidy), dyads: dyads(), ratings: byRater }
    const { tables } = await madeOf({ layout: 'items-wide', files })
    for (const name of ['profiles', 'scales', 'congruence'])
      expect(tables[name], name).toBe(expected.tables[name])
  })

  test('both people in every row, a file for each session', async () => {
    const wide = LAID_OUT['dyad-session']!
    const bySession = distinct('session').map((session) =>
      part('xlsx', `session-${session}`, wide.files.ratings!, { session }),
    )
    const { tables } = await madeOf({ layout: 'dyad-session', files: { ratings: bySession } })
    for (const name of ['profiles', 'scales', 'congruence'])
      expect(sorted(tables[name]!), name).toEqual(sorted(expected.tables[name]!))
  })

  test('a row for each pair, a file for some of the pairs', async () => {
    const [head, ...rows] = LAID_OUT.dyad!.files.dyads!
    const halves = [rows.slice(0, 10), rows.slice(10)]
    const dyads = halves.map((half, i) => part('csv', `pairs-${i}`, [head!, ...half], {}))
    const { tables } = await madeOf({ layout: 'dyad', files: { dyads } })
    for (const name of ['profiles', 'scales', 'congruence'])
      expect(sorted(tables[name]!), name).toEqual(sorted(expected.tables[name]!))
  })
})

const SMALL = `id: small
title: A small study
profile_range: [0, 50]
scales:
  bond: { label: Bond, items: 2, range: [1, 7] }
outcomes:
  bond: { scale: bond }
indices: [c-index]
hypothesis: { index: c-index, outcome: bond }
`

/** What check says of a study of these files. */
async function said(declared: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) write(name, text)
  write('study.yaml', `${SMALL}${declared}\n`)
  return (await check(join(folder, 'study.yaml'))).problems.map(problemLine)
}

const CLIENTS = 'person_id,code\nC1,SAI\nC2,RIA\n'
const THERAPISTS = 'person_id,code\nT1,SAE\nT2,S\n'
const PEOPLE = `
    - { file: clients.csv, every_row: { role: client } }
    - { file: therapists.csv, every_row: { role: therapist } }`
const FILES = `files:
  people: ${PEOPLE}
  ratings:
    - { file: first.csv, every_row: { rater: client, session: 1, scale: bond } }
    - { file: second.csv, every_row: { rater: client, session: 2, scale: bond } }`

describe('problems name the file and the line', () => {
  const dyads = 'dyad_id,client_id,therapist_id\nD1,C1,T1\nD2,C2,T2\n'
  const rated = 'dyad_id,item,value\nD1,1,4\nD1,2,5\n'
  beforeEach(() => {
    write('clients.csv', CLIENTS)
    write('therapists.csv', THERAPISTS)
    write('dyads.csv', dyads)
    write('first.csv', rated)
    write('second.csv', rated)
  })

  test('of which there are none here', async () => {
    expect(await said(FILES)).toEqual([])
  })

  test('nor because later sessions come first', async () => {
    expect(await said(FILES.replace('session: 1', 'session: 3'))).toEqual([])
  })

  test('and the other file of a person who stands in two', async () => {
    expect(await said(FILES, { 'therapists.csv': `${THERAPISTS}C2,SAI\nT1,SEC\n` })).toEqual([
      'therapists.csv:4 person_id "C2": this person is already in line 3 of clients.csv. Keep one line for each person, or write identifiers: by_role in study.yaml if clients and therapists are numbered separately. [repeated-id]',
      'therapists.csv:5 person_id "T1": this person is already in line 2. Keep one line for each person, or write keep: first (or last) for this file in study.yaml. [repeated-id]',
    ])
  })

  test('and the other file of an answer that stands in two', async () => {
    const lines = await said(FILES.replace('session: 2', 'session: 1'))
    expect(lines).toEqual([
      'second.csv:2 item "1": the same item of the same session was already rated in line 2 of first.csv. Keep one line for each pair, session, rater, scale and item. [repeated-rating]',
      'second.csv:3 item "2": the same item of the same session was already rated in line 3 of first.csv. Keep one line for each pair, session, rater, scale and item. [repeated-rating]',
    ])
  })

  test('and all the files in which somebody is not', async () => {
    const lines = await said(FILES, { 'dyads.csv': dyads.replace('C2', 'C9') })
    expect(lines).toEqual([
      'dyads.csv:3 client_id "C9": nobody in clients.csv or therapists.csv has this identifier. Add the person to clients.csv or therapists.csv, or correct the identifier. [unknown-person]',
    ])
  })

  test('but once what is wrong in every row', async () => {
    const files = FILES.replace('session: 2', 'session: 2, dyad_id: D9')
    const lines = await said(files, { 'second.csv': 'item,value\n1,4\n2,5\n' })
    expect(lines).toEqual([
      'second.csv every_row.dyad_id "D9": no pair in dyads.csv has this identifier. Add the pair to dyads.csv, or correct the identifier. [unknown-pair]',
    ])
  })

  test('and miss nobody who may stand in a file that cannot be read', async () => {
    const lines = await said(FILES.replace('therapists.csv', 'therapist.csv'))
    expect(lines).toEqual([expect.stringMatching(/^therapist\.csv: .*\[missing-file\]$/)])
  })
})

describe('rows of one person in several files', () => {
  const files = (more = '') => `layout: dyad-session\nfiles: { ratings: [one.csv, { file: two.csv${more} }] }`
  const head =
    'dyad_id,session,client_id,therapist_id,client_code,therapist_code,client_bond_1,client_bond_2\n'
  const one = `${head}D1,1,C1,T1,SAI,,4,5\nD2,1,C2,T1,RIA,,6,5\n`

  test('complete one another', async () => {
    expect(await said(files(), { 'one.csv': one, 'two.csv': `${head}D1,2,C1,T1,,SAE,4,5\n` })).toEqual([])
  })

  test('may not contradict one another', async () => {
    const two = `${head}D1,2,C1,T1,SAE,SAE,4,5\n`
    expect(await said(files(), { 'one.csv': one, 'two.csv': two })).toEqual([
      'two.csv:2 client_code "SAE": line 2 of one.csv has "SAI" in this column for C1. Write the same value in every row of the same person or pair. [conflicting-values]',
    ])
  })

  test('have their problems told where the cell stands', async () => {
    const two = `${head}D2,2,C2,T1,RIA,SXE,4,5\n`
    expect(await said(files(), { 'one.csv': one, 'two.csv': two })).toEqual([
      expect.stringMatching(/^two\.csv:2 therapist_code "SXE": .*\[code-not-a-type\]$/),
    ])
  })

  test('have to be written alike', async () => {
    expect(await said(files(', decimal: ","'))).toEqual([
      'study.yaml:11 files.ratings.1.decimal: the files of ratings can have rows of the same person, but they differ in decimal. Write the same decimal for all of them. [wrong-setting]',
    ])
  })
})

test('columns to be ignored are not there', async () => {
  const dyads = 'dyad_id,client_id,therapist_id\nD1,C1,T1\n'
  const people =
    'person_id,role,code,R,I,A,S,E,C,title\nC1,client,SAI,1,2,3,4,5,999,a\nT1,therapist,SAE,1,1,1,1,1,1,b\n'
  const rated = 'dyad_id,session,rater,scale,item,value\nD1,1,client,bond,1,4\nD1,1,client,bond,2,5\n'
  const files = { 'people.csv': people, 'dyads.csv': dyads, 'ratings.csv': rated }
  const ignoring = (columns: string) => `files: { people: { file: people.csv, ignore: [${columns}] } }`
  expect(await said(ignoring('R, I, A, S, E, C, title'), files)).toEqual([])
  expect(await said(ignoring('title'))).toEqual([
    expect.stringMatching(/^people\.csv:2 C "999": .*\[score-out-of-range\]$/),
  ])
  expect(await said(ignoring('R, I, A, S, E, C, title, code'))).toHaveLength(6)
  expect(await said(ignoring('R, I, A, S, E, C, titel'))).toEqual([
    expect.stringMatching(/^people\.csv:1 "title": this column is not read.*\[unread-column\]$/),
    expect.stringMatching(/^people\.csv:1 "titel": .* Did you mean title\?.*\[nothing-to-ignore\]$/),
  ])
})

describe('what study.yaml says of several files', () => {
  test.each([
    ['{ people: [] }', /study\.yaml:11 files\.people.*\[wrong-setting\]$/],
    [
      '{ people: [a.csv, { file: b.csv, delimeter: ";" }] }',
      /files\.people\.1 "delimeter": .*mean delimiter\?/,
    ],
    ['{ people: [a.csv, b.dat] }', /files\.people\.1 "b\.dat": the file name does not show the format/],
    [
      '{ people: [a.csv, { file: b.csv, columns: { persn_id: x } }] }',
      /files\.people\.1\.columns "persn_id": .*mean person_id\?/,
    ],
    [
      '{ people: { file: a.csv, every_row: { rater: client } } }',
      /files\.people\.every_row "rater": .*\[unknown-key\]$/,
    ],
    ['{ people: { file: a.csv, every_row: { constructor: x } } }', /"constructor": .*\[unknown-key\]$/],
    [
      '{ people: { file: a.csv, every_row: { role: klient } } }',
      /"klient": this is not one of client, therapist/,
    ],
    ['{ ratings: { file: a.csv, every_row: { scale: bnd } } }', /"bnd": .*mean bond\?.*\[unknown-scale\]$/],
    ['{ ratings: { file: a.csv, every_row: { session: first } } }', /"first": .*\[not-a-whole-number\]$/],
    [
      '{ ratings: { file: a.csv, columns: { rater: Wer }, every_row: { rater: client } } }',
      /"rater": a column declared under columns also gives rater/,
    ],
    [
      '{ people: { file: a.csv, columns: { R: Real }, ignore: [Real] } }',
      /files\.people\.ignore "Real": .*\[wrong-setting\]$/,
    ],
  ])('%s', async (files, says) => {
    const lines = await said(`\nfiles: ${files}`)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(says)
  })

  test('item columns whose names tell the rater leave nothing to every_row', async () => {
    const files = '{ ratings: { file: a.csv, every_row: { rater: client } } }'
    expect(await said(`layout: dyad-session\nfiles: ${files}`)).toEqual([
      expect.stringMatching(/every_row "rater": the name of every item column also gives rater/),
    ])
  })
})
