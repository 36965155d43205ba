import { expect, test } from 'vitest'
import { numbersIn, valueAt, withValue } from '../../../../pipeline/page/study/form/settings.ts'

const SETTINGS = {
  files: { people: ['a.csv', { file: 'b.csv', columns: { code: 'Code' } }] },
  indices: ['n3'],
}

test('a setting is found, changed, added and taken out, and the rest stays as it is', () => {
  expect(valueAt(SETTINGS, ['files', 'people', 1, 'columns', 'code'])).toBe('Code')
  expect(valueAt(SETTINGS, ['files', 'dyads', 'file'])).toBeUndefined()
  const changed = withValue(SETTINGS, ['files', 'people', 1, 'columns', 'code'], 'K')
  expect(valueAt(changed, ['files', 'people', 1, 'columns'])).toEqual({ code: 'K' })
  expect(changed.indices).toBe(SETTINGS.indices)
  expect(withValue({}, ['a', 'b'], 1)).toEqual({ a: { b: 1 } })
  expect(withValue(SETTINGS, ['files', 'people', 0], undefined).files.people).toHaveLength(1)
})

test('what becomes empty goes with the last setting in it; what was empty stays', () => {
  expect(withValue(SETTINGS, ['files', 'people', 1, 'columns', 'code'], undefined).files.people[1]).toEqual({
    file: 'b.csv',
  })
  expect(withValue({ family: {}, a: 1 }, ['a'], undefined)).toEqual({ family: {} })
})

test.each([
  ['1, 2, 3', [1, 2, 3]],
  ['1-3 7', [1, 2, 3, 7]],
  ['1–3', [1, 2, 3]],
  ['4', [4]],
  ['', null],
  ['one', null],
  ['3-1', null],
  ['1.5', null],
])('%j is %j', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers)
})
