import { expect, test } from 'vitest'
import { ratedSessionsRows } from '../../../pipeline/analyses/early-ratings/rows.ts'
import type { ScaleRow } from '../../../pipeline/artefacts/scales.ts'

const score = (scale: string, rater: ScaleRow['rater'], sessions: number): ScaleRow => ({
  ...{ dyad_id: 'D', rater, scale, sessions },
  ...{ value: sessions === 0 ? null : 4, reason: null },
})

test('pairs are counted by their sessions with a score, for each scale and rater, most sessions first', () => {
  const scores = [1, 3, 3, 0].map((sessions) => score('bond', 'client', sessions))
  expect(ratedSessionsRows([...scores, score('bond', 'therapist', 2)])).toEqual([
    { scale: 'bond', rater: 'client', sessions: 3, pairs: 2 },
    { scale: 'bond', rater: 'client', sessions: 1, pairs: 1 },
    { scale: 'bond', rater: 'client', sessions: 0, pairs: 1 },
    { scale: 'bond', rater: 'therapist', sessions: 2, pairs: 1 },
  ])
})
