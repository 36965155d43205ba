import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { READERS } from '../../../pipeline/intake/formats/formats.ts'
import { isProblem } from '../../../pipeline/intake/formats/raw-table.ts'
import { problemLine } from '../../../pipeline/problems.ts'
import { sourceFile } from '../../../pipeline/study/settings/source-file.ts'
import { savFile, writers } from '../../support/sav-file.ts'

/* What neither R nor PSPP writes. Their files are read in haven.test.ts and pspp.test.ts. */

const FILE = 'a.sav'

async function table(bytes: Uint8Array, options: object = {}) {
  const source = sourceFile.parse({ file: FILE, ...options })
  const found = await READERS.sav(new Uint8Array(bytes), source, FILE)
  if (isProblem(found)) throw new Error(problemLine(found))
  return found
}

const cellsOf = async (bytes: Uint8Array, options: object = {}) =>
  (await table(bytes, options)).rows.map(({ cells }) => cells.join('|'))

const problemsOf = async (bytes: Uint8Array) => (await table(bytes)).problems!.map(problemLine)

/** The single problem of a file that cannot be read. */
async function refusal(bytes: Uint8Array) {
  const found = await READERS.sav(bytes, sourceFile.parse(FILE), FILE)
  if (!isProblem(found)) throw new Error(`read: ${found.rows.length} rows`)
  return problemLine(found)
}

const NUMBER = { name: 'x', width: 0 }
const ROLES = new Map([
  [1, 'Klientin'],
  [2, 'Behandlerin'],
])

describe.each([
  ['plain', {}],
  ['compressed', { compressed: true }],
  ['compressed, the commands of each case for itself', { compressed: true, commandsOfEachCase: true }],
  ['compressed, the end marked', { compressed: true, endCommand: true }],
  [
    'compressed, the end marked, commands of each case',
    { compressed: true, commandsOfEachCase: true, endCommand: true },
  ],
  ['compressed, with another bias', { compressed: true, bias: 50 }],
  ['compressed, without a bias', { compressed: true, bias: 0 }],
  ['compressed, with a broken bias', { compressed: true, bias: 99.5 }],
])('a file %s', (_, how) => {
  const variables = [
    { name: 'id', width: 12 },
    { name: 'größe', width: 0, missing: [-99, 99] },
    { name: 'role', width: 0, labels: ROLES },
    { name: 'day', width: 0, format: 20 },
  ]
  const rows = [
    ['Müller-Lüd.', 4.5, 1, (Date.UTC(2024, 2, 1) - Date.UTC(1582, 9, 14)) / 1000],
    ['007', -99, 2, null],
    ['', null, null, 7],
    ['K4', 0, 1, null],
    ['K5', 151, -0, null],
  ]
  const read = ['Müller-Lüd.|4.5|1|2024-03-01', '007||2|', '|||7', 'K4|0|1|', 'K5|151|0|']

  test.each([
    ['little-endian', false],
    ['big-endian', true],
  ])('%s has every cell and label, also if the number of cases is left open', async (_, bigEndian) => {
    for (const states of [rows.length, -1]) {
      const found = await table(savFile(variables, rows, { ...how, bigEndian, states }))
      expect(found.rows.map(({ cells }) => cells.join('|'))).toEqual(read)
      expect(found.labels!.get('role')).toEqual(
        new Map([...ROLES].map(([value, label]) => [`${value}`, label])),
      )
      expect(found.problems).toEqual([])
    }
  })

  test('is refused if it has fewer cases than its header states, or more', async () => {
    expect(await refusal(savFile(variables, rows, { ...how, states: 600 }))).toContain(
      'it has 5 cases, but its header states 600.',
    )
    expect(await refusal(savFile(variables, rows, { ...how, states: 4 }))).toContain(
      'it has 5 cases, but its header states 4.',
    )
  })

  test('is refused, if the number of cases is left open, when it ends within a case', async () => {
    const bytes = savFile(variables, rows, { ...how, states: -1 })
    expect(await refusal(bytes.subarray(0, bytes.length - 4))).toMatch(/ends within (case 5|its cases)\./)
  })
})

