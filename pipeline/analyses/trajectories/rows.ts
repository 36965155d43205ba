import { distributionSummary } from '../../statistics/description/distribution-summary.ts'
import { meanInterval } from '../../statistics/description/mean-interval.ts'
import type { Material, SessionMeanRow } from './table.ts'

/** The mean of every scale by rater and session, over the pairs with a score. */
export function sessionMeanRows({ study, sessionScores }: Material): SessionMeanRow[] {
  const scored = sessionScores.filter(({ value }) => value !== null)
  const groups = Map.groupBy(scored, ({ scale, rater, session }) => JSON.stringify([scale, rater, session]))
  const scales = Object.keys(study.scales)
  const rows = [...groups.values()].map((group): SessionMeanRow => {
    const { scale, rater, session } = group[0]!
    const values = group.map(({ value }) => value!)
    const { n, mean, sd } = distributionSummary(values)
    const ends = meanInterval(values, study.confidence)
    return {
      scale,
      rater,
      session,
      n,
      mean: mean!,
      sd,
      conf_low: ends?.[0] ?? null,
      conf_high: ends?.[1] ?? null,
    }
  })
  return rows.sort(
    (a, b) =>
      scales.indexOf(a.scale) - scales.indexOf(b.scale) ||
      (a.rater === b.rater ? a.session - b.session : a.rater < b.rater ? -1 : 1),
  )
}
