import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { check } from '../../../pipeline/commands/check/check.ts'
import { similarId } from '../../../pipeline/intake/words/similar-id.ts'
import { problemLine } from '../../../pipeline/problems.ts'
import { freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)
beforeEach(() => rmSync(folder, { recursive: true, force: true }))

const PLAN = {
  id: 'small',
  title: 'A small study',
  scales: { bond: { label: 'Bond', items: 2, range: [1, 7] } },
  outcomes: { bond: { scale: 'bond' } },
  indices: ['c-index'],
  hypothesis: { index: 'c-index', outcome: 'bond' },
}

const SOUND = {
  'people.csv':
    'person_id,role,code\nT1,therapist,SAI\nT2,therapist,SIA\nC1,client,SAE\nC2,client,RIA\nC3,client,ESA\n',
  'dyads.csv': 'dyad_id,client_id,therapist_id\nD1,C1,T1\nD2,C2,T1\nD3,C3,T2\n',
  'ratings.csv':
    'dyad_id,session,rater,scale,item,value\nD1,1,client,bond,1,6\nD1,1,client,bond,2,5\nD2,1,client,bond,1,3\nD2,1,client,bond,2,4\nD3,1,client,bond,1,5\nD3,1,client,bond,2,4\n',
}

/** What check says of the sound study with these settings and files over it. */
async function said(settings: object, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries({ ...SOUND, ...files })) writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, 'study.yaml'), stringify({ ...PLAN, ...settings }))
  return (await check(join(folder, 'study.yaml'))).problems.map(problemLine)
}

/** The codes of problems, each once. */
const codesOf = (lines: readonly string[]) => [...new Set(lines.map((line) => /\[(\S+)\]$/.exec(line)![1]))]

test('the study without a mess has no problem', async () => {
  expect(await said({})).toEqual([])
})

describe('a code', () => {
  const people = (code: string) => SOUND['people.csv'].replace('C1,client,SAE', `C1,client,"${code}"`)

  test.each(['S-A-E', 's/a/e', 'S A E', 'S,A,E'])('may be written %s', async (code) => {
    expect(await said({}, { 'people.csv': people(code) })).toEqual([])
  })

  test.each(['S/A', 'SA-E'])('is refused if it may mean two things: %s', async (code) => {
    expect(codesOf(await said({}, { 'people.csv': people(code) }))).toEqual(['code-or-tie'])
  })

  test('may be what study.yaml says that it stands for', async () => {
    const file = { file: 'people.csv', values: { code: { SAE: ['S/A', 'sozial'] } } }
    expect(await said({ files: { people: file } }, { 'people.csv': people('S/A') })).toEqual([])
    expect(await said({ files: { people: file } }, { 'people.csv': people('sozial') })).toEqual([])
  })

  test('may be so in a row with both people too', async () => {
    const head = 'dyad_id,client_id,therapist_id,client_code,therapist_code,client_bond_1_1,client_bond_1_2'
    const rows = 'D1,C1,T1,hilft,malt,6,5\nD2,C2,T1,RIA,malt,3,4\n'
    const values = { client_code: { SAE: ['hilft'] }, therapist_code: { ASI: ['malt'] } }
    const files = { 'dyads.csv': `${head}\n${rows}` }
    const file = { file: 'dyads.csv', values }
    expect(await said({ layout: 'dyad', files: { dyads: file } }, files)).toEqual([])
    expect(codesOf(await said({ layout: 'dyad' }, files))).toEqual(['code-not-a-type'])
  })
})

test('an identifier has no other words', async () => {
  const dyads = { file: 'dyads.csv', values: { client_id: { C1: ['C-1'] } } }
  expect(await said({ files: { dyads } })).toEqual([
    'study.yaml:22 files.dyads.values "client_id": identifiers are used as written and cannot have other words. Delete client_id under values. [wrong-setting]',
  ])
})

describe('an identifier that names a person', () => {
  const called = (names: readonly string[]) => {
    const rename = (text: string) =>
      names.reduce((all, name, i) => all.replace(new RegExp(`\\bC${i + 1}\\b`, 'g'), name), text)
    return { 'people.csv': rename(SOUND['people.csv']), 'dyads.csv': rename(SOUND['dyads.csv']) }
  }

  test('is to be replaced, and its column is not to be deleted', async () => {
    const lines = await said({}, called(['Beat Müller', 'Anne-Marie O’Neill', 'Öhler Ángel']))
    expect(lines).toEqual([
      expect.stringMatching(
        /^people\.csv:4 person_id: this column of identifiers seems to contain names of people, in 3 lines\. Replace /,
      ),
      expect.stringMatching(
        /^dyads\.csv:2 client_id: .* in 3 lines\. Replace the identifiers by numbers.*--deidentify/,
      ),
    ])
  })

  test('may be an e-mail address', async () => {
    const lines = await said({}, called(['c1@example.org', 'C2', 'C3']))
    expect(codesOf(lines)).toEqual(['email-address'])
    expect(lines[0]).toContain('Replace the identifiers')
  })

  test.each([
    ['C 07', 'C 08', 'C 09'],
    ['Klinik A', 'Klinik B', 'Klinik C'],
    ['KL AB', 'KL CD', 'KL EF'],
    ['Nord 1', 'Nord 2', 'Beat Müller'],
  ])('is not a code such as %s', async (...names) => {
    expect(await said({}, called(names))).toEqual([])
  })

  test('is not a code in a column called Name', async () => {
    const files = { 'people.csv': SOUND['people.csv'].replace('person_id', 'Name') }
    const people = { file: 'people.csv', columns: { person_id: 'Name' } }
    expect(await said({ files: { people } }, files)).toEqual([])
  })
})

