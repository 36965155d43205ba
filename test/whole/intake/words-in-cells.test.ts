import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { type Problem, problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { freshFolder } from '../../support/run.ts'
import { savFile } from '../../support/sav-file.ts'

const { folder, remove } = freshFolder()
afterAll(remove)
beforeEach(() => rmSync(folder, { recursive: true, force: true }))

const PEOPLE =
  'person_id,role,code,consent\nT1,therapist,SAI,yes\nC1,client,SAE,yes\nC2,client,RIA,no\nC3,client,ESA,yes\n'
const DYADS = 'dyad_id,client_id,therapist_id,site\nD1,C1,T1,01\nD2,C2,T1,02\nD3,C3,T1,2\n'
const RATINGS =
  'dyad_id,session,rater,scale,item,value\nD1,1,client,bond,1,0\nD1,1,client,bond,2,5\nD2,1,client,bond,1,3\nD2,1,client,bond,2,4\nD3,1,client,bond,1,0\nD3,1,client,bond,2,2\n'

/** The problems as lines, without those that these cases do not concern. */
const told = (problems: readonly Problem[]) =>
  problems.map(problemLine).filter((line) => !/unread-column|unrated/.test(line))

/** What loading says of the study with these settings and files over it, and the tables that it writes. */
async function loaded(settings: object, files: Readonly<Record<string, string | Buffer>> = {}) {
  mkdirSync(folder, { recursive: true })
  const all = { 'people.csv': PEOPLE, 'dyads.csv': DYADS, 'ratings.csv': RATINGS, ...files }
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text)
  const plan = {
    ...{ id: 'small', title: 'A small study', indices: ['c-index'] },
    scales: { bond: { label: 'Bond', items: 2, range: [0, 7] } },
    outcomes: { bond: { scale: 'bond' } },
    hypothesis: { index: 'c-index', outcome: 'bond' },
    ...settings,
  }
  writeFileSync(join(folder, 'study.yaml'), stringify(plan))
  const out = join(folder, 'out')
  try {
    const workspace = new Workspace(join(folder, 'study.yaml'), () => out)
    const warnings = await runStage(STAGES[0]!, STAGES, workspace)
    const table = (name: string) => readFileSync(join(out, `artefacts/${name}.csv`), 'utf8')
    const rows = (name: string, column: string) => {
      const [head, ...lines] = table(name).trimEnd().split('\n')
      const at = head!.split(',').indexOf(column)
      return lines.map((line) => line.split(',')[at]!)
    }
    return { lines: told(warnings), rows, isSound: true }
  } catch (error) {
    if (!(error instanceof StudyProblems)) throw error
    return { lines: told(error.problems), rows: () => [], isSound: false }
  }
}

describe('a word for a missing value is a number only if it is written as one', () => {
  test.each([[' '], ['\t'], ['\u00a0'], ['\n'], ['0x0'], ['Infinity'], ['٠'], ['-'], ['+'], ['0b0']])(
    '%j does not make zeros missing',
    async (word) => {
      const { rows } = await loaded({
        files: { ratings: { file: 'ratings.csv', missing: ['', word, 'NA'] } },
      })
      expect(rows('ratings', 'value')).toEqual(['0', '5', '3', '4', '0', '2'])
    },
  )

  test.each(['5', '5.0', '05', '0.5e1'])('%s makes 5 missing', async (word) => {
    const { rows } = await loaded({ files: { ratings: { file: 'ratings.csv', missing: [word] } } })
    expect(rows('ratings', 'value')).toEqual(['0', 'NA', '3', '4', '0', '2'])
  })
})

