import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { inventory } from '../../../pipeline/artefacts/inventory.ts'
import { people } from '../../../pipeline/artefacts/people.ts'
import { check } from '../../../pipeline/commands/check/check.ts'
import { TYPES } from '../../../pipeline/holland/type.ts'
import { problemLine } from '../../../pipeline/problems.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)
let studies = 0

/** Twelve items, two of each type in turn; item 8 (I) is reversed. Half of a scale must be answered. */
const FORM = `id: twelve
title: Twelve items
licence: my own
raters: [client, therapist]
items: 12
range: [1, 5]
response: five-point rating
answered: 0.5
confidence: certain
scales:
  R: { label: Realistic, items: [1, 7], score: sum }
  I: { label: Investigative, items: [2, 8], reverse: [8], score: sum }
  A: { label: Artistic, items: [3, 9], score: sum }
  S: { label: Social, items: [4, 10], score: sum }
  E: { label: Enterprising, items: [5, 11], score: sum }
  C: { label: Conventional, items: [6, 12], score: sum }
`

interface Declared {
  readonly inventory?: string
  readonly layout?: string
  readonly files?: Readonly<Record<string, string>>
  readonly form?: string
}

/** Writes a small study of three pairs; the caller says how its people look. */
function written({
  inventory = '{ instrument: twelve.yaml, columns: "q{item}" }',
  layout = '',
  files = {},
  form = FORM,
}: Declared) {
  const place = join(folder, String(studies++))
  mkdirSync(place)
  const all: Record<string, string> = {
    'twelve.yaml': form,
    'dyads.csv': 'dyad_id,client_id,therapist_id\nD1,C1,T1\nD2,C2,T1\n',
    'ratings.csv': 'dyad_id,session,rater,scale,item,value\nD1,1,client,bond,1,6\nD2,1,client,bond,1,3\n',
    'study.yaml': `id: small
title: A small study
${layout}
inventory: ${inventory}
scales: { bond: { label: Bond, items: 1, range: [1, 7] } }
outcomes: { bond: { scale: bond } }
indices: [c-index]
hypothesis: { index: c-index, outcome: bond }
`,
    ...files,
  }
  for (const [name, text] of Object.entries(all)) writeFileSync(join(place, name), text)
  return join(place, 'study.yaml')
}

async function loaded(declared: Declared): Promise<Workspace> {
  const study = written(declared)
  const workspace = new Workspace(study, () => `${study}.out`)
  expect(await runStage(STAGES[0]!, STAGES, workspace)).toEqual([])
  return workspace
}

const said = async (declared: Declared) => (await check(written(declared))).problems.map(problemLine)

const scoresOf = (workspace: Workspace) =>
  Object.fromEntries(workspace.rows(people).map((it) => [it.person_id, TYPES.map((type) => it[type])]))

const HEAD = `person_id,role,${Array.from({ length: 12 }, (_, i) => `q${i + 1}`)},code`
const PEOPLE = `${HEAD}
T1,therapist,1,2,3,4,5,1,2,2,3,4,5,1,
C1,client,5,4,3,2,1,1,,2,3,,1,2,
C2,client,5,4,3,2,1,1,4,NA,1,2,,2,
`
const SCORES = {
  T1: [3, 6, 6, 8, 10, 2], // I: 2 + (1 + 5 - 2)
  C1: [10, 8, 6, 4, 2, 3], // R and S: one answer stands for two
  C2: [9, 8, 4, 4, 2, 3], // I and E: the same; the answer that is missing is the reversed one
}

