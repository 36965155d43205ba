import { expect, test } from 'vitest'
import { range } from '../../../pipeline/instruments/setting-kinds.ts'

const messages = (written: unknown) =>
  (range.safeParse(written).error?.issues ?? []).map((issue) => {
    const { remedy = '' } = ('params' in issue ? issue.params : {}) as { remedy?: string }
    return `${issue.message} ${remedy}`.trim()
  })

test.each([[[1, 7]], [[-1e6, 1e6]], [[0, 1e-6]]])('%j is a range', (written) => {
  expect(messages(written)).toEqual([])
})

test.each([
  [[0, 1e300], /.+/],
  [[-1e13, 0], /.+/],
  [[0, 1e-300], /in a smaller unit/],
  [[5, 5 + 1e-9], /in a smaller unit/],
  [[7, 1], /the lowest value comes first/],
])('%j is refused with what to write', (written, cure) => {
  expect(messages(written)).toEqual([expect.stringMatching(cure)])
})
