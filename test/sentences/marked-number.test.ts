import { expect, test } from 'vitest'
import {
  type MarkedValue,
  marked,
  marksIn,
  withMarks,
  withoutMarks,
} from '../../pipeline/sentences/marked-number.ts'

/** What is printed with marks, and the values that were marked. */
function printedWithMarks(make: () => string): { text: string; values: MarkedValue[] } {
  const values: MarkedValue[] = []
  return { text: withMarks((value) => values.push(value) - 1, make), values }
}

test('a number has no mark unless marks are taken, and afterwards neither', () => {
  expect(marked('.51', 0.5146)).toBe('.51')
  printedWithMarks(() => marked('.51', 0.5146))
  expect(marked('.51', 0.5146)).toBe('.51')
  expect(() =>
    withMarks(
      () => 0,
      () => {
        throw new Error('broken off')
      },
    ),
  ).toThrow('broken off')
  expect(marked('.51', 0.5146)).toBe('.51')
})

test('a mark stands behind its number, and is gone without marks', () => {
  const { text, values } = printedWithMarks(() => `r = ${marked('.51', 0.5146)}, n = ${marked('32', 32)}.`)
  expect(values).toEqual([0.5146, 32])
  expect(withoutMarks(text)).toBe('r = .51, n = 32.')
  expect(marksIn(text)).toEqual([
    { number: 0, at: 'r = .51'.length },
    { number: 1, at: 'r = .51, n = 32'.length },
  ])
})

test('every number of a mark is told apart', () => {
  for (const number of [0, 31, 32, 1023, 1024, 999_999]) {
    const text = withMarks(
      () => number,
      () => marked('1', 1),
    )
    expect(marksIn(text)).toEqual([{ number, at: 1 }])
  }
})
