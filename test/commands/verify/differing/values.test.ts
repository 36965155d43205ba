import { expect, test } from 'vitest'
import { differingValues } from '../../../../pipeline/commands/verify/differing/values.ts'

const expected = JSON.stringify({ seed: 1, made: { 'a/b.csv': 'x' }, list: [1, 2], none: null, yes: true })

test('each value is named by its path, with both values', () => {
  const found = JSON.stringify({ seed: 2, made: { 'a/b.csv': 'y' }, list: [1, 3, 4], none: 0, more: {} })
  expect(differingValues(found, expected).places).toEqual([
    { where: 'seed', found: '2', expected: '1' },
    { where: 'made["a/b.csv"]', found: 'y', expected: 'x' },
    { where: 'list[1]', found: '3', expected: '2' },
    { where: 'list[2]', found: '4', expected: null },
    { where: 'none', found: '0', expected: 'null' },
    { where: 'yes', found: null, expected: 'true' },
    { where: 'more', found: '{}', expected: null },
  ])
})

test('a list in place of an object, other blanks, and what is no JSON are said', () => {
  expect(differingValues('{"a":[1]}', '{"a":{"0":1}}').places).toEqual([
    { where: 'a', found: '[1]', expected: '{"0":1}' },
  ])
  expect(differingValues('{ "a": 1 }', '{"a":1}').note).toBe('its values are the same, and written otherwise')
  expect(differingValues('{"a":', '{"a":1}').note).toBe('it cannot be read as JSON')
})