describe('an identifier that is not known', () => {
  test('is set right if only capitals, spaces or leading zeros differ', async () => {
    const dyads = SOUND['dyads.csv'].replace('C1', 'c 01').replace('D3', 'd03').replace('C2', 'C7')
    const lines = await said({}, { 'dyads.csv': dyads })
    expect(lines[0]).toContain('Did you mean C1? Add')
    expect(lines[1]).toMatch(/"C7": nobody in people\.csv has this identifier\. Add/)
    expect(lines[2]).toMatch(/"D3": no pair in dyads\.csv has this identifier\. Did you mean d03\?/)
  })

  test('is not taken for another number', () => {
    const like = similarId(new Map(['C10', 'C1', 'A-007'].map((id) => [id, 0])))
    expect([like('c010'), like('C 1'), like('a-7'), like('C01 0'), like('C100')]).toEqual([
      'C10',
      'C1',
      'A-007',
      'C10',
      null,
    ])
  })
})

describe('a Qualtrics export', () => {
  const head = 'Status,Finished,person_id,role,code\na,b,c,d,e\n'
  const ids =
    '"{""ImportId"":""a""}","{""ImportId"":""b""}","{""ImportId"":""c""}","{""ImportId"":""d""}","{""ImportId"":""e""}"\n'
  const rows =
    '0,1,T1,therapist,SAI\n0,1,T2,therapist,SIA\n0,1,C1,client,SAE\n0,1,C2,client,RIA\n0,0,C3,client,ESA\n1,0,C4,client,ESA\n'
  const files = { 'people.csv': `${head}${ids}${rows}` }
  const people = (only: object) => ({ files: { people: { file: 'people.csv', format: 'qualtrics', only } } })

  test('is warned of where answers are previews or not finished', async () => {
    expect(codesOf(await said(people({}), files))).toEqual(['survey-preview', 'unfinished-answer'])
  })

  test('is not warned of because of rows that only leaves out', async () => {
    const lines = await said(people({ Status: ['0'] }), files)
    expect(lines).toEqual([
      expect.stringMatching(
        /^people\.csv:8 Finished "0": 1 survey response .* \{ Status: \["0"\], Finished: \["1"\] \}/,
      ),
    ])
    const dyads = { 'dyads.csv': SOUND['dyads.csv'].replace('D3,C3,T2\n', 'D3,T2,T2\n') }
    expect(codesOf(await said(people({ Status: ['0'], Finished: ['1'] }), { ...files, ...dyads }))).toEqual([
      'wrong-role',
    ])
  })
})

describe('a file that several entries read', () => {
  const all =
    'kind,id,role,code,mail,client,therapist\nperson,T1,therapist,SAI,,,\nperson,C1,client,SAE,c@example.org,,\npair,D1,,,,C1,T1\nperson,C2,client,RIA,d@example.org,,\npair,D2,,,,C2,T1\nperson,C3,client,ESA,,,\npair,D3,,,,C3,T1\n'
  const files = {
    people: { file: 'all.csv', only: { kind: ['person'] }, columns: { person_id: 'id' } },
    dyads: {
      file: 'all.csv',
      only: { kind: ['pair'] },
      columns: { dyad_id: 'id', client_id: 'client', therapist_id: 'therapist' },
    },
  }

  test('has no unread column but those that no entry reads, and each warning once', async () => {
    expect(await said({ files }, { 'all.csv': all })).toEqual([
      'all.csv:1 "mail": this column is not read. Correct its name if it should be read. [unread-column]',
      'all.csv:3 mail: this column seems to contain e-mail addresses, in 2 lines. Delete the column; the analysis needs identifiers only. [email-address]',
    ])
  })
})

describe('a column that study.yaml names and the file does not have', () => {
  test('is corrected there, and nothing else is demanded in its place', async () => {
    const people = { file: 'people.csv', columns: { code: 'Cod' } }
    expect(await said({ files: { people } })).toEqual([
      'people.csv:1: there is no column Cod; the columns are person_id, role, code. Correct Cod to code under `columns` for this file in study.yaml. [missing-column]',
    ])
  })

  test('is corrected under only if it stands there', async () => {
    const people = { file: 'people.csv', only: { consent: ['yes'] } }
    expect(await said({ files: { people } })).toEqual([
      'people.csv:1: there is no column consent; the columns are person_id, role, code. Correct consent under `only` for this file in study.yaml. [missing-column]',
    ])
  })
})

