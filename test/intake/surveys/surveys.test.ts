import { stringify } from 'csv-stringify/sync'
import { describe, expect, test } from 'vitest'
import { PEOPLE, remedyIn, saidOfPeople } from '../../support/checked-files.ts'
import { workbook } from '../../support/workbook.ts'

type Rows = readonly (readonly string[])[]

/** The people with columns of a survey program before theirs: names, and values for each of the five people. */
const withColumns = (names: readonly string[], values: Rows): string[][] =>
  PEOPLE.map((row, k) => [...(k === 0 ? names : values[(k - 1) % values.length]!), ...row])

/** A row more, of somebody whose answers do not count. */
const andOne = (rows: string[][], cells: readonly string[]) => [...rows, [...cells, 'C9', 'client', 'SAX']]

const ID = '{"ImportId":"QID"}'
const qualtrics = (rows: string[][]) => {
  const [names, ...records] = rows
  return [
    names!,
    names!.map((name) => `Text of ${name}`.replace(/\d/g, '')),
    names!.map(() => ID),
    ...records,
  ]
}

const AUTOMATIC = ['StartDate', 'Status', 'Progress', 'Finished', 'ResponseId']
const response = (status: string, progress = '100', finished = '1') => [
  '2024-03-01 10:00',
  status,
  progress,
  finished,
  'R_1',
]

describe('a Qualtrics export', () => {
  const rows = qualtrics(withColumns(AUTOMATIC, [response('0')]))

  test.each([
    ['people.csv', stringify(rows)],
    ['people.csv', stringify(rows.filter((_, i) => i !== 1))],
    ['people.xlsx', workbook(rows)],
    ['people.xlsx', workbook(rows.filter((_, i) => i !== 2))],
  ])('without its format is told in one message, and read with it (%s)', async (file, bytes) => {
    const said = await saidOfPeople(file, bytes)
    expect(said).toEqual([
      `${file}:2: this is an export of Qualtrics: the rows below the column names are texts and identifiers of questions, not responses. Write format: qualtrics for this file in study.yaml. [survey-export]`,
    ])
    expect(await saidOfPeople(file, bytes, remedyIn(said[0]!))).toEqual([])
  })

  const ALSO = [
    'Survey Preview',
    'Survey Test',
    'Spam',
    'Survey Preview Spam',
    'Imported Spam',
    'Offline Survey Preview',
    'EX Spam',
  ]
  test.each(['1', '2', '8', '9', '12', '17', '40', ...ALSO])(
    'with status %s is warned of, and the line given leaves it out',
    async (status) => {
      const bytes = stringify(
        qualtrics(andOne(withColumns(AUTOMATIC, [response('0'), response('IP Address')]), response(status))),
      )
      const said = (await saidOfPeople('people.csv', bytes, { format: 'qualtrics' })).filter((it) =>
        it.includes('survey-preview'),
      )
      expect(said).toEqual([
        `people.csv:9 Status "${status}": 1 response is a preview, a test or spam. Write only: { Status: ["0", "IP Address"] } for this file in study.yaml. [survey-preview]`,
      ])
      expect(await saidOfPeople('people.csv', bytes, { format: 'qualtrics', ...remedyIn(said[0]!) })).toEqual(
        [],
      )
    },
  )

  test.each(['0', '4', '16', '32', '48', 'IP Address', 'Imported', 'Offline', 'EX', 'EX Offline'])(
    'with status %s is real',
    async (status) => {
      const bytes = stringify(qualtrics(withColumns(AUTOMATIC, [response(status)])))
      expect(await saidOfPeople('people.csv', bytes, { format: 'qualtrics' })).toEqual([])
    },
  )

  test('with several such statuses has one warning', async () => {
    const records = ['1', '8', '1', '0', '0'].map((status) => response(status))
    const said = await saidOfPeople('people.csv', stringify(qualtrics(withColumns(AUTOMATIC, records))), {
      format: 'qualtrics',
    })
    expect(said[0]).toContain('3 responses are a preview, a test or spam (1: 2, 8: 1)')
    expect(said).toHaveLength(1)
  })

  test.each([
    ['0', '1'],
    ['False', 'True'],
    ['FALSE', 'TRUE'],
    ['false', 'true'],
    ['Falsch', 'Wahr'],
    ['Faux', 'Vrai'],
    ['Falso', 'Verdadero'],
    ['いいえ', 'はい'],
  ])('not finished (%s) is warned of, and the line given leaves it out', async (no, yes) => {
    const bytes = stringify(
      qualtrics(andOne(withColumns(AUTOMATIC, [response('0', '100', yes)]), response('0', '56', no))),
    )
    const [said, ...more] = (await saidOfPeople('people.csv', bytes, { format: 'qualtrics' })).filter((it) =>
      it.includes('unfinished'),
    )
    expect(more).toEqual([])
    expect(said).toContain(`people.csv:9 Finished "${no}": 1 survey response was not finished`)
    expect(remedyIn(said!)).toEqual({ only: { Finished: [yes] } })
    expect(await saidOfPeople('people.csv', bytes, { format: 'qualtrics', ...remedyIn(said!) })).toEqual([])
  })

  test('as an ordinary workbook without its two rows is warned of as well', async () => {
    const bytes = workbook(andOne(withColumns(AUTOMATIC, [response('0')]), response('8')))
    expect((await saidOfPeople('people.xlsx', bytes)).join()).toContain('[survey-preview]')
  })
})

