import { describe, expect, test } from 'vitest'
import {
  artefact,
  choice,
  fromCsv,
  integer,
  number,
  orMissing,
  text,
  toCsv,
} from '../../pipeline/artefacts/artefact.ts'
import { fc } from '../support/properties.ts'

const table = artefact({
  file: 'any.csv',
  row: 'anything',
  disclosure: 'aggregate',
  columns: {
    id: text('identifier'),
    kind: choice(['a', 'b'], 'a or b'),
    n: integer('count'),
    value: orMissing(number('value')),
    reason: orMissing(text('why')),
  },
})

const row = { id: '007', kind: 'a' as const, n: 3, value: null, reason: 'a "quoted", broken\nline' }

describe('a table on disk', () => {
  test('writes NA for what is missing, quotes what needs it, and leaves identifiers alone', () => {
    expect(toCsv(table, [row])).toBe('id,kind,n,value,reason\n007,a,3,NA,"a ""quoted"", broken\nline"\n')
  })

  test('reads back every double and every text as it was', () => {
    const rows = fc.array(
      fc.record({
        id: fc.string().filter((it) => it !== 'NA'),
        kind: fc.constantFrom('a' as const, 'b' as const),
        n: fc.integer(),
        value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((it) => it + 0)),
        reason: fc.option(fc.string().filter((it) => it !== 'NA')),
      }),
    )
    fc.assert(
      fc.property(rows, (them) => {
        expect(fromCsv(table, toCsv(table, them))).toEqual(them)
      }),
    )
  })

  test('refuses what is no value of its column', () => {
    expect(() => toCsv(table, [{ ...row, n: Number.NaN }])).toThrow('column n cannot hold NaN')
    expect(() => fromCsv(table, 'id,kind,n,value,reason\n1,c,3,NA,NA\n')).toThrow('not one of a,b: c')
    expect(() => fromCsv(table, 'id,kind,n,value,reason\n1,a,3.5,NA,NA\n')).toThrow('not a whole number: 3.5')
    expect(() => fromCsv(table, 'id,kind\n1,a\n')).toThrow('other columns')
  })
})
