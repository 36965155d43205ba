import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { READERS } from '../../../pipeline/intake/formats/formats.ts'
import { isProblem } from '../../../pipeline/intake/formats/raw-table.ts'
import { problemLine } from '../../../pipeline/problems.ts'
import { sourceFile } from '../../../pipeline/study/settings/source-file.ts'
import { PEOPLE, remedyIn, saidOfPeople } from '../../support/checked-files.ts'
import { withSheetXml, workbook } from '../../support/workbook.ts'

async function read(bytes: Uint8Array, options: { file: string } & Record<string, unknown>) {
  const source = sourceFile.parse(options)
  const found = await READERS[source.format](bytes, source, source.file)
  if (isProblem(found)) return problemLine(found)
  return [found.columns, ...found.rows.map(({ cells }) => cells)].map((cells) => cells.join('|'))
}

const number = (v: number, z = '0') => ({ t: 'n', v, z }) as const

describe('the value of a cell', () => {
  test.each([
    [4.6, '00', '4.6'],
    [5.4, '000', '5.4'],
    [4, '00', '04'],
    [7, '000', '007'],
    [0, '000', '000'],
    [-7, '000', '-7'],
    [1 / 3, '0.0', String(1 / 3)],
    [0.5, '0%', '0.5'],
    [12345678901234560, '0', '1.234567890123456e+16'],
    [1.23456789012345e16, '0', '1.23456789012345e+16'],
    [9007199254740992, '0', '9.007199254740992e+15'],
    [1234567890123450, '0', '1.23456789012345e+15'],
    [1234567890123456, '0', '1234567890123456'],
    [123456789012345, '0', '123456789012345'],
    [1e20, '0', '1e+20'],
    [1e22, '0', '1e+22'],
  ])('%d shown as %s is %s', async (value, format, text) => {
    expect(await read(workbook([['a'], [number(value, format)]]), { file: 'a.xlsx' })).toEqual(['a', text])
  })

  test('identifiers of 17 digits are refused, as they are no longer what was typed', async () => {
    const rows = PEOPLE.map(([id, ...rest]) => [id === 'C1' ? number(12345678901234560) : id!, ...rest])
    const said = await saidOfPeople('people.xlsx', workbook(rows))
    expect(said[0]).toContain('[rounded-id]')
  })
})

describe('a cell with an error', () => {
  const WORDS = [
    '#N/A',
    '#DIV/0!',
    '#VALUE!',
    '#SPILL!',
    '#CALC!',
    '#FIELD!',
    '#BUSY!',
    '#ERROR!',
    'Err:509',
    '#UNKNOWN!',
  ]

  test.each(WORDS)('%s is told, and can be declared as missing', async (word) => {
    const bytes = await withSheetXml(workbook(PEOPLE), (xml) =>
      xml.replace(/<c r="C6"[^>]*>.*?<\/c>/, `<c r="C6" t="e"><f>foo()</f><v>${word}</v></c>`),
    )
    expect(await saidOfPeople('people.xlsx', bytes)).toEqual([
      `people.xlsx:6 code "${word}": 1 cell has this error (C6). Correct the formulas in the workbook; if the error means a missing value, write missing: ["", "NA", "${word}"] for this file in study.yaml. [error-cell]`,
    ])
    const declared = await saidOfPeople('people.xlsx', bytes, { missing: ['', word] })
    expect(declared.join()).not.toContain('[error-cell]')
    expect(await saidOfPeople('people.xlsx', bytes, { only: { role: ['therapist'] } })).not.toContain(
      'error-cell',
    )
  })

  test('without a text is told as well', async () => {
    const bytes = await withSheetXml(workbook(PEOPLE), (xml) =>
      xml.replace(/<c r="C6"[^>]*>.*?<\/c>/, '<c r="C6" t="e"/>'),
    )
    expect((await saidOfPeople('people.xlsx', bytes))[0]).toContain('people.xlsx:6 code "#ERROR"')
  })

  test('a formula without its value is told, in columns of text too', async () => {
    const bytes = await withSheetXml(
      workbook(PEOPLE.map((row, k) => [...row, k === 0 ? 'site' : 'A'])),
      (xml) => xml.replace(/<c r="D5"[^>]*>.*?<\/c>/, '<c r="D5"><f>IF(B5="x","A","B")</f></c>'),
    )
    const exclusions = { exclusions: [{ column: 'site', values: ['B'], reason: 'other site' }] }
    expect(
      (await saidOfPeople('people.xlsx', bytes, {}, exclusions)).filter((it) => it.includes('formula')),
    ).toEqual([
      'people.xlsx:5 site "=IF(B5=\\"x\\",\\"A\\",\\"B\\")": 1 cell has a formula whose value was not saved (D5). Open the workbook in Excel or LibreOffice, save it, and run again. [formula-without-value]',
    ])
  })
})