describe('six scores made from items', () => {
  test('are sums, reversed items turned round, missing answers filled by the mean of the rest', async () => {
    const workspace = await loaded({ files: { 'people.csv': PEOPLE } })
    expect(scoresOf(workspace)).toEqual(SCORES)
    expect(workspace.study.profile_range).toEqual([2, 10])
  })

  test('are missing where too few items are answered, and the person is left out for it', async () => {
    const inventory = '{ instrument: twelve.yaml, columns: "q{item}", answered: 1 }'
    const rows = `${PEOPLE}C3,client,5,4,3,2,1,1,4,4,1,2,1,2,\n`
    const dyads = 'dyad_id,client_id,therapist_id\nD1,C1,T1\nD2,C2,T1\nD3,C3,T1\n'
    const workspace = await loaded({
      inventory,
      files: { 'people.csv': rows.replace(/,2,\nC2/, ',2,SAE\nC2'), 'dyads.csv': dyads },
    })
    expect(scoresOf(workspace)).toEqual({
      T1: SCORES.T1,
      C1: [null, 8, 6, null, 2, 3],
      C3: [9, 6, 4, 4, 2, 3],
    })
    expect(workspace.rows(people).map(({ code }) => code)).toEqual([null, 'SAE', null])
  })

  test('are rounded, so that equal shares of answers are equal numbers', async () => {
    // Three items in each scale; .1 + .2 and .15 + .15 are the same mean of two answers.
    const form = FORM.replace('items: 12', 'items: 18')
      .replace('range: [1, 5]', 'range: [0, 5]')
      .replace(', reverse: [8]', '')
      .replace(
        /items: \[(\d+), (\d+)\]/g,
        (_, first) => `items: [${first}, ${Number(first) + 6}, ${Number(first) + 12}]`,
      )
    const head = `person_id,role,${Array.from({ length: 18 }, (_, i) => `q${i + 1}`)}`
    const row = (id: string, role: string) => `${id},${role},0.1,0.15,1,1,1,2,0.2,0.15,2,2,2,2,,,3,3,3,3`
    const rows = `${head}\n${row('T1', 'therapist')}\n${row('C1', 'client')}\n${row('C2', 'client')}\n`
    const study = written({ form, files: { 'people.csv': rows } })
    const workspace = new Workspace(study, () => `${study}.out`)
    await runStage(STAGES[0]!, STAGES, workspace)
    const [R, I] = scoresOf(workspace).T1!
    expect(0.1 + 0.2).not.toBe(0.15 + 0.15)
    expect([R, I]).toEqual([0.45, 0.45])
  })

  test('and the answers are kept as they were given', async () => {
    const rows = (await loaded({ files: { 'people.csv': PEOPLE } })).rows(inventory)
    expect(rows.slice(6, 9)).toEqual([
      { person_id: 'T1', role: 'therapist', item: 7, value: 2 },
      { person_id: 'T1', role: 'therapist', item: 8, value: 2 },
      { person_id: 'T1', role: 'therapist', item: 9, value: 3 },
    ])
    expect(rows.filter(({ value }) => value === null)).toHaveLength(4)
  })
})

describe('items may be named and written otherwise:', () => {
  test('by the letter of the type and the number within the scale', async () => {
    const names = [1, 2].flatMap((n) => TYPES.map((type) => `${type === 'S' ? 's' : type}_${n}`))
    const file = PEOPLE.replace(HEAD, `person_id,role,${names},code`)
    const inventory = '{ instrument: twelve.yaml, columns: "{scale}_{item}" }'
    expect(scoresOf(await loaded({ inventory, files: { 'people.csv': file } }))).toEqual(SCORES)
  })

  test('in words, with the missing ones in a word of their own', async () => {
    const words = PEOPLE.replaceAll(/(?<=,)1(?=,)/g, 'never').replace(',NA,', ',-99,')
    const layout = `files:
  people: { file: people.csv, missing: ['-99'], values: { answer: { 1: [never] } } }`
    expect(scoresOf(await loaded({ layout, files: { 'people.csv': words } }))).toEqual(SCORES)
  })
})

