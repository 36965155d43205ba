import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { check } from '../../../pipeline/commands/check/check.ts'
import type { Problem } from '../../../pipeline/problems.ts'
import { freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)
beforeEach(() => rmSync(folder, { recursive: true, force: true }))

const SOUND = {
  'people.csv':
    'person_id,role,age,R,I,A,S,E,C\nT1,therapist,40,1,2,3,40,5,6\nT2,therapist,50,6,5,4,30,2,1\nC1,client,20,1,20,30,40,5,6\nC2,client,30,40,30,20,1,2,3\nC3,client,31,1,30,20,10,2,3\n',
  'dyads.csv': 'dyad_id,client_id,therapist_id\nD1,C1,T1\nD2,C2,T1\nD3,C3,T2\n',
  'ratings.csv':
    'dyad_id,session,rater,scale,item,value\nD1,1,client,bond,1,6\nD1,1,client,bond,2,5\nD2,1,client,bond,1,3\nD2,1,client,bond,2,4\nD3,1,client,bond,1,5\nD3,1,client,bond,2,2\n',
}

/** A session in words beside one with a number. */
const RATINGS_OF_INTAKE = SOUND['ratings.csv'].replace('D1,1,', 'D1,Intake,')

type Files = Readonly<Record<string, string>>

/** A study in which something is wrong that a line of study.yaml cures: the files that differ, and settings of a file. */
interface Case {
  readonly code: string
  readonly files: Files
  /** The file to which the printed line belongs. */
  readonly file: 'people' | 'dyads' | 'ratings'
  /** How study.yaml declares the file; by its name alone if left out. */
  readonly settings?: object
  /** The line that must be printed. */
  readonly line: string
}

const changed = (file: keyof typeof SOUND, from: string | RegExp, to: string): Files => ({
  [file]: SOUND[file].replaceAll(from, to),
})

