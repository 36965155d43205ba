import type { ScaleRow } from '../../artefacts/scales.ts'
import type { RatedSessionsRow } from './table.ts'

/** How many pairs have a score in so many early sessions, most sessions first. */
export function ratedSessionsRows(scores: readonly ScaleRow[]): RatedSessionsRow[] {
  const measures = Map.groupBy(scores, ({ scale, rater }) => JSON.stringify([scale, rater]))
  return [...measures.values()].flatMap((own) => {
    const { scale, rater } = own[0]!
    return [...Map.groupBy(own, ({ sessions }) => sessions)]
      .sort(([a], [b]) => b - a)
      .map(([sessions, pairs]) => ({ scale, rater, sessions, pairs: pairs.length }))
  })
}
