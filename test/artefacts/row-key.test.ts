import { expect, test } from 'vitest'
import { artefact, integer, number, orMissing, text } from '../../pipeline/artefacts/artefact.ts'
import { keyColumns, rowKey } from '../../pipeline/artefacts/row-key.ts'

const table = artefact({
  file: 'sizes.csv',
  row: 'one size',
  disclosure: 'aggregate',
  columns: {
    measure: number('a size'),
    kind: text('its kind'),
    place: integer('its place'),
    name: orMissing(text('its name')),
  },
})

const row = (kind: string, place: number, measure: number, name: string | null = null) => ({
  ...{ kind, place, measure, name },
})

test('the columns that tell rows apart are as few and as far to the left as possible', () => {
  expect(keyColumns(table, [row('a', 1, 0.5), row('b', 1, 0.5)])).toEqual(['kind'])
  expect(keyColumns(table, [row('a', 1, 0.5), row('a', 2, 0.5), row('b', 1, 0.5)])).toEqual(['kind', 'place'])
})

test('a column that others make needless is left out', () => {
  const rows = [row('a', 1, 0, 'x'), row('b', 1, 0, 'y'), row('b', 2, 0, 'z')]
  expect(keyColumns(table, rows)).toEqual(['kind', 'place'])
  expect(keyColumns(table, [row('a', 1, 0), row('b', 2, 0), row('b', 3, 0)])).toEqual(['place'])
})

test('measured numbers tell rows apart only if nothing else does', () => {
  expect(keyColumns(table, [row('a', 1, 0.5), row('a', 1, 0.6)])).toEqual(['measure'])
})

test('rows that are the same have no key; a single row and no row have the first column that is not measured', () => {
  expect(keyColumns(table, [row('a', 1, 0.5), row('a', 1, 0.5)])).toEqual([])
  expect(keyColumns(table, [row('a', 1, 0.5)])).toEqual(['kind'])
  expect(keyColumns(table, [])).toEqual(['kind'])
})

test('a missing cell is a value of the key', () => {
  const rows = [row('a', 1, 0, 'x'), row('a', 1, 0, null)]
  expect(keyColumns(table, rows)).toEqual(['name'])
  expect(rowKey(rows[1]!, ['kind', 'name'])).toEqual({ kind: 'a', name: null })
})