describe('in several files:', () => {
  const [head, ...rows] = PEOPLE.trimEnd().split('\n')
  const ofRole = (role: string) => rows.filter((row) => row.includes(role))
  const layout = 'files: { people: [clients.csv, therapists.csv] }'

  test('each with the items', async () => {
    const files = {
      'clients.csv': [head, ...ofRole('client')].join('\n'),
      'therapists.csv': [head, ...ofRole('therapist')].join('\n'),
    }
    const { C1, C2, T1 } = SCORES
    expect(scoresOf(await loaded({ layout, files }))).toEqual({ C1, C2, T1 })
  })

  test('one with the items, one with scores', async () => {
    const files = {
      'clients.csv': [head, ...ofRole('client')].join('\n'),
      'therapists.csv': `person_id,role,${TYPES}\nT1,therapist,3,6,6,8,10,2\n`,
    }
    expect(scoresOf(await loaded({ layout, files }))).toEqual(SCORES)
    const bare = { ...files, 'clients.csv': `person_id,role,${TYPES}\nC1,client,3,6,6,8,10,2\n` }
    expect(await said({ layout, files: bare })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^clients\.csv:1: .*\[no-item-columns\]$/),
        expect.stringMatching(/^therapists\.csv:1: .*\[no-item-columns\]$/),
      ]),
    )
  })

  test('of which a column is to be ignored', async () => {
    const people = PEOPLE.replace('code', 'q13')
    const ignoring = 'files: { people: { file: people.csv, ignore: [q13] } }'
    expect(scoresOf(await loaded({ layout: ignoring, files: { 'people.csv': people } }))).toEqual(SCORES)
  })
})

const both = (...pairs: readonly (readonly [string, string])[]) => {
  const answersOf = new Map(
    PEOPLE.split('\n').map((line) => [line.split(',')[0]!, line.split(',').slice(2, 14)]),
  )
  const columns = ['client', 'therapist'].flatMap((role) =>
    Array.from({ length: 12 }, (_, i) => `${role}_q${i + 1}`),
  )
  const rows = pairs.map(([client, therapist]) => [
    client,
    therapist,
    ...answersOf.get(client)!,
    ...answersOf.get(therapist)!,
  ])
  return { columns: ['client_id', 'therapist_id', ...columns], rows }
}

describe('both people in a row:', () => {
  test('one row for each pair', async () => {
    const { columns, rows } = both(['C1', 'T1'], ['C2', 'T1'])
    const lines = rows.map((row, i) => [`D${i + 1}`, ...row, 5].join())
    const files = { 'dyads.csv': [['dyad_id', ...columns, 'client_bond_1_1'].join(), ...lines].join('\n') }
    expect(scoresOf(await loaded({ layout: 'layout: dyad', files }))).toEqual(SCORES)
  })

  test('one row for each pair and session, the inventory in one of them', async () => {
    const { columns, rows } = both(['C1', 'T1'], ['C2', 'T1'])
    const lines = rows.flatMap((row, i) => {
      const later = row.map((cell, at) => (at < 2 ? cell : ''))
      return [[`D${i + 1}`, 1, ...row, 5].join(), [`D${i + 1}`, 2, ...later, 4].join()]
    })
    const files = {
      'ratings.csv': [['dyad_id', 'session', ...columns, 'client_bond_1'].join(), ...lines].join('\n'),
    }
    expect(scoresOf(await loaded({ layout: 'layout: dyad-session', files }))).toEqual(SCORES)
  })

  test('an answer that is another one in another row', async () => {
    const { columns, rows } = both(['C1', 'T1'], ['C2', 'T1'])
    const lines = rows
      .map((row, i) => [`D${i + 1}`, ...row, 5].join())
      .join('\n')
      .replace(/1,5$/, '2,5')
    const files = { 'dyads.csv': `${['dyad_id', ...columns, 'client_bond_1_1']}\n${lines}` }
    expect(await said({ layout: 'layout: dyad', files })).toEqual([
      expect.stringMatching(
        /^dyads\.csv:3 therapist_q12 "2": line 2 has "1" in this column for T1\..*\[conflicting-values\]$/,
      ),
    ])
  })
})