describe('what follows from an error', () => {
  const HEAD = 'dyad_id,session,rater,scale,item,value\n'

  test('is not told: outcomes without values where the ratings could not be read', async () => {
    const raters = SOUND['ratings.csv'].replaceAll('client', 'Klientin').replace('Klientin', 'therapist')
    expect(codesOf(await said({}, { 'ratings.csv': raters }))).toEqual(['unknown-value'])
    const decimal = { files: { ratings: { file: 'ratings.csv', decimal: ',' } } }
    const values = await said(decimal, { 'ratings.csv': `${HEAD}D1,1,client,bond,1,oft\n` })
    expect(values).toEqual([expect.stringContaining('write a number such as 4 or 4,5.')])
  })

  test('is not told: a ceiling where answers lie beyond the range', async () => {
    const pairs = Array.from({ length: 24 }, (_, i) => i + 1)
    const answers = (value: (pair: number) => number) => ({
      'people.csv': `person_id,role,code\nT1,therapist,SAI\n${pairs.map((i) => `C${i},client,SA${'EIRC'[i % 4]}\n`).join('')}C99,client,RIA\n`,
      'dyads.csv': `dyad_id,client_id,therapist_id\n${pairs.map((i) => `D${i},C${i},T1\n`).join('')}D99,C99,T1\n`,
      'ratings.csv': `${HEAD}${pairs.map((i) => `D${i},1,client,bond,1,7\nD${i},1,client,bond,2,${value(i)}\n`).join('')}`,
    })
    expect(
      codesOf(
        await said(
          {},
          answers(() => 7),
        ),
      ),
    ).toContain('ceiling')
    const lines = await said(
      {},
      answers((i) => (i % 2 === 0 ? 7 : 8)),
    )
    expect(codesOf(lines)).not.toContain('ceiling')
    expect(codesOf(lines)).toContain('rating-out-of-range')
  })
})

describe('answers with a fraction', () => {
  const ratings = (values: readonly (string | number)[]) =>
    `dyad_id,session,rater,scale,item,value\n${values.map((value, i) => `D${1 + (Math.floor(i / 2) % 3)},${1 + Math.floor(i / 6)},client,bond,${1 + (i % 2)},${value}\n`).join('')}`

  test('are told of once, where nearly all others are whole', async () => {
    const lines = await said({}, { 'ratings.csv': ratings([6, 5, 3, 4.5, 5, 4, 2, 1, 6, 3, 2.5, 4]) })
    expect(lines).toEqual([expect.stringMatching(/^ratings\.csv:5 value "4.5": 2 of 12 answers to bond/)])
  })

  test('are no wonder where a scale is one number', async () => {
    const lines = ['dyad_id,session,rater,scale,item,value']
    for (const session of [1, 2])
      for (const pair of ['D1', 'D2', 'D3']) lines.push(`${pair},${session},client,bond,1,4`)
    const scales = { bond: { label: 'Bond', items: 1, range: [1, 7] } }
    const ratings = `${lines.join('\n').replace(/4$/, '4.5')}\n`
    expect(await said({ scales }, { 'ratings.csv': ratings })).toEqual([])
  })

  test('are usual where there are many', async () => {
    expect(await said({}, { 'ratings.csv': ratings([6.2, 5, 3.1, 4.5, 5.9, 4.8]) })).toEqual([])
  })
})

test('an early session that is not rated is told of only if study.yaml names it', async () => {
  expect(await said({ early_sessions: [1] })).toEqual([])
  expect(await said({ early_sessions: [1, 5] })).toEqual([
    expect.stringMatching(/^study\.yaml:\d+ early_sessions "5": .*\[unrated-session\]$/),
  ])
  expect(codesOf(await said({ early_sessions: [5, 6] }))).toEqual(['unrated-outcome'])
})

describe('a layout with its items elsewhere', () => {
  const ITEMS = { items: ['{scale}_{item}'] }

  test.each([
    [
      'dyad',
      { ratings: { file: 'ratings.csv', ...ITEMS } },
      'Name the file with the items under files.dyads',
    ],
    [
      'dyad-session',
      { dyads: { file: 'dyads.csv', ...ITEMS } },
      'Name the file with the items under files.ratings',
    ],
    [
      'items-wide',
      { dyads: { file: 'dyads.csv', ...ITEMS } },
      'Name the file with the items under files.ratings',
    ],
    [
      'tidy',
      { ratings: { file: 'ratings.csv', ...ITEMS } },
      'Write layout: items-wide, dyad-session or dyad if',
    ],
  ])('%s says where they are declared', async (layout, files, remedy) => {
    expect((await said({ layout, files })).join('\n')).toContain(
      `does not have items in columns in the layout ${layout}. ${remedy}`,
    )
  })
})
