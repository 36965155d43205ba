import { COEFFICIENTS } from '../../statistics/correlation/coefficients.ts'
import type { Pairs } from '../analysis.ts'
import type { Material, TiesRow } from './table.ts'

/** For every index of codes and every outcome: how many pairs change when ties are averaged, and the coefficient then. */
export function tieRows({ study, congruence, scales, frame }: Material & Pairs): TiesRow[] {
  const coefficient = COEFFICIENTS[study.hypothesis.method]
  const analysed = new Set(frame.rows.map(({ pair }) => pair))
  const byIndex = Map.groupBy(congruence, (row) => row.index)
  return study.indices.flatMap((index) => {
    const ofCodes = byIndex
      .get(index)!
      .flatMap(({ dyad_id, value, tie_mean, n_tie_pairs }) =>
        value === null || tie_mean === null || n_tie_pairs === null || !analysed.has(dyad_id)
          ? []
          : [{ dyad_id, value, tie_mean, n_tie_pairs }],
      )
    if (ofCodes.length === 0) return []
    return Object.entries(study.outcomes).map(([outcome, { scale, rater }]): TiesRow => {
      const scores = scales.filter((row) => row.scale === scale && row.rater === rater)
      const scoreOf = new Map(scores.map((row) => [row.dyad_id, row.value]))
      const both = ofCodes.flatMap((pair) => {
        const score = scoreOf.get(pair.dyad_id) ?? null
        return score === null ? [] : [{ ...pair, score }]
      })
      const score = both.map((pair) => pair.score)
      const changes = both.map((pair) => Math.abs(pair.tie_mean - pair.value))
      const estimate = (of: 'value' | 'tie_mean') =>
        coefficient(
          both.map((pair) => pair[of]),
          score,
        ).estimate
      return {
        index,
        outcome,
        n: both.length,
        n_tied: both.filter((pair) => pair.n_tie_pairs > 1).length,
        n_changed: changes.filter((change) => change > 0).length,
        largest_change:
          changes.length === 0 ? null : changes.reduce((most, change) => Math.max(most, change)),
        estimate_shown: estimate('value'),
        estimate_averaged: estimate('tie_mean'),
      }
    })
  })
}
