import { expect, test } from 'vitest'
import { meanScoreRows } from '../../../pipeline/analyses/mean-profiles/rows.ts'
import { shownScores, withheldScores } from '../../../pipeline/analyses/mean-profiles/shown.ts'
import type { Material } from '../../../pipeline/analyses/mean-profiles/table.ts'
import { profiled } from '../../support/profiled.ts'
import { smallStudy } from '../../support/small-study.ts'

const profiles = [
  profiled('C1', 'client', [10, 20, 30, 40, 50, 60]),
  profiled('C2', 'client', [20, 20, 30, 40, 50, 0]),
  profiled('C3', 'client', 'SAE'),
  profiled('T1', 'therapist', [0, 10, 20, 50, 40, 30]),
  profiled('T2', 'therapist', [0, 10, 20, 50, 40, 10]),
]
const dyads = ['T1', 'T2', 'T2'].map((therapist_id, i) => ({
  ...{ dyad_id: `D${i}`, client_id: `C${i + 1}`, therapist_id },
}))
const study = smallStudy()
const rows = meanScoreRows({ study, dyads, profiles } as unknown as Material)

test('each role has the means of those with scores', () => {
  expect(rows.filter(({ role }) => role === 'client').map(({ mean }) => mean)).toEqual([
    15, 20, 30, 40, 50, 30,
  ])
  expect(rows.find(({ role, type }) => role === 'therapist' && type === 'C')).toMatchObject({
    n: 2,
    clients: 3,
    mean: 20,
  })
})

test('the profile of few therapists leaves few scores possible, and is withheld unless the study asks for nothing', () => {
  const asking = (fewest_clients: number) => ({ ...study, privacy: { ...study.privacy, fewest_clients } })
  expect(new Set(shownScores(rows, asking(3)).map(({ role }) => role))).toEqual(new Set(['client']))
  expect(withheldScores(rows, asking(3))).toBe(6)
  expect(withheldScores(rows, asking(1))).toBe(0)
})
