import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { delimitedRows } from '../../../pipeline/intake/formats/delimited-rows.ts'
import { PEOPLE, remedyIn, saidOfPeople } from '../../support/checked-files.ts'
import { fc } from '../../support/properties.ts'

const text = (delimiter = ',', rows: readonly (readonly string[])[] = PEOPLE, end = '\n') =>
  rows.map((row) => row.join(delimiter) + end).join('')

describe('a first line sep=;', () => {
  test.each(['sep=;\n', 'SEP=;\r\n', '"sep=;"\n', '\uFEFFsep=;\n', 'sep=;;;\n'])(
    'as %j gives the delimiter',
    async (first) => {
      expect(await saidOfPeople('people.csv', first + text(';'))).toEqual([])
      expect(await saidOfPeople('people.tsv', first + text(';'))).toEqual([])
    },
  )

  test('keeps the lines of an editor', async () => {
    const rows = PEOPLE.map(([id, role, code]) => [id!, role!, id === 'T1' ? 'SAX' : code!])
    expect((await saidOfPeople('people.csv', `sep=|\n${text('|', rows)}`))[0]).toContain(
      'people.csv:3 code "SAX"',
    )
    expect(await saidOfPeople('people.csv', `sep=|\nTitle\n${text('|')}`, { header: 3 })).toEqual([])
  })

  test('that contradicts study.yaml is told, and the line given is right', async () => {
    const [said] = await saidOfPeople('people.csv', `sep=;\n${text(';')}`, { delimiter: ',' })
    expect(said).toBe(
      'people.csv:1: the first line, sep=;, says that the text is semicolon-separated, not comma-separated. Declare delimiter: ";" for this file in study.yaml. [other-delimiter]',
    )
    expect(await saidOfPeople('people.csv', `sep=;\n${text(';')}`, remedyIn(said!))).toEqual([])
  })
})

test.each(['\x1a', '\n\x1a', '\x1a\n', '\x1a'.repeat(90), '\r\n\x1a\r\n'])(
  'Ctrl-Z at the end (%j) is no record',
  async (end) => {
    expect(await saidOfPeople('people.csv', text() + end)).toEqual([])
  },
)

describe('line ends', () => {
  test.each([
    ['old Mac, with one \\n at the end', `${text(',', PEOPLE, '\r')}\n`],
    ['old Mac in the second half', text(',', PEOPLE.slice(0, 3)) + text(',', PEOPLE.slice(3), '\r')],
    [
      'of all kinds',
      text(',', PEOPLE.slice(0, 2), '\r\n') +
        text(',', PEOPLE.slice(2, 4)) +
        text(',', PEOPLE.slice(4), '\r'),
    ],
    ['doubled by a second program', text(',', PEOPLE, '\r\r\n')],
    ['none at the end', text().trimEnd()],
  ])('%s are those of an editor', async (_, bytes) => {
    expect(await saidOfPeople('people.csv', bytes)).toEqual([])
  })

  test('within a row are told in one message', async () => {
    const said = await saidOfPeople('people.csv', text().replace('RIA', 'RI\rA'))
    expect(said).toHaveLength(0 + 1)
    expect(said[0]).toMatch(/^people\.csv:6: the line ends are mixed \(1 of the old Mac, \\r, and 6 others\)/)
  })

  test('of every kind make the same rows, and lines count as in an editor', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '7', '"', ','), minLength: 1, maxLength: 3 })
    const rows = fc.array(fc.tuple(fc.tuple(cell, cell), fc.constantFrom('\n', '\r', '\r\n')), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(rows, (table) => {
        const written = table.map(([cells, end]) => stringify([cells]).trimEnd() + end).join('')
        const found = delimitedRows(written, ',', 'a.csv')
        expect(Array.isArray(found) ? found.map(({ line, cells }) => [line, ...cells]) : found).toEqual(
          table.map(([cells], i) => [i + 1, ...cells]),
        )
      }),
    )
  })
})

describe('names one cell short', () => {
  test('and spaces between quoted cells, as write.table writes them, are told one after the other', async () => {
    const quoted = PEOPLE.map((row, k) => (k === 0 ? row : [String(k), ...row]).map((cell) => `"${cell}"`))
    const [said] = await saidOfPeople('people.csv', text(' ', quoted))
    expect(said).toContain('space-separated')
    expect((await saidOfPeople('people.csv', text(' ', quoted), remedyIn(said!))).join()).toContain(
      'row names',
    )
  })

  test('as R writes row names are told once, with the cure', async () => {
    const rows = PEOPLE.map((row, k) => (k === 0 ? row : [String(k), ...row]))
    const said = await saidOfPeople('people.csv', text(',', rows))
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(
      'every line has 4 cells, but the column names are 3: the first cells may be row names',
    )
    expect(said[0]).toContain('row.names = FALSE')
    expect(await saidOfPeople('people.csv', `row,${text(',', rows)}`, { ignore: ['row'] })).toEqual([])
  })

  test('because every line ends with a delimiter are told once, with the cure', async () => {
    const rows = PEOPLE.map((row, k) => (k === 0 ? row : [...row, '']))
    const said = await saidOfPeople('people.csv', text(',', rows))
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('End the line with the column names as the other lines')
    expect(await saidOfPeople('people.csv', text(',', rows).replace('code\n', 'code,\n'))).toEqual([])
  })
})

