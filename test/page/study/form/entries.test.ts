import { expect, test } from 'vitest'
import {
  entriesOf,
  filesWith,
  recordsMissing,
  recordsOf,
} from '../../../../pipeline/page/study/form/entries.ts'
import { fitting } from '../../../../pipeline/page/study/form/item-lines.ts'

const proposals = (name: string) =>
  Object.fromEntries(
    ['people', 'dyads', 'ratings'].map((kind) => [
      kind,
      { settings: { file: name, kind }, why: {}, left: [] },
    ]),
  )
const file = (name: string) => ({
  name,
  rows: 1,
  columns: [],
  firstRows: [],
  kinds: [],
  proposals: proposals(name),
})
const FILES = [file('a.csv'), file('b.csv')] as unknown as Parameters<typeof recordsOf>[1]
const SETTINGS = {
  layout: 'tidy',
  files: { people: { file: 'a.csv', columns: { code: 'K' } }, dyads: 'b.csv' },
}

test('entries have their place, alone and in a list', () => {
  expect(entriesOf(SETTINGS)).toEqual([
    { kind: 'people', file: 'a.csv', path: ['files', 'people'] },
    { kind: 'dyads', file: 'b.csv', path: ['files', 'dyads'] },
  ])
  expect(entriesOf({ files: { people: ['a.csv', 'b.csv'] } }).map(({ path }) => path)).toEqual([
    ['files', 'people', 0],
    ['files', 'people', 1],
  ])
})

test('a file that gets another record keeps what was decided about the others', () => {
  const records = new Map(recordsOf(SETTINGS, FILES)).set('b.csv', ['people', 'ratings'])
  expect(filesWith(SETTINGS, FILES, records).files).toEqual({
    people: [
      { file: 'a.csv', columns: { code: 'K' } },
      { file: 'b.csv', kind: 'people' },
    ],
    ratings: { file: 'b.csv', kind: 'ratings' },
  })
})

test('records that the layout needs are missed', () => {
  const records = recordsOf(SETTINGS, FILES)
  expect(recordsMissing('tidy', records)).toEqual(['ratings'])
  expect(recordsMissing('dyad', records)).toEqual([])
})

test('columns that fit a pattern are found, whatever else is in it', () => {
  const columns = ['bond_1', 'bond_2', 'BOND_10', 'bond', 'x(1)'].map((name) => ({ name })) as never
  expect(fitting('bond_{item}', { columns })).toEqual(['bond_1', 'bond_2', 'BOND_10'])
  expect(fitting('x({item})', { columns })).toEqual(['x(1)'])
})
