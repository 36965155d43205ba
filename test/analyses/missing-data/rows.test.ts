import { expect, test } from 'vitest'
import { missingPatternRows } from '../../../pipeline/analyses/missing-data/rows.ts'
import { missingDataBlocks } from '../../../pipeline/analyses/missing-data/section.ts'
import type { Material } from '../../../pipeline/analyses/missing-data/table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const outcomes = { bond: { scale: 'bond', rater: 'client' } }
const study = { ...smallStudy(), outcomes, early_sessions: [2, 1, 2] }
const dyads = ['D1', 'D2', 'D3', 'D4'].map((dyad_id) => ({ dyad_id, client_id: '', therapist_id: '' }))
const score = (dyad_id: string, session: number, value: number | null = 5, scale = 'bond') => {
  return { dyad_id, rater: 'client', scale, session, answered: 1, value }
}
const sessionScores = [
  ...[score('D1', 1), score('D1', 2), score('D2', 1), score('D2', 2, null), score('D3', 1)],
  score('D4', 1, 5, 'task'),
]
const rows = missingPatternRows({ study, dyads, sessionScores } as unknown as Material)

test('pairs that lack the same scores share a pattern, the most frequent first', () => {
  expect(rows.map(({ pattern, pairs, session, score: has }) => [pattern, pairs, session, has])).toEqual([
    ...[
      [1, 2, 1, 'present'],
      [1, 2, 2, 'missing'],
    ],
    ...[
      [2, 1, 1, 'present'],
      [2, 1, 2, 'present'],
    ],
    ...[
      [3, 1, 1, 'missing'],
      [3, 1, 2, 'missing'],
    ],
  ])
})

test('no row says which pair it is', () => {
  expect(JSON.stringify(rows)).not.toMatch(/D\d/)
  expect(said(missingDataBlocks({ missingPatterns: rows } as never))).toContain(
    'Of four pairs, one had a score of every outcome in every early session',
  )
})
