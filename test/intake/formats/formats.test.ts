import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { delimitedRows } from '../../../pipeline/intake/formats/delimited-rows.ts'
import { READERS } from '../../../pipeline/intake/formats/formats.ts'
import { isProblem, type RawTable } from '../../../pipeline/intake/formats/raw-table.ts'
import { problemLine } from '../../../pipeline/problems.ts'
import { sourceFile } from '../../../pipeline/study/settings/source-file.ts'
import { fc } from '../../support/properties.ts'
import { savFile } from '../../support/sav-file.ts'

/** What a reader makes of these bytes: the cells row by row with their lines, or the problem. */
async function read(bytes: Uint8Array, options: { file: string } & Record<string, unknown>) {
  const source = sourceFile.parse(options)
  const found = await READERS[source.format](bytes, source, source.file)
  return isProblem(found) ? problemLine(found) : shown(found)
}

const shown = ({ columns, headLine, rows }: RawTable) => [
  `${headLine}: ${columns.join('|')}`,
  ...rows.map(({ line, cells }) => `${line}: ${cells.join('|')}`),
]

const TEXT = 'id;größe\r\n007;4,5 €\r\n\r\nÄ;–\r\n'
const CELLS = ['1: id|größe', '2: 007|4,5 €', '4: Ä|–']

describe('a text file', () => {
  test.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', false],
    ['utf-16le', true],
    ['utf-16be', false],
    ['utf-16be', true],
    ['windows-1252', false],
  ] as const)('is read in %s, with a byte order mark: %s', async (encoding, addBOM) => {
    const bytes = iconv.encode(TEXT, encoding, { addBOM })
    expect(await read(bytes, { file: 'a.csv', delimiter: ';', encoding })).toEqual(CELLS)
  })

  test('is read in Latin-1, which has no euro sign and no dash', async () => {
    const bytes = iconv.encode('id;größe\nÄ;ß\n', 'latin1')
    expect(await read(bytes, { file: 'a.csv', delimiter: ';', encoding: 'latin1' })).toEqual([
      '1: id|größe',
      '2: Ä|ß',
    ])
  })

  test.each([
    ['utf-8', 'utf-16le', true],
    ['utf-8', 'utf-16le', false],
    ['utf-8', 'utf-16be', false],
    ['windows-1252', 'utf-8', false],
    ['latin1', 'utf-8', true],
    ['latin1', 'windows-1252', false],
    ['utf-16le', 'utf-8', false],
    ['utf-16be', 'utf-16le', true],
  ] as const)('declared as %s and written in %s is not read but named', async (declared, written, addBOM) => {
    const bytes = iconv.encode('id,größe,x\nÄ,“ß”,1\n', written, { addBOM })
    expect(await read(bytes, { file: 'a.csv', encoding: declared })).toBe(
      `a.csv: the file is not ${declared} text; it looks like ${written}. Declare encoding: ${written} for this file in study.yaml. [other-encoding]`,
    )
  })

  test('with tabs keeps empty cells, also the first and the last', async () => {
    expect(await read(Buffer.from('a\tb\tc\n\t2\t\n'), { file: 'a.tsv' })).toEqual(['1: a|b|c', '2: |2|'])
    expect(await read(Buffer.from('a\tb\tc\n\t"2"\t\n'), { file: 'a.tsv' })).toEqual(['1: a|b|c', '2: |2|'])
  })

  test('without quotation marks is cut at line ends and delimiters', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '7', 'é', ';', "'", '.', '\t'), maxLength: 4 })
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (table, d, end) => {
          const text = table.map((row) => row.join(d)).join(end)
          const rows = text
            .split(end)
            .map((line, i) => ({ line: i + 1, cells: line.split(d).map((cell) => cell.trim()) }))
          const found = delimitedRows(text, d, 'a.csv')
          expect(Array.isArray(found) ? found.map(({ line, cells }) => ({ line, cells })) : found).toEqual(
            rows.filter(({ cells }) => cells.some(Boolean)),
          )
        },
      ),
    )
  })

  test('says the line of every row as an editor counts it, whatever breaks stand in its cells', () => {
    const cell = fc.array(fc.constantFrom('a', '\n', '\r\n', '7'), { maxLength: 4 }).map((it) => it.join(''))
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (cells, end) => {
        const rows = cells.map(([first, second]) => `"x${first}","${second}"`)
        const lines = rows.map((_, i) => {
          const before = rows.slice(0, i).map((row) => row + end)
          return 1 + (before.join('').match(/\r\n|\n/g)?.length ?? 0)
        })
        const found = delimitedRows(rows.join(end), ',', 'a.csv')
        expect(Array.isArray(found) ? found.map(({ line }) => line) : found).toEqual(lines)
      }),
    )
  })

  test('gives back what was written, whatever the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '7', ',', ';', '\n', 'é'), maxLength: 4 })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 6 }), (table) => {
        const wanted = table.map((row) => row.map((text) => text.trim())).filter((row) => row.some(Boolean))
        const found = delimitedRows(stringify(table), ',', 'a.csv')
        expect(Array.isArray(found) ? found.map(({ cells }) => cells) : found).toEqual(wanted)
      }),
    )
  })
})