describe('merged cells', () => {
  const SITES = PEOPLE.map((row, k) => [...row, ['site', 'A', 'A', 'B', null, null][k]!] as const)
  const exclusions = { exclusions: [{ column: 'site', values: ['B'], reason: 'other site' }] }
  const bytes = workbook(SITES, { merged: ['D4:D6'] })

  test('that are read are an error with the line to write, and are filled by it', async () => {
    const [said, ...more] = await saidOfPeople('people.xlsx', bytes, {}, exclusions)
    expect(more).toEqual([])
    expect(said).toBe(
      'people.xlsx:4 site: the cells D4:D6 are merged: only the first cell of a merged area has its value. Write merged: fill for this file in study.yaml to give every cell of an area its value, or unmerge the cells. [merged-cells]',
    )
    expect(await read(bytes, { file: 'people.xlsx', merged: 'fill' })).toEqual([
      'person_id|role|code|site',
      ...[
        'T1|therapist|SAI|A',
        'T2|therapist|SIA|A',
        'C1|client|SAE|B',
        'C2|client|RIA|B',
        'C3|client|ESA|B',
      ],
    ])
  })

  test('do not matter in columns that are not read, above the names, or if they are empty', async () => {
    const only = (lines: readonly string[]) => lines.filter((line) => line.includes('[merged-cells]'))
    expect(only(await saidOfPeople('people.xlsx', bytes, { ignore: ['site'] }))).toEqual([])
    const titled = workbook([['A study', null, null], [], ...PEOPLE], { merged: ['A1:C1', 'A2:C2'] })
    expect(await saidOfPeople('people.xlsx', titled, { header: 3 })).toEqual([])
    const empty = workbook(
      PEOPLE.map((row, k) => (k === 5 ? [row[0]!, row[1]!, null] : row)),
      { merged: ['C6:C7'] },
    )
    expect(only(await saidOfPeople('people.xlsx', empty))).toEqual([])
  })

  test('from the names into the records are an error whatever study.yaml says', async () => {
    const reaching = workbook(
      PEOPLE.map((row, k) => (k === 1 ? [row[0]!, row[1]!, null] : row)),
      { merged: ['C1:C2'] },
    )
    for (const merged of [undefined, 'fill'])
      expect((await saidOfPeople('people.xlsx', reaching, { merged })).join()).toContain('C1:C2 are merged')
  })

  test('across answers are an error too', async () => {
    const rows = PEOPLE.map((row, k) => (k === 3 ? [row[0]!, 'client', null] : row))
    expect((await saidOfPeople('people.xlsx', workbook(rows, { merged: ['B4:C4'] })))[0]).toContain('B4:C4')
  })

  test('over a whole sheet take no time', async () => {
    const whole = await withSheetXml(bytes, (xml) => xml.replace('D4:D6', 'A1:XFD1048576'))
    const started = performance.now()
    expect((await saidOfPeople('people.xlsx', whole, {}, exclusions))[0]).toContain('A1:XFD1048576')
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

test('the header of two rows follows merged cells, over both rows and over columns', async () => {
  const rows = [
    ['id', 'T1', null, null, 'T2', null, 'note'],
    [null, 'bond', 'task', null, 'bond', 'task', null],
    ['C1', 1, 2, null, 3, 4, 'x'],
  ]
  const merged = ['A1:A2', 'B1:C1', 'E1:F1', 'G1:G2']
  expect(await read(workbook(rows, { merged }), { file: 'a.xlsx', header: [1, 2] })).toEqual([
    'id|T1_bond|T1_task|T2_bond|T2_task|note',
    'C1|1|2|3|4|x',
  ])
  expect(await read(workbook(rows), { file: 'a.xlsx', header: [1, 2] })).toEqual([
    'id|T1_bond|T1_task|T2_bond|T2_task|note',
    'C1|1|2|3|4|x',
  ])
})

describe('what is hidden', () => {
  test('rows are read with one warning that names them, and not if only leaves them out', async () => {
    const bytes = workbook(PEOPLE, { hiddenRows: [3, 4] })
    expect(await saidOfPeople('people.xlsx', bytes)).toEqual([
      'people.xlsx:4: 2 hidden rows are read (rows 4, 5). Show them and check them; to leave them out, delete them or select the others with `only`. [hidden-rows]',
    ])
    const said = await saidOfPeople('people.xlsx', bytes, { only: { person_id: ['T1', 'T2', 'C3'] } })
    expect(said.join()).not.toContain('hidden')
  })

  test('a column that is read is warned of, another is not', async () => {
    const bytes = workbook(
      PEOPLE.map((row) => [...row, 'x']),
      { hiddenColumns: [2, 3] },
    )
    const said = await saidOfPeople('people.xlsx', bytes)
    expect(said.filter((line) => line.includes('hidden'))).toEqual([
      expect.stringMatching(/^people\.xlsx code: this column is hidden/),
    ])
  })

  test('sheets are proposed last', async () => {
    const book = utils.book_new()
    for (const name of ['Lists', 'People', 'Notes'])
      utils.book_append_sheet(book, utils.aoa_to_sheet([['a']]), name)
    book.Workbook = { Sheets: [{ Hidden: 1 }, {}, { Hidden: 2 }] }
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx' })
    expect(await read(bytes, { file: 'a.xlsx' })).toContain(
      'the sheets People, Lists, Notes, and study.yaml does not name one of them. Declare sheet: People',
    )
  })
})

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'a sheet %s that is not there is not there',
  async (sheet) => {
    expect(await read(workbook(PEOPLE), { file: 'a.xlsx', sheet })).toContain('[unknown-sheet]')
  },
)

describe('an old workbook (.xls), as LibreOffice writes it', () => {
  const bytes = readFileSync(join(import.meta.dirname, 'workbooks/libreoffice.xls'))

  test('is read as the new one is', async () => {
    const expected = [
      'id|score|site|day|agreed',
      ...['007|4.6|B|2024-03-01|007', '008|5.25|B||TRUE', '009|6|x||größe', '010|=|y||FALSE'],
    ]
    const rows = await read(bytes, { file: 'a.xls', sheet: 'Data', merged: 'fill' })
    expect(rows).toEqual(expected.map((row) => row.replace('=', '#DIV/0!')))
  })

  test('shows what is merged, hidden and an error', async () => {
    const source = sourceFile.parse({ file: 'a.xls', sheet: 'Data' })
    const table = await READERS.xls(bytes, source, 'a.xls')
    if (isProblem(table)) throw new Error(problemLine(table))
    expect(table.findings!(table.rows, () => true).map(problemLine)).toEqual([
      expect.stringContaining('C2:C3 are merged'),
      expect.stringContaining('a.xls:5 score "#DIV/0!"'),
      expect.stringContaining('1 hidden row is read (row 2)'),
      expect.stringMatching(/^a\.xls score: this column is hidden/),
    ])
  })

  test('with damage is refused and always ends', async () => {
    for (const end of [20, 600, 3000, bytes.length - 700])
      expect(String(await read(bytes.subarray(0, end), { file: 'a.xls', sheet: 'Data' }))).toMatch(/\[|\|/)
  })

  test('is not taken for a new one, nor the other way round', async () => {
    expect(await read(bytes, { file: 'a.xlsx' })).toContain('Declare format: xls ')
    expect(await read(workbook(PEOPLE), { file: 'a.xls' })).toContain('Declare format: xlsx ')
  })
})

describe('a workbook that nobody can read', () => {
  const compound = (stream: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ])

  test.each([
    ['EncryptedPackage', 'xlsx', 'protected with a password', 'without a password'],
    ['WordDocument', 'xls', 'a Word document', 'as CSV'],
  ])('with a stream %s is named', async (stream, extension, kind, cure) => {
    const said = String(await read(compound(stream), { file: `a.${extension}` }))
    expect(said).toContain(kind)
    expect(said).toContain(cure)
  })

  test.each([
    ['word/document.xml', 'a Word document'],
    ['xl/workbook.bin', 'a binary Excel workbook'],
    ['Index/Document.iwa', 'Numbers'],
  ])('with a file %s is named', async (name, kind) => {
    const archive = new JSZip().file(name, 'x')
    expect(await read(await archive.generateAsync({ type: 'uint8array' }), { file: 'a.xlsx' })).toContain(
      kind,
    )
  })
})

const atRow = (xml: string, row: string) =>
  xml
    .replace('<row r="6"', `<row r="${row}" hidden="1"`)
    .replace(/r="([A-C])6"/g, (_, column) => `r="${column}${row}"`)

describe('a workbook beyond every limit is refused at once', () => {
  const cases: readonly [string, (bytes: Uint8Array) => Promise<Uint8Array>, RegExp][] = [
    [
      'a row number of ten digits',
      (bytes) => withSheetXml(bytes, (xml) => atRow(xml, '4294967295')),
      /row 4294967295, but the last row/,
    ],
    [
      'a row number that is no index',
      (bytes) => withSheetXml(bytes, (xml) => atRow(xml, '99999999999')),
      /row 99999999999, but the last row/,
    ],
    [
      'a column ZZZZZZ',
      (bytes) => withSheetXml(bytes, (xml) => xml.replace('r="C6"', 'r="ZZZZZZ6"')),
      /column 321272406, but the last column/,
    ],
    [
      'widths of four thousand million columns',
      (bytes) =>
        withSheetXml(bytes, (xml) =>
          xml.replace('<sheetData', '<cols><col min="1" max="4294967295" hidden="1"/></cols><sheetData'),
        ),
      /columns beyond the last one/,
    ],
    [
      'ten thousand files and one',
      async () => {
        const archive = new JSZip()
        for (let i = 0; i < 10_001; i++) archive.file(`x${i}`, '')
        return archive.generateAsync({ type: 'uint8array' })
      },
      /over 10,000 files/,
    ],
  ]

  test.each(cases)('%s', async (_, changed, says) => {
    const bytes = await changed(workbook(PEOPLE))
    const started = performance.now()
    expect(await read(bytes, { file: 'a.xlsx' })).toMatch(says)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('a cell longer than a workbook can hold', async () => {
    const bytes = await withSheetXml(workbook(PEOPLE), (xml) =>
      xml.replace(
        /<c r="C6"[^>]*>.*?<\/c>/,
        `<c r="C6" t="inlineStr"><is><t>${'x'.repeat(40_000)}</t></is></c>`,
      ),
    )
    expect(await read(bytes, { file: 'a.xlsx' })).toContain('a cell of row 6 has more than 32,767 characters')
  })

  test('a link over the whole sheet is left out, and the sheet read', async () => {
    const link = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="Data!A1"/></hyperlinks>'
    const bytes = await withSheetXml(workbook(PEOPLE), (xml) =>
      xml.replace('</sheetData>', `</sheetData>${link}`),
    )
    expect(await read(bytes, { file: 'a.xlsx' })).toHaveLength(6)
  })

  test('a declared size of the sheet that is wrong does not matter', async () => {
    const bytes = await withSheetXml(workbook(PEOPLE), (xml) =>
      xml.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"'),
    )
    expect(await read(bytes, { file: 'a.xlsx' })).toHaveLength(6)
  })
})

test('the line that a message gives is the setting', () => {
  expect(remedyIn('x. Write merged: fill for this file in study.yaml to give')).toEqual({ merged: 'fill' })
})
