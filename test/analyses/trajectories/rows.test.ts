import { expect, test } from 'vitest'
import { sessionMeanRows } from '../../../pipeline/analyses/trajectories/rows.ts'
import { shownMeans, withheldMeans } from '../../../pipeline/analyses/trajectories/shown.ts'
import type { Material } from '../../../pipeline/analyses/trajectories/table.ts'
import { smallStudy } from '../../support/small-study.ts'

const score = (session: number, value: number | null) => {
  return { dyad_id: 'D', rater: 'client', scale: 'bond', session, answered: 1, value }
}
const sessionScores = [
  ...[4, 5, 6].map((v) => score(1, v)),
  ...[5, 6, null, 7].map((v) => score(2, v)),
  score(3, 7),
]
const study = smallStudy()
const rows = sessionMeanRows({ study, sessionScores } as unknown as Material)

test('means over the pairs with a score, in the order of the sessions', () => {
  expect(rows.map(({ session, n, mean, sd }) => [session, n, mean, sd])).toEqual([
    [1, 3, 5, 1],
    [2, 3, 6, 1],
    [3, 1, 7, null],
  ])
  expect(rows[2]).toMatchObject({ conf_low: null, conf_high: null })
})

test('the mean of too few pairs is not shown, and counted as withheld', () => {
  const three = { ...study, privacy: { ...study.privacy, fewest_clients: 3 } }
  const [bond] = shownMeans(rows, three)
  expect(bond!.means.map(({ session }) => session)).toEqual([1, 2])
  expect(withheldMeans(rows, three)).toBe(1)
})