/** One row for each kind of remedy. A new one is a row: what is wrong, and the line that has to be printed. */
const CASES: Readonly<Record<string, Case>> = {
  'a missing code among answers': {
    code: 'rating-out-of-range',
    ...{ files: changed('ratings.csv', ',5\n', ',-99\n'), file: 'ratings' },
    line: "missing: ['', NA, '-99']",
  },
  'a missing code beside words that are declared': {
    code: 'rating-out-of-range',
    files: changed('ratings.csv', ',5\n', ',-99\n'),
    ...{ file: 'ratings', settings: { missing: ['x', 'z'] } },
    line: "missing: ['', x, z, '-99']",
  },
  'two missing codes at once': {
    code: 'not-a-number',
    files: { 'ratings.csv': SOUND['ratings.csv'].replace(',5\n', ',-99\n').replace(',3\n', ',k.A.\n') },
    file: 'ratings',
    line: "missing: ['', NA, '-99', k.A.]",
  },
  ...Object.fromEntries(
    ['.', 'n/a', '-', 'NULL', '?', '#NULL!', 'NaN', 'keine Angabe', 'null', '~'].map((word) => [
      `${word} for a missing answer`,
      {
        code: 'not-a-number',
        ...{ files: changed('ratings.csv', ',5\n', `,${word}\n`), file: 'ratings' as const },
        line: /^([kN]a?[a-z]+( |$)|NaN|n\/a)/.test(word)
          ? `missing: ['', NA, ${word}]`
          : `missing: ['', NA, '${word}']`,
      },
    ]),
  ),
  'a missing code among scores': {
    code: 'score-out-of-range',
    ...{ files: changed('people.csv', ',1,2,3\n', ',999,2,3\n'), file: 'people' },
    line: "missing: ['', NA, '999']",
  },
  'a missing code among ages': {
    code: 'age-out-of-range',
    ...{ files: changed('people.csv', 'client,20', 'client,999'), file: 'people' },
    line: "missing: ['', NA, '999']",
  },
  'roles in another language': {
    code: 'unknown-value',
    files: {
      'people.csv': SOUND['people.csv'].replaceAll('client', 'Klient').replaceAll('therapist', 'Therapeut'),
    },
    file: 'people',
    line: 'values: { role: { therapist: [Therapeut], client: [Klient] } }',
  },
  'raters in another language': {
    code: 'unknown-value',
    ...{ files: changed('ratings.csv', 'client', 'K'), file: 'ratings' },
    line: 'values: { rater: { client: [K] } }',
  },
  'raters and sessions in words': {
    code: 'unknown-value',
    files: changed('ratings.csv', /,1,client/g, ',Session 1,Klientin'),
    file: 'ratings',
    line: 'values: { session: { 1: [Session 1] }, rater: { client: [Klientin] } }',
  },
  'a rater who does not belong to the study': {
    code: 'unknown-value',
    files: { 'ratings.csv': `${SOUND['ratings.csv']}D3,1,supervisor,bond,1,5\n` },
    file: 'ratings',
    line: 'except: { rater: [supervisor] }',
  },
  'a scale that does not belong to the study': {
    code: 'unknown-scale',
    files: { 'ratings.csv': `${SOUND['ratings.csv']}D3,1,client,alliance,1,5\n` },
    file: 'ratings',
    line: 'except: { scale: [alliance] }',
  },
  'a scale in capitals': {
    code: 'unknown-scale',
    ...{ files: changed('ratings.csv', 'bond', 'Bond'), file: 'ratings' },
    line: 'values: { scale: { bond: [Bond] } }',
  },
  ...Object.fromEntries(
    [
      ['Intake', 'Intake'],
      ['T1', 'T1'],
      ['1. Sitzung', "'1. Sitzung'"],
      ['2024-03-01', "'2024-03-01'"],
    ].map(([word, written]) => [
      `the session ${word}`,
      {
        code: 'not-a-whole-number',
        ...{ files: changed('ratings.csv', ',1,client', `,${word},client`), file: 'ratings' as const },
        line: `values: { session: { 1: [${written}] } }`,
      },
    ]),
  ),
  'answers with their words': {
    code: 'not-a-number',
    files: {
      'ratings.csv': SOUND['ratings.csv'].replace(',5\n', ',5 (often)\n').replace(',3\n', ',3 (rarely)\n'),
    },
    file: 'ratings',
    line: "values: { value: { 5: ['5 (often)'], 3: ['3 (rarely)'] } }",
  },
  'a decimal comma': {
    code: 'other-decimal',
    files: changed('ratings.csv', /,(\d)\n/g, ',"$1,0"\n'),
    file: 'ratings',
    line: "decimal: ','",
  },
  'a value under only that no row has': {
    code: 'selects-nothing',
    files: { 'dyads.csv': 'dyad_id,client_id,therapist_id,site\nD1,C1,T1,01\nD2,C2,T1,01\nD3,C3,T2,02\n' },
    ...{ file: 'dyads', settings: { only: { site: ['1', '02'] } } },
    line: "only: { site: ['01', '02'] }",
  },
  'a value under except that no row has': {
    code: 'selects-nothing',
    files: { 'dyads.csv': 'dyad_id,client_id,therapist_id\nD1,C1,T1\nD2,C2,T1\nD3,C3,T2\nTotal,24,2\n' },
    ...{ file: 'dyads', settings: { except: { dyad_id: ['total'] } } },
    line: 'except: { dyad_id: [Total] }',
  },
  'a row of totals': {
    code: 'missing-value',
    files: { 'dyads.csv': `${SOUND['dyads.csv']}Mean,,\n` },
    file: 'dyads',
    line: 'except: { dyad_id: [Mean] }',
  },
  'a note below the table, beside rows that are left out': {
    code: 'missing-value',
    files: { 'dyads.csv': `${SOUND['dyads.csv']}Mean,7,7\nN = 24,,\n` },
    ...{ file: 'dyads', settings: { except: { dyad_id: ['Mean'] } } },
    line: "except: { dyad_id: [Mean, 'N = 24'] }",
  },
  'a row of means that counts as a person': {
    code: 'summary-row',
    files: { 'people.csv': `${SOUND['people.csv']}Mittelwert,client,27,14,27,27,17,3,4\n` },
    file: 'people',
    line: 'except: { person_id: [Mittelwert] }',
  },
  'people of two occasions': {
    code: 'repeated-id',
    files: {
      'people.csv': `${SOUND['people.csv'].replaceAll('\n', ',pre\n').replace('C,pre', 'C,wave')}${SOUND['people.csv'].replaceAll('\n', ',post\n').split('\n').slice(1).join('\n')}`,
    },
    file: 'people',
    line: 'only: { wave: [pre] }',
  },
}

/** What check says if the files are declared so, or if the study has these settings. */
async function problemsOf(given: object, files: Files): Promise<readonly Problem[]> {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries({ ...SOUND, ...files })) writeFileSync(join(folder, name), text)
  const {
    scales = {},
    profile_range = [0, 50],
    ...declared
  } = given as {
    scales?: object
    profile_range?: readonly number[]
  }
  const plan = {
    ...{ id: 'small', title: 'A small study', profile_range, indices: ['d'] },
    scales: { bond: { label: 'Bond', items: 2, range: [1, 7] }, ...scales },
    outcomes: { bond: { scale: 'bond' } },
    hypothesis: { index: 'd', outcome: 'bond', direction: 'negative' },
    files: declared,
  }
  writeFileSync(join(folder, 'study.yaml'), stringify(plan))
  return (await check(join(folder, 'study.yaml'))).problems
}

