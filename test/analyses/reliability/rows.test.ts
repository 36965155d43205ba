import { expect, test } from 'vitest'
import { reliabilityRows } from '../../../pipeline/analyses/reliability/rows.ts'
import type { Rating } from '../../../pipeline/artefacts/ratings.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const answers = (session: number, table: readonly (readonly number[])[]): Rating[] =>
  table.flatMap((items, i) =>
    items.map((value, item) => ({
      ...({ dyad_id: `D${i}`, session, rater: 'client', scale: 'bond' } as const),
      ...{ item: item + 1, value },
    })),
  )

const measure = (ratings: readonly Rating[]) =>
  ({ scale: 'bond', rater: 'client', answers: ratings }) as const

/*
 * Items 1 2 3 and 1 3 2 of three pairs: variances 1 and 1, covariance 1/2, variance of the sums 2 5 5 is 3. So alpha is
 * 2 (1 − 2/3) = 2/3, and either item correlates with the other by 1/2.
 */
const THREE = [
  [1, 1],
  [2, 3],
  [3, 2],
]

test('alpha of two items in the first session that was rated', () => {
  const ratings = [...answers(2, THREE), ...answers(3, [[7, 1]])]
  const { scales, items } = reliabilityRows([measure(ratings)], smallStudy())
  expect(scales).toHaveLength(1)
  expect(scales[0]).toMatchObject({ scale: 'bond', rater: 'client', session: 2, items: 2, n: 3 })
  expectClose(scales[0]!.alpha, 2 / 3, TOLERANCE.closedForm)
  expect(scales[0]).toMatchObject({ alpha_reason: null, omega_reason: 'a scale of fewer than 3 items' })
  expect(items.map(({ item, mean, n }) => [item, mean, n])).toEqual([
    [1, 2, 3],
    [2, 2, 3],
  ])
  for (const { item_rest } of items) expectClose(item_rest, 0.5, TOLERANCE.closedForm)
})

test('a reversed item is turned round before: 1 3 2 on a scale of 1 to 3 becomes 3 1 2', () => {
  const scales = {
    bond: { label: 'Bond', items: 2, reverse: [2], range: [1, 3] },
    task: { label: 'Task', items: 2, range: [1, 7] },
  }
  const { items } = reliabilityRows([measure(answers(1, THREE))], smallStudy({ scales }))
  expect(items.map(({ reversed }) => reversed)).toEqual(['no', 'yes'])
  expectClose(items[1]!.item_rest, -0.5, TOLERANCE.closedForm)
})

test('too few pairs have no coefficient and say why', () => {
  const { scales } = reliabilityRows([measure(answers(1, THREE.slice(1)))], smallStudy())
  expect(scales[0]).toMatchObject({ alpha: null, alpha_reason: 'fewer than 3 pairs answered every item' })
})