describe('the encoding', () => {
  const variables = [{ name: 'id', width: 24, labels: new Map<string, string>() }]
  const written = (encoding: string, text: string, declares: object | null) =>
    savFile(variables, [[text]], { encoding, declares: declares as { name?: string } | null })

  test.each([
    ['win1250', 'Łódź-Čeněk', { codePage: 1250 }],
    ['win1251', 'Анна Жукова', { codePage: 1251 }],
    ['win1252', 'Zoë – 5 €', { codePage: 1252 }],
    ['win1253', 'Ελένη', { codePage: 1253 }],
    ['win1254', 'Şükrü', { codePage: 1254 }],
    ['utf8', 'Zoë 玲 Łódź', { codePage: 65001 }],
    ['macintosh', 'Zoë Müller', { codePage: 10000 }],
    ['cp850', 'Zoë Müller', { codePage: 850 }],
    ['iso-8859-15', 'Zoë 5 €', { codePage: 28605 }],
    ['koi8-r', 'Анна', { codePage: 20866 }],
    ['cp932', '鈴木', { codePage: 932 }],
    ['cp932', '鈴木', { codePage: 4 }],
    ['gb18030', '玲', { codePage: 54936 }],
    ['cp949', '김민수', { codePage: 949 }],
    ['big5', '林志玲', { codePage: 950 }],
    ['win1252', 'Zoë', { codePage: 2 }],
    ['win1252', 'Zoë', { codePage: 3 }],
    ['win1252', 'Zoë', null],
    ['win1252', 'K01', null],
    ['utf8', 'Zoë 玲', null],
    ['utf8', 'Zoë 玲', { codePage: 2 }],
    ['gbk', '玲', { name: 'CP936' }],
    ['euc-jp', '鈴木', { name: 'EUC-JP' }],
    ['iso-8859-9', 'Şükrü', { name: 'ISO_8859-9:1989' }],
    ['win1251', 'Анна', { name: 'windows-1251', codePage: 1252 }],
    ['win1251', 'Анна', { name: 'of-my-own', codePage: 1251 }],
    ['utf8', 'Zoë', { name: 'utf8' }],
  ])('%s: %s is read if the file declares %o', async (encoding, text, declares) => {
    const bytes = written(encoding, text, declares)
    expect(await cellsOf(bytes)).toEqual([text])
    expect(await problemsOf(bytes)).toEqual([])
  })

  test('that is unknown is no reason to guess letters, but ASCII is read', async () => {
    const declares = { name: 'of-my-own', codePage: 99_999 }
    expect(await cellsOf(written('latin1', 'K01', declares))).toEqual(['K01'])
    expect(await problemsOf(written('latin1', 'Zoë', declares))).toEqual([
      'a.sav:1 id "Zo\uFFFD": this text has letters that cannot be read as of-my-own, the encoding of the file. Type it again in the program that wrote the file and save it there, or delete the variable there if the study does not need it. [lost-letters]',
    ])
  })

  const consent = [
    { name: 'id', width: 8 },
    { name: 'consent', width: 8, missing: [] as (string | number)[] },
  ]

  test.each([
    ['utf8', Buffer.from([0x6e, 0xe3, 0x6f])],
    ['utf8', Buffer.from([0x61, 0x74, 0xe9])],
    ['utf8', Buffer.from('a\uFFFDb')],
    ['utf8', Buffer.from([0x61, 0, 0x62])],
    ['win1252', Buffer.from([0x61, 0x81])],
    ['win1253', Buffer.from([0xff])],
    ['cp932', Buffer.from([0x85])],
    ['ascii', Buffer.from([0xe4])],
  ])('%s has a text that is none in it: the first case and the number are said', async (encoding, text) => {
    const rows = [
      ['K1', 'sim'],
      ['K2', text],
      ['K3', text],
      ['K4', 'sim'],
      ['K5', text],
    ]
    for (const compressed of [false, true]) {
      const [line, ...others] = await problemsOf(savFile(consent, rows, { encoding, compressed }))
      expect(others).toEqual([])
      expect(line).toMatch(
        /^a\.sav:2 consent ".*": this text and those of 2 other cases have letters that cannot be read as /,
      )
    }
  })

  test('is held to in value labels, names and missing values', async () => {
    const bytes = savFile(
      [
        { name: 'role', width: 0, labels: new Map([[1, 'Kl\u00e4ger']]) },
        { name: 'gr\u00f6\u00dfe', width: 8, missing: ['n\u00e3o'] },
      ],
      [[1, 'não']],
      { encoding: 'latin1', declares: { name: 'UTF-8' } },
    )
    const lines = await problemsOf(bytes)
    expect(lines.map((line) => line.replace(/ has letters.*/, ''))).toEqual([
      'a.sav role "Kl\uFFFDger": this label',
      'a.sav gr\uFFFD\uFFFDe: this name',
      'a.sav:1 gr\uFFFD\uFFFDe "n\uFFFDo": this text',
    ])
  })

  test('of a text that goes on in further pieces is not applied to each piece', async () => {
    const text = iconv.encode('Müllerün', 'utf8')
    expect(text.length).toBe(10)
    expect(
      await cellsOf(
        savFile([{ name: 'id', width: 20 }], [[`xxxxxxx${'ü'.repeat(6)}`]], { encoding: 'utf8' }),
      ),
    ).toEqual([`xxxxxxx${'ü'.repeat(6)}`])
  })
})