test.each([
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'pipe (|)'],
  ['^', 'caret (^)'],
  ['~', 'tilde (~)'],
])('a delimiter %j is named, and the line given is right', async (delimiter, name) => {
  for (const above of ['', 'A title\n\n']) {
    const bytes = above + text(delimiter)
    const [said, ...more] = await saidOfPeople('people.csv', bytes)
    expect(more).toEqual([])
    expect(said).toContain(`this looks like ${name}-separated text, not comma-separated`)
    const settings = { ...remedyIn(said!), ...(above !== '' && { header: 3 }) }
    expect(await saidOfPeople('people.csv', bytes, settings)).toEqual([])
  }
})

test('a space between quoted cells, as R writes them, is named too', async () => {
  const rows = PEOPLE.map((row) => [...row, 'x'].map((cell) => `"${cell}"`))
  const [said] = await saidOfPeople('people.csv', text(' ', rows))
  expect(said).toContain('space-separated')
  expect((await saidOfPeople('people.csv', text(' ', rows), remedyIn(said!))).join()).toMatch(
    /^people.csv:1 "x": this column is not read/,
  )
})

test('semicolons between quoted cells are named too', async () => {
  const bytes = text(
    ';',
    PEOPLE.map((row) => row.map((cell) => `"${cell}"`)),
  )
  const [said] = await saidOfPeople('people.csv', bytes)
  expect(said).toContain('this looks like semicolon-separated text')
  expect(await saidOfPeople('people.csv', bytes, remedyIn(said!))).toEqual([])
})

describe('a .txt file', () => {
  test.each(['\t', ';', ',', '|'])('with %j in every line is read', async (delimiter) => {
    expect(await saidOfPeople('people.txt', text(delimiter))).toEqual([])
  })

  test('with several such marks, or none, needs the delimiter', async () => {
    const rows = PEOPLE.map(([id, role, code]) => [`${id};x`, role!, code!])
    for (const bytes of [text(',', rows), text('#')])
      expect(await saidOfPeople('people.txt', bytes)).toEqual([
        'people.txt: the first lines do not show which character stands between two cells. Declare it for this file in study.yaml, such as delimiter: tab or delimiter: ";". [no-delimiter]',
      ])
    expect(await saidOfPeople('people.txt', text('#'), { delimiter: '#' })).toEqual([])
  })
})

test('zero bytes in a text are counted, with their first line', async () => {
  const bytes = text().replace('T2,', 'T\0\0,')
  expect((await saidOfPeople('people.csv', bytes))[0]).toContain(
    'people.csv:3: this text contains 2 zero bytes (NUL)',
  )
  expect((await saidOfPeople('people.csv', new Uint8Array(900).fill(1).fill(0, 5, 6)))[0]).toContain(
    'this is not a text file',
  )
})

describe('what is too long', () => {
  test('a cell', async () => {
    const said = await saidOfPeople('people.csv', text().replace('RIA', `"${'R\n'.repeat(16_400)}"`))
    expect(said[0]).toContain('people.csv:5: a cell has more than 32,767 characters')
  })

  test('a line', async () => {
    const said = await saidOfPeople('people.csv', text().replace('RIA', '"RIA') + 'x,y\n'.repeat(1_200_000))
    expect(said[0]).toMatch(/a line has more than 4,000,000 characters\. Close a quotation mark/)
  })
})

test.each([
  ['people.dta', /in Stata: export delimited/],
  ['people.rds', /in R: write\.csv\(readRDS/],
  ['people.RData', /in R: write\.csv/],
  ['people.sas7bdat', /in SAS: proc export/],
  ['people.por', /in SPSS: SAVE OUTFILE/],
  ['people.pdf', /a PDF cannot be read/],
  ['people.docx', /copy its table into Excel/],
  ['people.numbers', /in Numbers: File > Export To > Excel/],
  ['people.ods', /open it in LibreOffice, save it as an Excel workbook/],
  ['people.json', /export the data as CSV/],
  ['https://example.org/people.csv', /download the file, save it beside study\.yaml/],
  ['https://docs.google.com/spreadsheets/d/abc/edit', /in Google Sheets: File > Download/],
])('%s is named with what to do', async (file, says) => {
  const said = await saidOfPeople('people.csv', text(), { file })
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(says)
})

test.each([
  ['<stata_dta><header>', /a Stata file/],
  [Buffer.from([0x1f, 0x8b, 8, 0]), /an \.rds or \.RData file of R.*write\.csv/],
  ['RDX3\nX\n', /workspace of R/],
  ['{"a": 1}', /a JSON file/],
  ['<!DOCTYPE html><table>', /a web page/],
  ['<?xml version="1.0"?><Workbook>', /another XML file/],
  [Buffer.from([114, 2, 1, 0]), /an old Stata file/],
])('%j is not taken for the text that its name says it is', async (bytes, says) => {
  expect((await saidOfPeople('people.csv', bytes))[0]).toMatch(says)
})

test('a Qualtrics export as tab-separated UTF-16 is read', async () => {
  const ids = ['a', 'b', 'c'].map((id) => `"{""ImportId"":""${id}""}"`)
  const bytes = iconv.encode(
    text('\t', [PEOPLE[0]!, ['Wer?', 'Rolle', 'Code'], ids, ...PEOPLE.slice(1)]),
    'utf-16le',
    { addBOM: true },
  )
  const settings = { format: 'qualtrics', encoding: 'utf-16le' }
  expect(await saidOfPeople('people.tsv', bytes, settings)).toEqual([])
  expect(await saidOfPeople('people.csv', bytes, { ...settings, delimiter: 'tab' })).toEqual([])
})