/** The lines of study.yaml in a remedy. */
const linesIn = ({ remedy }: Problem) => [...remedy.matchAll(/`([a-z_]+: [^`]+)`/g)].map((match) => match[1]!)

test('the study that the cases change has no problem', async () => {
  expect(await problemsOf({}, {})).toEqual([])
})

describe('a line that a remedy says to write cures what is wrong:', () => {
  test.each(Object.entries(CASES))('%s', async (_, { code, files, file, settings = {}, line }) => {
    const declared = { file: `${file}.csv`, ...settings }
    const before = (await problemsOf({ [file]: declared }, files)).filter((it) => it.code === code)
    expect(before.flatMap(linesIn)).toContain(line)
    const after = await problemsOf({ [file]: { ...declared, ...parse(line) } }, files)
    expect(after.filter((it) => it.severity === 'error' || it.code === code)).toEqual([])
  })
})

describe('a number is not proposed as a missing value', () => {
  test('if other columns of the file have it as a value', async () => {
    const people = SOUND['people.csv']
      .replace('client,20,1,20', 'client,-9,1,20')
      .replace(',31,1,', ',31,-9,')
    const [age] = await problemsOf({ profile_range: [-50, 50] }, { 'people.csv': people })
    expect(age).toMatchObject({ code: 'age-out-of-range', found: '-9' })
    expect(age!.remedy).toContain('-9 cannot be declared as missing')
    expect(linesIn(age!)).toEqual([])
  })

  test('if it occurs where it is a value', async () => {
    const scales = { calm: { label: 'Calm', items: 1, range: [0, 10] } }
    const rows = 'D1,1,client,bond,1,9\nD1,1,client,bond,2,9\nD2,1,client,bond,1,9\nD2,1,client,calm,1,9\n'
    const files = { 'ratings.csv': `dyad_id,session,rater,scale,item,value\n${rows}` }
    const [wrong] = await problemsOf({ scales }, files)
    expect(wrong).toMatchObject({ code: 'rating-out-of-range', found: '9' })
    expect(wrong!.remedy).toContain('9 cannot be declared as missing')
  })
})

describe('what only the researcher knows is not invented:', () => {
  test('whether a number in place of a rater, scale or role is missing', async () => {
    const ratings = SOUND['ratings.csv'].replace('D1,1,client,bond,1,6', 'D1,1,-1,bond,1,6')
    const [wrong] = await problemsOf({}, { 'ratings.csv': ratings })
    expect(wrong).toMatchObject({ code: 'unknown-value', found: '-1' })
    expect(wrong!.remedy).not.toContain('except')
  })

  test('which of two numbers is the client', async () => {
    const people = SOUND['people.csv'].replaceAll('client', '1').replaceAll('therapist', '2')
    const [wrong] = await problemsOf({}, { 'people.csv': people })
    expect(linesIn(wrong!)).toEqual(['values: { role: { client: [WORD], therapist: [WORD] } }'])
    expect(wrong!.remedy).toContain('with the right one of "2", "1" in place of each WORD')
    const copied = await problemsOf(
      { people: { file: 'people.csv', ...parse(linesIn(wrong!)[0]!) } },
      { 'people.csv': people },
    )
    // One word for both roles is refused in study.yaml itself.
    expect(copied.map(({ code }) => code)).toContain('wrong-setting')
  })

  test('the numbers of answers in words', async () => {
    const files = changed('ratings.csv', ',5\n', ',often\n')
    const [wrong] = await problemsOf({}, files)
    expect(linesIn(wrong!)).toEqual(['values: { value: { N1: [often] } }'])
    const copied = await problemsOf(
      { ratings: { file: 'ratings.csv', ...parse(linesIn(wrong!)[0]!) } },
      files,
    )
    expect(copied.map(({ code }) => code)).toContain('not-a-number')
  })

  test('the number of a session in words beside sessions with numbers', async () => {
    const [wrong] = await problemsOf({}, { 'ratings.csv': RATINGS_OF_INTAKE })
    expect(linesIn(wrong!)).toEqual(['values: { session: { N1: [Intake] } }'])
  })

  test('a decimal mark if a file has both', async () => {
    const ratings = SOUND['ratings.csv'].replace(',6\n', ',5.5\n').replace(',3\n', ',"2,5"\n')
    const wrong = (await problemsOf({}, { 'ratings.csv': ratings })).find(
      ({ code }) => code === 'other-decimal',
    )!
    expect(linesIn(wrong)).toEqual([])
    expect(wrong.remedy).toBe('write one decimal mark throughout the file: 1 cell has a comma, 1 a point')
  })
})
