import { expect, test } from 'vitest'
import { range } from '../../../pipeline/instruments/setting-kinds.ts'

const messages = (written: unknown) =>
  range.safeParse(written).error?.issues.map(({ message }) => message) ?? []

test.each([[[1, 7]], [[0, 1e9]], [[-1e12, 1e12]], [[0, 1e-6]]])('%j is a range', (written) => {
  expect(messages(written)).toEqual([])
})

test.each([
  [[0, 1e300], 'in a larger unit'],
  [[-1e13, 0], 'in a larger unit'],
  [[0, 1e-300], 'in a smaller unit'],
  [[5, 5 + 1e-9], 'in a smaller unit'],
  [[7, 1], 'write the lowest value first'],
])('%j is refused with what to write', (written, cure) => {
  expect(messages(written)).toEqual([expect.stringContaining(cure)])
})
