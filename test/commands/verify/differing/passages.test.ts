import { expect, test } from 'vitest'
import { around } from '../../../../pipeline/commands/verify/differing/passages.ts'

test('of a long text what is next to a place is shown', () => {
  expect(around('0123456789', 5, 4)).toBe('…3456…')
  expect(around('0123456789', 0, 4)).toBe('01…')
  expect(around('0123', 2, 4)).toBe('0123')
})