describe('an Excel workbook', () => {
  const workbook = (...rows: Parameters<typeof utils.aoa_to_sheet>[0]) => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Data')
    return write(book, { type: 'buffer', bookType: 'xlsx' })
  }

  test('gives text as it stands, numbers in full, and the row as Excel counts it', async () => {
    const bytes = workbook(
      [],
      ['id', 'score', 'note'],
      ['007', 4.25, null],
      [],
      [{ t: 'n', v: 7, w: '007', z: '000' } as never, 1 / 3, ' a '],
    )
    expect(await read(bytes, { file: 'a.xlsx' })).toEqual([
      '2: id|score|note',
      '3: 007|4.25|',
      `5: 007|${1 / 3}|a`,
    ])
    expect(await read(bytes, { file: 'a.xlsx', decimal: ',' })).toContain('3: 007|4,25|')
  })

  test('gives dates as dates, so that they cannot pass for identifiers', async () => {
    const bytes = workbook(['id'], [new Date(Date.UTC(2024, 2, 1))])
    expect(await read(bytes, { file: 'a.xlsx' })).toEqual(['1: id', '2: 2024-03-01'])
  })

  test.each([
    ['openpyxl', '=B2*2'],
    ['gnumeric', '8.5'],
  ])('is read as %s writes it, a formula by its saved value if there is one', async (writer, sum) => {
    const bytes = readFileSync(join(import.meta.dirname, `workbooks/${writer}.xlsx`))
    expect(await read(bytes, { file: 'a.xlsx', sheet: 'people' })).toEqual([
      '1: id|score|day|agreed|sum',
      `2: 007|4.25|2024-03-01|TRUE|${sum}`,
      `3: größe|${1 / 3}||FALSE|`,
    ])
  })

  test('is refused if anything in it is damaged, and always ends', async () => {
    const sound = readFileSync(join(import.meta.dirname, 'workbooks/gnumeric.xlsx'))
    const options = { file: 'a.xlsx', sheet: 'people' }
    const damaged = fc.oneof(
      fc.integer({ min: 5, max: sound.length - 1 }).map((length) => sound.subarray(0, length)),
      fc
        .tuple(fc.integer({ min: 4, max: sound.length - 1 }), fc.integer({ min: 1, max: 255 }))
        .map(([at, by]) => Uint8Array.from(sound, (byte, i) => (i === at ? byte ^ by : byte))),
    )
    const whole = await read(sound, options)
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const found = await read(bytes, options)
        // What no checksum covers, such as a date of change, may be altered without harm.
        if (Array.isArray(found)) expect(found).toEqual(whole)
        else expect(found).toMatch(/\[(broken-file|unknown-sheet|wrong-format)\]$/)
      }),
      { numRuns: 300, examples: [[sound.subarray(0, 50)], [sound.subarray(0, 439)]] },
    )
  })

  test('is not taken for text, nor text for it', async () => {
    expect(await read(workbook(['id'], ['1']), { file: 'a.csv' })).toContain('Declare format: xlsx')
    expect(await read(Buffer.from('id\n1\n'), { file: 'a.xlsx' })).toContain('[wrong-format]')
  })
})

describe.each([
  ['compressed', true],
  ['plain', false],
])('an SPSS file, %s', (_, compressed) => {
  const variables = [
    { name: 'person_id', width: 20 },
    { name: 'größe', width: 0, missing: [-99, 99] },
    { name: 'seen', width: 0, format: 20 },
  ]
  const rows = [
    ['Müllerünü-Lüdenscheid', 4.5, null],
    ['007', -99, (Date.UTC(2024, 2, 1) - Date.UTC(1582, 9, 14)) / 1000],
    ['', null, null],
  ].map(([id, ...rest]) => [String(id).slice(0, 18), ...rest] as (string | number | null)[])

  test.each(['latin1', 'utf8'] as const)(
    'is read in %s, letters of two bytes across segments included',
    async (encoding) => {
      const bytes = savFile(variables, rows, { compressed, encoding })
      expect(await read(bytes, { file: 'a.sav' })).toEqual([
        '1: person_id|größe|seen',
        '1: Müllerünü-Lüdensch|4.5|',
        '2: 007||2024-03-01',
        '3: ||',
      ])
    },
  )

  test('that ends too early is a problem', async () => {
    const bytes = savFile(variables, rows, { compressed })
    expect(await read(bytes.subarray(0, bytes.length - 20), { file: 'a.sav' })).toContain('[broken-file]')
  })
})

test.each([
  ['without variables', Buffer.concat([savFile([], []), Buffer.alloc(64, 1)])],
  [
    'with damaged labels of long texts',
    Buffer.concat([
      savFile([{ name: 'a', width: 0 }], []).subarray(0, 176 + 32),
      Buffer.from(Int32Array.of(7, 21, 1, 8, -8, -12, 999, 0).buffer),
    ]),
  ],
])('an SPSS file %s does not hang', async (_, bytes) => {
  const found = await read(bytes, { file: 'a.sav' })
  expect([found].flat().join('\n')).toMatch(/\[broken-file\]|^1: V1$/)
})
