import { expect, test } from 'vitest'
import { sheetNames } from '../../../pipeline/commands/export/sheet-names.ts'

test('names of sheets are short, allowed and different', () => {
  const long = 'a_table_with_a_name_longer_than_a_sheet'
  expect(sheetNames(['people', 'People', 'a/b', `${long}_1`, `${long}_2`, "'x'", ''])).toEqual([
    'people',
    'People~2',
    'a_b',
    'a_table_with_a_name_longer_than',
    'a_table_with_a_name_longer_th~2',
    '_x_',
    'table',
  ])
})