describe('a REDCap export', () => {
  test('of one form is recognised by record_id and the mark of the form', async () => {
    const rows = withColumns(['record_id'], [['1']]).map((row, k) => [
      ...row,
      k === 0 ? 'people_complete' : '2',
    ])
    expect((await saidOfPeople('people.csv', stringify(rows), { ignore: ['record_id'] })).join()).toContain(
      'export of REDCap',
    )
  })

  const names = ['redcap_event_name', 'redcap_repeat_instrument']
  const complete = (states: readonly string[]) =>
    withColumns(names, [['baseline_arm_1', '']]).map((row, k) => [
      ...row,
      k === 0 ? 'people_complete' : states[k - 1]!,
    ])

  test('without its format is told in one message, and read with it', async () => {
    const bytes = stringify(complete(['2', '2', '2', '2', '2']))
    const said = await saidOfPeople('people.csv', bytes)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('this looks like an export of REDCap')
    expect(await saidOfPeople('people.csv', bytes, { format: 'redcap' })).toEqual([])
  })

  test.each([
    [['2', '0', '1', '2', '2'], 2],
    [['Complete', 'Incomplete', 'Unverified', 'Incomplete', 'Complete'], 3],
  ])('with forms that are not complete says how many (%j)', async (states, n) => {
    const said = await saidOfPeople('people.csv', stringify(complete(states)), { format: 'redcap' })
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(
      `people_complete "${states[1]}": ${n} rows have answers to a form that is not marked as complete`,
    )
    const settings = { format: 'redcap', ...remedyIn(said[0]!) }
    const after = await saidOfPeople('people.csv', stringify(complete(states)), settings)
    expect(after.join()).not.toContain('incomplete-form')
  })
})

describe.each([
  [
    'LimeSurvey',
    ['id', 'submitdate', 'lastpage', 'startlanguage'],
    ['7', '2024-03-01 10:00:00', '5', 'de'],
    ['8', '', '2', 'de'],
    { lastpage: ['5'] },
  ],
  [
    'SoSci Survey, test',
    ['CASE', 'SERIAL', 'REF', 'MODE', 'FINISHED'],
    ['7', '', '', 'interview', '1'],
    ['8', '', '', 'debug', '1'],
    { MODE: ['interview'] },
  ],
  [
    'SoSci Survey, pretest',
    ['CASE', 'SERIAL', 'REF', 'MODE', 'FINISHED'],
    ['7', '', '', 'interview', '1'],
    ['8', '', '', 'pretest', '1'],
    { MODE: ['interview'] },
  ],
  [
    'SoSci Survey, broken off',
    ['CASE', 'SERIAL', 'REF', 'MODE', 'FINISHED'],
    ['7', '', '', 'interview', '1'],
    ['8', '', '', 'interview', '0'],
    { FINISHED: ['1'] },
  ],
  ['Unipark', ['lfdn', 'dispcode'], ['7', '31'], ['8', '22'], { dispcode: ['31'] }],
] as const)('an export of %s', (_, names, real, other, only) => {
  const ignore = names.map(String)
  test('is not warned of if every response counts', async () => {
    const said = await saidOfPeople('people.csv', stringify(withColumns(names, [real])), { ignore })
    expect(said).toEqual([])
  })

  test('is warned of the others, and the line given leaves them out', async () => {
    const bytes = stringify(andOne(withColumns(names, [real]), other))
    const said = (await saidOfPeople('people.csv', bytes, { ignore })).filter((it) =>
      /unfinished|preview/.test(it),
    )
    expect(said).toHaveLength(1)
    expect(remedyIn(said[0]!)).toEqual({ only })
    const rest = ignore.filter((name) => !Object.hasOwn(only, name))
    expect(await saidOfPeople('people.csv', bytes, { ignore: rest, only })).toEqual([])
  })
})

test('columns of the same names in another file are no marks', async () => {
  const bytes = stringify(withColumns(['MODE', 'Status'], [['1', '1']]))
  expect((await saidOfPeople('people.csv', bytes)).join()).not.toMatch(/survey-preview|unfinished/)
})