describe('only and except', () => {
  const dyads = (settings: object) => ({ files: { dyads: { file: 'dyads.csv', ...settings } } })

  test('a value that no row has is told, with the values of the column', async () => {
    const { lines, rows } = await loaded(dyads({ only: { site: ['1', '02', '2'] } }))
    expect(rows('dyads', 'dyad_id')).toEqual(['D2', 'D3'])
    expect(lines[0]).toBe(
      'dyads.csv site "1": study.yaml has this value under `only`, but no row has it; the column has "01", "02", "2". Did you mean 01? Write `only: { site: [\'01\', \'02\', \'2\'] }` for this file in study.yaml. [selects-nothing]',
    )
  })

  test('no rows are chosen if no row has any of the values', async () => {
    const { lines, isSound } = await loaded(dyads({ only: { site: ['3', '4'] } }))
    expect(isSound).toBe(false)
    expect(lines[0]).toMatch(
      /no row has 3 or 4 in site; the column has "01", "02", "2"\. .*\[no-rows-chosen\]$/,
    )
  })

  test('except leaves rows out, and after it the rows of only are those that both allow', async () => {
    const total = { 'dyads.csv': `${DYADS}Total,24,1,\nMittelwert,alle,,\n` }
    const except = { dyad_id: ['Total', 'Mittelwert'] }
    const first = await loaded(dyads({ except }), total)
    expect([first.lines, first.rows('dyads', 'dyad_id')]).toEqual([[], ['D1', 'D2', 'D3']])
    const both = await loaded(dyads({ except, only: { site: ['01', '2'] } }), total)
    expect(both.rows('dyads', 'dyad_id')).toEqual(['D1', 'D3'])
  })

  test('a value under except that no row has is told, and a column that is not there', async () => {
    expect((await loaded(dyads({ except: { dyad_id: ['Total'] } }))).lines).toEqual([
      'dyads.csv dyad_id "Total": study.yaml has this value under `except`, but no row has it; the column has "D1", "D2", "D3". Correct `except` for this file in study.yaml. [selects-nothing]',
    ])
    expect((await loaded(dyads({ except: { sit: ['01'] } }))).lines).toEqual([
      expect.stringMatching(
        /there is no column sit; .* Correct sit to site under `except` .*\[missing-column\]$/,
      ),
    ])
  })

  test('nothing is left if except leaves out all rows', async () => {
    const { lines } = await loaded(dyads({ except: { site: ['01', '02', '2'] } }))
    expect(lines[0]).toMatch(
      /no row that `except` does not leave out .*Correct `except`.*\[no-rows-chosen\]$/,
    )
  })
})

describe('texts that look the same are the same', () => {
  const SPELLINGS = ['na\u0303o', 'n\u00e3o\u200b', '\u00a0não ', 'nã\u00ado']

  test.each(SPELLINGS)('%j under exclusions', async (no) => {
    const people = PEOPLE.replace('RIA,no', `RIA,${no}`)
    const exclusions = [{ column: 'consent', values: ['n\u00e3o'], reason: 'no consent' }]
    const { rows, lines } = await loaded({ exclusions }, { 'people.csv': people })
    expect([rows('dyads', 'dyad_id'), lines]).toEqual([['D1', 'D3'], []])
  })

  test.each([
    ['C\u200b2', 'C2'],
    ['Zoe\u0308', 'Zo\u00eb'],
    ['A\u00a0\u00a02', 'A 2'],
  ])('%j and %j in two files', async (here, there) => {
    const files = { 'people.csv': PEOPLE.replace('C2', here), 'dyads.csv': DYADS.replace('C2', there) }
    expect((await loaded({}, files)).lines).toEqual([])
  })

  test('names of columns too', async () => {
    const people = PEOPLE.replace('person_id', 'per\u00adson_id')
    expect((await loaded({}, { 'people.csv': people })).lines).toEqual([])
  })
})