describe('numbers', () => {
  test('are written with the fewest digits, whole ones without decimals', async () => {
    const values = [0.1, 1 / 3, 5, -5, 999, 1000, 1e-7, 123456789012345, 2 ** 53 - 1, -(2 ** 53 - 1)]
    expect(
      await cellsOf(
        savFile(
          [NUMBER],
          values.map((value) => [value]),
        ),
      ),
    ).toEqual([
      ...['0.1', '0.3333333333333333', '5', '-5', '999', '1000', '1e-7', '123456789012345'],
      ...['9007199254740991', '-9007199254740991'],
    ])
    expect(await cellsOf(savFile([NUMBER], [[4.5]]), { decimal: ',' })).toEqual(['4,5'])
  })

  test('that may stand for others have an exponent, as a rounded identifier in a spreadsheet', async () => {
    const values = [2 ** 53, 12345678901234560, 1.25e20, 1e21, -(2 ** 53)]
    expect(
      await cellsOf(
        savFile(
          [NUMBER],
          values.map((value) => [value]),
        ),
      ),
    ).toEqual([
      ...['9.007199254740992e+15', '1.234567890123456e+16', '1.25e+20', '1e+21'],
      '-9.007199254740992e+15',
    ])
  })

  test('that are none count as missing, with a warning', async () => {
    const bytes = savFile(
      [NUMBER, { name: 'y', width: 0 }],
      [
        [1, 1],
        [Number.NaN, 2],
        [3, 3],
        [Number.NaN, 4],
      ],
    )
    expect(await cellsOf(bytes)).toEqual(['1|1', '|2', '3|3', '|4'])
    expect((await table(bytes, { ignore: ['x'] })).problems).toEqual([])
    expect(await problemsOf(bytes)).toEqual([
      'a.sav:2 x: this cell and 1 other cell of this column hold the result of an undefined calculation (NaN), which counts as missing. Check how the column was computed. [undefined-number]',
    ])
  })

  test('that are infinite are not missing, and not a number for the study', async () => {
    expect(await cellsOf(savFile([NUMBER], [[Infinity], [-Infinity]]))).toEqual(['Infinity', '-Infinity'])
  })

  test.each([
    ['ordinary', {}, [[null], [-Number.MAX_VALUE], [5]], ['', '', '5']],
    ['declared', { extremes: [-999, 1e300, -1e300] }, [[null], [-999], [5], [-998]], ['', '', '5', '-998']],
    ['declared as NaN', { extremes: [Number.NaN, 1e300, -1e300] }, [[null], [5]], ['', '5']],
    ['left empty', { extremes: [0, 0, 0] }, [[-Number.MAX_VALUE], [0]], ['', '0']],
  ] as const)('the system-missing value: %s', async (_, how, rows, read) => {
    for (const compressed of [false, true]) {
      if (compressed && _ === 'left empty') continue
      const bytes = savFile([NUMBER], rows, { ...(how as object), compressed })
      expect(await cellsOf(bytes)).toEqual(read)
      expect(await problemsOf(bytes)).toEqual([])
    }
  })

  test.each([
    ['one value', [5], false, ['', '1', '7', '-3']],
    ['two values', [5, 7], false, ['', '1', '', '-3']],
    ['three values', [5, 7, -3], false, ['', '1', '', '']],
    ['a range', [5, 7], true, ['', '1', '', '-3']],
    ['a range and a value', [5, 7, 1], true, ['', '', '', '-3']],
    ['LOWEST to 1', [-Number.MAX_VALUE, 1], true, ['5', '', '7', '']],
    ['a negative LOWEST one further', [-1.7976931348623155e308, 1], true, ['5', '', '7', '']],
    ['6 to HIGHEST', [6, Number.MAX_VALUE], true, ['5', '1', '', '-3']],
    ['6 to infinity', [6, Number.POSITIVE_INFINITY], true, ['5', '1', '', '-3']],
    ['a fraction', [4.5, 5.5], true, ['', '1', '7', '-3']],
  ])('missing values: %s', async (_, missing, missingRange, read) => {
    const labels = new Map([
      [5, 'five'],
      [1, 'one'],
      [7, 'seven'],
    ])
    const bytes = savFile([{ ...NUMBER, missing, missingRange, labels }], [[5], [1], [7], [-3]])
    expect(await cellsOf(bytes)).toEqual(read)
    const shown = new Set(read)
    expect([...(await table(bytes)).labels!.get('x')!.keys()]).toEqual(
      ['5', '1', '7'].filter((value) => shown.has(value)),
    )
  })

  const seconds = (...date: Parameters<typeof Date.UTC>) => (Date.UTC(...date) - Date.UTC(1582, 9, 14)) / 1000
  const noon = seconds(2024, 11, 31, 12, 30, 15)

  test.each([
    ['DATE', 20, noon, '2024-12-31'],
    ['TIME of more than a day', 21, 90_061, '25:01:01'],
    ['TIME of a fraction', 21, 1.25, '00:00:01.25'],
    ['TIME before zero', 21, -61, '-00:01:01'],
    ['DATETIME', 22, noon, '2024-12-31 12:30:15'],
    ['DATETIME of a fraction', 22, noon + 0.5, '2024-12-31 12:30:15.5'],
    ['DATETIME rounded up', 22, seconds(2024, 11, 31, 23, 59, 59) + 0.9999, '2025-01-01 00:00:00'],
    ['YMDHMS', 41, noon, '2024-12-31 12:30:15'],
    ['DTIME', 25, 90_061, '1 01:01:01'],
    ['MTIME', 40, 3_725.5, '62:05.5'],
    ['WKDAY', 26, 1, 'Sunday'],
    ['WKDAY', 26, 7, 'Saturday'],
    ['WKDAY that is none', 26, 8, '8'],
    ['WKDAY that is broken', 26, 1.5, '1.5'],
    ['MONTH', 27, 3, 'March'],
    ['MONTH that is none', 27, 0, '0'],
    ['MOYR', 28, noon, '2024-12'],
    ['QYR', 29, noon, '2024-Q4'],
    ['WKYR', 30, noon, '2024-W53'],
    ['WKYR', 30, seconds(2024, 0, 29), '2024-W05'],
    ['a DATE that is none', 20, 7, '7'],
    ['a DATE that is none', 20, -1, '-1'],
    ['a DATE beyond all', 20, 1e15, '1000000000000000'],
    ['N', 16, 7, '00000007'],
    ['N of a fraction', 16, 7.5, '000007.5'],
    ['COMMA', 3, 12345, '12345'],
    ['PCT', 31, 12.5, '12.5'],
    ['E', 17, 12.5, '12.5'],
  ])('displayed as %s are read in its words', async (_, format, value, read) => {
    expect(await cellsOf(savFile([{ ...NUMBER, format }], [[value]]))).toEqual([read])
  })
})