describe('told of the columns:', () => {
  const head = (change: (head: string) => string) => ({ 'people.csv': PEOPLE.replace(HEAD, change(HEAD)) })

  test('no item at all', async () => {
    expect(
      await said({ inventory: '{ instrument: twelve.yaml, columns: "ip_{item}" }', files: head((it) => it) }),
    ).toContainEqual(
      expect.stringMatching(
        /^people\.csv:1: no column name fits ip_\{item\}\. State under inventory\.columns .*\[no-item-columns\]$/,
      ),
    )
  })

  test('an item that is missing, one that the form does not have, one that stands twice', async () => {
    expect(await said({ files: head((it) => it.replace('q12', 'other')) })).toEqual([
      expect.stringMatching(/\[unread-column\]$/),
      expect.stringMatching(
        /^people\.csv:1 q1: there is no column for item 12 of twelve\. Add it, or correct inventory in .*\[missing-item-column\]$/,
      ),
    ])
    expect(await said({ files: head((it) => it.replace('q12', 'q13')) })).toContainEqual(
      expect.stringMatching(/^people\.csv:1 q13 "13": the form has items 1 to 12\. .*\[item-beyond-form\]$/),
    )
    expect(await said({ files: head((it) => it.replace('q12', 'q011')) })).toContainEqual(
      expect.stringMatching(/^people\.csv:1 q011 "11": this item occurs twice\. .*\[repeated-item\]$/),
    )
    const named = [1, 2].flatMap((n) => TYPES.map((type) => `${type}${n}`)).join()
    const inventory = '{ instrument: twelve.yaml, columns: "{scale}{item}" }'
    const files = head((it) => it.replace(/q1.*q12/, named.replace('C2', 'C3')))
    expect(await said({ inventory, files })).toContainEqual(
      expect.stringMatching(/^people\.csv:1 C3 "3": this scale has items 1 to 2\. .*\[unknown-item\]$/),
    )
  })

  test('words for answers where there is no inventory', async () => {
    const layout = 'files: { dyads: { file: dyads.csv, values: { answer: { 1: [never] } } } }'
    expect(await said({ layout, files: head((it) => it) })).toEqual([
      expect.stringMatching(/files\.dyads\.values "answer": .*\[unknown-key\]$/),
    ])
  })
})

test('the same answer to everything is suspicious', async () => {
  const file = PEOPLE.replace('1,2,3,4,5,1,2,2,3,4,5,1', '3,3,3,3,3,3,3,3,3,3,3,3')
  expect(await said({ files: { 'people.csv': file } })).toEqual([
    expect.stringMatching(
      /^people\.csv:2 q1 "3": all 12 answers of the therapist T1 to twelve are the same\..*\[straight-lining\]$/,
    ),
  ])
})

describe('six scores beside the items', () => {
  const beside = (...scores: readonly string[]) => {
    const [head, ...rows] = PEOPLE.trimEnd().split('\n')
    return { 'people.csv': [`${head},${TYPES}`, ...rows.map((row, i) => `${row},${scores[i]}`)].join('\n') }
  }

  test('are compared and not used', async () => {
    const files = beside('3,6,6,8,10,2', '10,8,6,4,2,3', '9,8,4,4,2,3')
    expect(scoresOf(await loaded({ files }))).toEqual(SCORES)
    const other = beside('3,6,6,8,10,2', '10,8,6,4,2,30', ',8,4,4,2,31')
    expect(await said({ files: other })).toEqual([
      expect.stringMatching(
        /^people\.csv:3 C "30": the score calculated from the items is 3 and is used; 2 of 3 scores in the column C differ .*\[scores-against-items\]$/,
      ),
    ])
  })

  test('are those of people who answered no item, and have to fit the range', async () => {
    const blank = (scores: string) => {
      const files = beside(scores, '10,8,6,4,2,3', ',,,,,')
      return { 'people.csv': files['people.csv'].replace('1,2,3,4,5,1,2,2,3,4,5,1', ','.repeat(11)) }
    }
    const workspace = await loaded({ files: blank('3,6.5,6,8,10,2') })
    expect(scoresOf(workspace)).toEqual({ ...SCORES, T1: [3, 6.5, 6, 8, 10, 2] })
    expect(new Set(workspace.rows(inventory).map(({ person_id }) => person_id))).toEqual(
      new Set(['C1', 'C2']),
    )
    expect(await said({ files: blank('3,6,6,8,11,2') })).toEqual([
      expect.stringMatching(/^people\.csv:2 E "11": .* range from 2 to 10\..*\[score-out-of-range\]$/),
    ])
  })
})
