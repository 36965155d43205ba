import { expect, test } from 'vitest'
import { declaredDirection } from '../../pipeline/analyses/declared-direction.ts'
import type { Study } from '../../pipeline/study/study.ts'

test.each([
  ['c-index', 'positive', 'iachan-m', 'positive'],
  ['c-index', 'positive', 'city-block', 'negative'],
  ['city-block', 'negative', 'c-index', 'positive'],
  ['c-index', 'either', 'city-block', 'either'],
] as const)('if %s is expected to be %s, %s is %s', (index, direction, other, expected) => {
  const study = { hypothesis: { index, direction } } as unknown as Study
  expect(declaredDirection(other, study)).toBe(expected)
})
