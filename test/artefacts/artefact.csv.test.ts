import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, test } from 'vitest'
import {
  artefact,
  bigint,
  codes,
  fromCsv,
  key,
  list,
  number,
  orMissing,
  text,
  toCsv,
} from '../../pipeline/artefacts/artefact.ts'
import { code } from '../../pipeline/holland/code.ts'
import { fc } from '../support/properties.ts'

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

describe('columns of keys, lists and numbers of any size', () => {
  const several = artefact({
    file: 'several.csv',
    row: 'anything',
    disclosure: 'aggregate',
    columns: {
      index: key('index', 'an index'),
      outcome: key('outcome', 'an outcome'),
      held: list('names'),
      ties: orMissing(codes('codes')),
      ways: bigint('a number'),
    },
  })
  const head = 'index,outcome,held,ties,ways\n'

  test('give back what was written', () => {
    const written = [
      {
        index: 'c-index',
        outcome: 'bond',
        held: ['a', 'b'],
        ties: [code('SAI'), code('SIA')],
        ways: 10n ** 30n,
      },
      { index: 'd2', outcome: 'task', held: [], ties: null, ways: 1n },
    ]
    const csv = toCsv(several, written)
    expect(csv).toBe(`${head}c-index,bond,a b,SAI SIA,1${'0'.repeat(30)}\nd2,task,,NA,1\n`)
    expect(fromCsv(several, csv)).toEqual(written)
  })

  test.each([
    ['cindex,bond,,NA,1', 'no such index: cindex'],
    ['c-index,bond,,SAX,1', 'a Holland code is 1 to 6 different'],
    ['c-index,bond,,NA,1.5', 'not a whole number: 1.5'],
    ['c-index,bond,,NA,', 'not a whole number: '],
  ])('refuse what they cannot hold: %s', (line, why) => {
    expect(() => fromCsv(several, `${head}${line}\n`)).toThrow(RangeError)
    expect(() => fromCsv(several, `${head}${line}\n`)).toThrow(why)
  })
})