describe('texts', () => {
  const short = [{ name: 'x', width: 8, missing: ['k.A.', 'nie'] }]
  const { ints } = writers(false)
  const long = (text: string, ...before: Buffer[]) => Buffer.concat([...before, Buffer.from(text)])
  const eight = (text: string) => Buffer.from(text.padEnd(8))
  const name = Buffer.concat([ints(5), Buffer.from('notiz')])
  const variables = [{ name: 'notiz', width: 20 }]
  const rows = [['k.A.'], ['nie'], ['nie gesagt'], ['Klientin und Klient']]

  test('that a file declares as missing are empty, and have no label', async () => {
    const labels = new Map([
      ['nie', 'never'],
      ['ja', 'yes'],
      ['', 'refused'],
    ])
    const bytes = savFile([{ ...short[0]!, labels }], [['k.A.'], ['nie'], ['niemals'], ['ja']])
    expect(await cellsOf(bytes)).toEqual(['', '', 'niemals', 'ja'])
    expect((await table(bytes)).labels!.get('x')).toEqual(new Map([['ja', 'yes']]))
  })

  test.each([
    ['once', [ints(8), eight('k.A.'), eight('nie')]],
    ['before each, as PSPP does', [ints(8), eight('k.A.'), ints(8), eight('nie')]],
  ])('of more than eight bytes have theirs in a record that gives their length %s', async (_, values) => {
    const record = Buffer.concat([name, Buffer.of(2), ...values])
    expect(await cellsOf(savFile(variables, rows, { extensions: [[22, record]] }))).toEqual([
      ...['', '', 'nie gesagt', 'Klientin und Klient'],
    ])
  })

  test('of more than eight bytes have their labels in a record of their own', async () => {
    const value = 'Klientin und Klient'.padEnd(20)
    const record = Buffer.concat([name, ints(20, 1, 20), long(value), ints(6), Buffer.from('client')])
    const found = await table(savFile(variables, rows, { extensions: [[21, record]] }))
    expect(found.labels!.get('notiz')).toEqual(new Map([['Klientin und Klient', 'client']]))
  })

  test('do not end where another program has written zero bytes for blanks', async () => {
    const zeroes = Buffer.concat([Buffer.from('K01'), Buffer.alloc(5)])
    expect(await cellsOf(savFile(short, [[zeroes], ['K02']]))).toEqual(['K01', 'K02'])
  })

  test('are not disturbed by records of unknown kinds, before, between and after', async () => {
    const extensions = [7, 5, 11, 16, 17, 18, 99].map((kind) => [kind, Buffer.alloc(kind + 2, 7)] as const)
    expect(await cellsOf(savFile(short, [['K01']], { extensions }))).toEqual(['K01'])
  })
})
