import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { CsvRecords, NEVER_CLOSED } from '../../../pipeline/commands/compute/csv-records.ts'
import { fc } from '../../support/properties.ts'

/** The cells of every record, trimmed as a person means them, when the bytes come in blocks cut at these places. */
function records(bytes: Buffer, cuts: readonly number[], separator = ',', lineEnd = 0x0a) {
  const found: { line: number; cells: string[]; bytes: string; fault: string | null }[] = []
  const reader = new CsvRecords(separator.charCodeAt(0), lineEnd)
  const read = () => {
    while (reader.next()) {
      const cells = Array.from({ length: reader.count }, (_, cell) => reader.text(cell))
      const own = Buffer.from(reader.bytes).toString('utf8', reader.start, reader.end)
      found.push({ line: reader.line, cells, bytes: own, fault: reader.fault })
    }
  }
  const places = [0, ...[...cuts].sort((a, b) => a - b), bytes.length]
  for (let i = 1; i < places.length; i++) {
    reader.feed(bytes.subarray(places[i - 1], places[i]), false)
    read()
  }
  reader.feed(Buffer.alloc(0), true)
  read()
  return found
}

const plain = fc.stringMatching(/^[a-zé0-9 ]{0,6}$/).map((text) => ({ raw: text, text: text.trim() }))
const quoted = fc
  .tuple(fc.stringMatching(/^[a-z",;\t\r\n ü]{0,8}$/), fc.constantFrom('', ' '), fc.constantFrom('', ' '))
  .map(([text, before, after]) => ({ raw: `${before}"${text.replaceAll('"', '""')}"${after}`, text }))
const cell = fc.oneof(plain, quoted)

test.each([',', ';', '\t'])(
  'reads with separator %j what csv-parse reads, in whatever blocks it comes',
  (separator) => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.array(fc.nat(200), { maxLength: 6 }),
        (rows, lineEnd, isEnded, cuts) => {
          const text = rows.map((row) => row.map(({ raw }) => raw).join(separator)).join(lineEnd)
          const bytes = Buffer.from(text + (isEnded ? lineEnd : ''))
          const options = {
            delimiter: separator,
            trim: true,
            relax_column_count: true,
            record_delimiter: lineEnd,
          }
          const reference: string[][] = parse(bytes, options)
          const found = records(
            bytes,
            cuts.filter((cut) => cut < bytes.length),
            separator,
          )
          // Only an unquoted cell is trimmed: what stands between quotation marks stays.
          const trimmed = (row: string[], i: number) =>
            row.map((each, j) => (rows[i]![j]!.raw.includes('"') ? each : each.trim()))
          expect(found.map(({ cells }, i) => trimmed(cells, i))).toEqual(reference)
          expect(found.every(({ fault }) => fault === null)).toBe(true)
          expect(found.map((each) => each.bytes)).toEqual(
            rows.map((row) => row.map(({ raw }) => raw).join(separator)),
          )
        },
      ),
      { numRuns: 500 },
    )
  },
)

test('counts lines as an editor does, over empty lines and line breaks in cells', () => {
  const found = records(Buffer.from('a,b\n\n"x\ny",1\r\n\r\nz,2'), [5, 9])
  expect(found.map(({ line }) => line)).toEqual([1, 3, 6])
})

test.each([
  ['a,b"c,d\n1,2,3\n', 'there is a quotation mark inside a cell that is not quoted'],
  ['a,"b"c,d\n1,2,3\n', 'there is text after a closing quotation mark'],
])('%j has a fault in its first record only', (text, fault) => {
  expect(records(Buffer.from(text), []).map((each) => each.fault)).toEqual([fault, null])
})

test('a quotation mark that is never closed spoils everything behind it', () => {
  expect(records(Buffer.from('a,b\n"c,d\ne,f\n'), [])).toMatchObject([
    { line: 1, fault: null },
    { line: 2, fault: NEVER_CLOSED },
  ])
})

test('lines may end in a return alone', () => {
  expect(records(Buffer.from('a,b\r"c\rd",e\r'), [], ',', 0x0d)).toMatchObject([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['c\rd', 'e'] },
  ])
})

test('a record may have any number of cells', () => {
  const cells = Array.from({ length: 500 }, (_, i) => `${i}`)
  expect(records(Buffer.from(`${cells.join(',')}\n`), [700])[0]!.cells).toEqual(cells)
})
