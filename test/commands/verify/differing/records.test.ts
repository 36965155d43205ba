import { expect, test } from 'vitest'
import { artefact, number, text } from '../../../../pipeline/artefacts/artefact.ts'
import { differingCells } from '../../../../pipeline/commands/verify/differing/records.ts'

const sizes = artefact({
  file: 'sizes.csv',
  row: 'one size',
  disclosure: 'aggregate',
  columns: { kind: text('its kind'), part: text('its part'), size: number('its size') },
})

const expected = 'kind,part,size\na,x,1\na,y,2.5\nb,x,3\n'

test('a cell is named by its line, by what tells its row apart, and by its column, with both values', () => {
  expect(differingCells(expected.replace('2.5', '2.6'), expected, sizes).places).toEqual([
    { where: 'line 3 (kind a, part y), size', found: '2.6', expected: '2.5' },
  ])
})

test('a cell of the key is named too', () => {
  expect(differingCells(expected.replace('b,x', 'b,y'), expected, sizes).places).toEqual([
    { where: 'line 4 (kind b, part x), part', found: 'y', expected: 'x' },
  ])
})

test('a printed row goes by its first cell', () => {
  const printed = 'Measure,M\n"Bond, early",5.31\nTask,4.82\n'
  expect(differingCells(printed.replace('5.31', '5.32'), printed, null).places).toEqual([
    { where: 'line 2 (Bond, early), M', found: '5.32', expected: '5.31' },
  ])
})

test('rows that are missing or foreign are named, each once', () => {
  expect(differingCells('kind,part,size\na,x,1\nb,x,3\n', expected, sizes).places).toEqual([
    { where: 'line 3 (kind a, part y)', found: null, expected: 'a, y, 2.5' },
  ])
  expect(differingCells(`${expected}c,z,9\n`, expected, sizes).places).toEqual([
    { where: 'line 5', found: 'c, z, 9', expected: null },
  ])
  expect(differingCells(`${expected}b,x,3\n`, expected, sizes).places).toEqual([
    { where: 'the number of rows', found: '4', expected: '3' },
  ])
})

test('another order, other columns, cells without a column and what is no table are said', () => {
  expect(differingCells('kind,part,size\na,y,2.5\na,x,1\nb,x,3\n', expected, sizes).note).toBe(
    'its rows are in another order',
  )
  expect(differingCells(expected.replace('size', 'length'), expected, sizes).places).toEqual([
    { where: 'the names of the columns', found: 'kind, part, length', expected: 'kind, part, size' },
  ])
  expect(differingCells(expected.replace('2.5', '2.5,7'), expected, sizes).places).toEqual([
    { where: 'line 3 (kind a, part y), a cell without a column', found: '7', expected: null },
  ])
  expect(differingCells('"kind', expected, sizes).note).toBe('it cannot be read as a table')
  expect(differingCells('', expected, sizes).places).toEqual([
    { where: 'the names of the columns', found: null, expected: 'kind, part, size' },
  ])
})
