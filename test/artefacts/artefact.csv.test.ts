import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { artefact, fromCsv, number, orMissing, text, toCsv } from '../../pipeline/artefacts/artefact.ts'

const table = artefact({
  file: 'any.csv',
  row: 'anything',
  disclosure: 'aggregate',
  columns: { name: text('a text'), value: orMissing(number('a number')), note: text('another text') },
})

const cell = fc.string({
  unit: fc.constantFrom('a', ' ', '"', ',', '\n', '\r', ';', "'", 'é', '7'),
  maxLength: 5,
})
const rows = fc.array(
  fc.record({
    name: cell,
    value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    note: cell,
  }),
  { maxLength: 5 },
)

describe('a table on disk', () => {
  test('has the bytes that the library would write, and reads as the library would read it', () => {
    fc.assert(
      fc.property(rows, (written) => {
        const csv = toCsv(table, written)
        const cells = written.map(({ name, value, note }) => [
          name,
          value === null ? 'NA' : String(value),
          note,
        ])
        expect(csv).toBe(stringify([['name', 'value', 'note'], ...cells]))
        expect(parse(csv).slice(1)).toEqual(cells)
      }),
    )
  })

  test('gives back what was written', () => {
    fc.assert(
      fc.property(rows, (written) => {
        const wanted = written.map((row) => ({ ...row, value: row.value === 0 ? 0 : row.value }))
        expect(fromCsv(table, toCsv(table, written))).toEqual(wanted)
      }),
    )
  })

  test('with other columns or a short line is refused', () => {
    expect(() => fromCsv(table, 'name,value\na,1\n')).toThrow(RangeError)
    expect(() => fromCsv(table, '')).toThrow(RangeError)
    expect(() => fromCsv(table, 'name,value,note\na,1\n')).toThrow(RangeError)
  })
})