describe('an identifier', () => {
  test.each([
    ['\u04212', 'Did you mean C2?', 'The \u0421 in it is Cyrillic.'],
    ['Ｃ２', 'Did you mean C2?', 'is a full-width character.'],
    ['c 02', 'Did you mean C2?', ''],
  ])('%s that is like a known one is told with the difference', async (id, like, letter) => {
    const { lines } = await loaded({}, { 'dyads.csv': DYADS.replace('C2', id) })
    expect(lines[0]).toMatch(/\[unknown-person\]$/)
    expect(lines[0]).toContain(like)
    expect(lines[0]).toContain(letter)
  })

  test('of a pair is told so too', async () => {
    const { lines } = await loaded({}, { 'ratings.csv': RATINGS.replace('D2', 'd2') })
    expect(lines[0]).toMatch(/Did you mean D2\?.*\[unknown-pair\]$/)
  })

  const numbered = (text: string) => text.replace(/\b[CD](\d)/g, '$1').replace(/T1/g, '9')
  const files = {
    'people.csv': numbered(PEOPLE),
    'dyads.csv': numbered(DYADS),
    'ratings.csv': numbered(RATINGS),
  }

  test('2.0 is 2 if the other file has 2, wherever it stands', async () => {
    const plain = await loaded({}, files)
    for (const name of ['dyads.csv', 'ratings.csv'] as const) {
      const dotted = files[name].replace(/^(\d),/gm, '$1.0,').replace(/,(\d),9,/g, ',$1.0,9.0,')
      const { lines, rows } = await loaded({}, { ...files, [name]: dotted })
      expect(lines).toEqual([])
      expect(rows('dyads', 'client_id')).toEqual(plain.rows('dyads', 'client_id'))
      expect(rows('ratings', 'value')).toEqual(plain.rows('ratings', 'value'))
    }
  })

  test('2.0 and 2 are two people if both are people', async () => {
    const people = `${files['people.csv']}2.0,client,SEC,yes\n`
    const dyads = `${files['dyads.csv']}4,2.0,9,01\n`
    const { rows } = await loaded({}, { ...files, 'people.csv': people, 'dyads.csv': dyads })
    expect(rows('dyads', 'client_id')).toEqual(['1', '2', '3', '2.0'])
  })

  test('of more than 200 letters is refused, and many letters take no time', async () => {
    const start = performance.now()
    const { lines } = await loaded({}, { 'dyads.csv': DYADS.replace('C2', 'C'.repeat(30_000)) })
    expect(lines[0]).toMatch(/this identifier has 30,000 characters, but one has at most 200.*\[long-id\]$/)
    expect(lines.every((line) => line.length < 1000)).toBe(true)
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

test('whole numbers may be written 1.0 or 1,0, but 1.5 is none', async () => {
  const said = async (session: string, item: string) =>
    loaded({}, { 'ratings.csv': RATINGS.replace(/,1,client,bond,(\d)/g, `,${session},client,bond,${item}`) })
  const plain = (await loaded({})).rows('ratings', 'item')
  for (const [session, item] of [
    ['1.0', '$1.0'],
    ['"1,0"', '"$1,0"'],
    ['1.00', '$1'],
  ] as const) {
    const { lines, rows } = await said(session, item)
    expect([lines, rows('ratings', 'item')]).toEqual([[], plain])
    expect(rows('ratings', 'session')[0]).toBe('1')
  }
  for (const wrong of ['1.5', '1.000', '-1', '1e0', '１'])
    expect((await said(wrong, '$1')).lines.join()).toContain('[not-a-whole-number]')
})

test('an excluded pair may be the same client and therapist as another', async () => {
  const files = { 'dyads.csv': `${DYADS}D2b,C2,T1,02\n` }
  expect((await loaded({}, files)).lines.join()).toContain('[repeated-pair]')
  for (const id of ['D2', 'D2b']) {
    const { lines, rows } = await loaded({ exclusions: [{ pairs: [id], reason: 'second intake' }] }, files)
    expect(lines.filter((line) => line.includes('repeated'))).toEqual([])
    expect(rows('dyads', 'dyad_id')).not.toContain(id)
    expect(rows('exclusions', 'id')).toContain(id)
  }
})

describe('value labels of an SPSS file count wherever a word does:', () => {
  const labels = new Map([
    [0, 'No'],
    [1, 'Yes'],
  ])
  const sav = (name: string, width = 0) => [
    { name: 'person_id', width: 8 },
    { name: 'role', width: 9 },
    { name: 'code', width: 3 },
    { name, width, labels },
  ]
  const people = savFile(sav('consent'), [
    ['T1', 'therapist', 'SAI', 1],
    ['C1', 'client', 'SAE', 1],
    ['C2', 'client', 'RIA', 0],
    ['C3', 'client', 'ESA', 1],
  ])
  const files = { 'people.sav': people }

  test.each(['Yes', '1'])('only: %s', async (value) => {
    const declared = { people: { file: 'people.sav', only: { consent: [value] } } }
    expect((await loaded({ files: declared }, files)).rows('people', 'person_id')).toEqual(['T1', 'C1', 'C3'])
  })

  test.each([['No'], ['0'], ['No', '0']])('except: %s', async (...values) => {
    const declared = { people: { file: 'people.sav', except: { consent: values } } }
    const { rows, lines } = await loaded({ files: declared }, files)
    expect(rows('people', 'person_id')).toEqual(['T1', 'C1', 'C3'])
    expect(lines.join()).not.toContain('selects-nothing')
  })

  test.each(['No', 'no', '0'])('exclusions: %s', async (value) => {
    const exclusions = [{ column: 'consent', values: [value], reason: 'no consent' }]
    const { rows, lines } = await loaded({ files: { people: 'people.sav' }, exclusions }, files)
    expect([rows('dyads', 'dyad_id'), lines]).toEqual([['D1', 'D3'], []])
  })

  test('sessions, answers and missing values', async () => {
    const session = new Map([[10, 'Intake']])
    const value = new Map([
      [1, 'never'],
      [3, 'often'],
      [8, 'no answer'],
    ])
    const ratings = savFile(
      [
        { name: 'dyad_id', width: 2 },
        { name: 'session', width: 0, labels: session },
        { name: 'rater', width: 6 },
        { name: 'scale', width: 4 },
        { name: 'item', width: 0 },
        { name: 'value', width: 0, labels: value },
      ],
      [
        ['D1', 10, 'client', 'bond', 1, 1],
        ['D2', 10, 'client', 'bond', 1, 3],
        ['D3', 10, 'client', 'bond', 1, 8],
      ],
    )
    const values = { session: { 1: ['Intake'] }, value: { 7: ['often'], 0: ['never'] } }
    const declared = { ratings: { file: 'ratings.sav', missing: ['no answer'], values } }
    const { rows, lines } = await loaded({ files: declared }, { 'ratings.sav': ratings })
    expect(lines).toEqual([])
    expect([rows('ratings', 'session'), rows('ratings', 'value')]).toEqual([
      ['1', '1', '1'],
      ['0', '7', 'NA'],
    ])
  })
})
