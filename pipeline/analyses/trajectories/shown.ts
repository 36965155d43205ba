import type { Study } from '../../study/study.ts'
import { isRatingWithheld } from '../withheld-therapists.ts'
import type { SessionMeanRow } from './table.ts'

/** The means of each outcome that may be shown, for outcomes with several sessions. */
export function shownMeans(rows: readonly SessionMeanRow[], study: Study) {
  return Object.entries(study.outcomes).flatMap(([outcome, { scale, rater }]) => {
    const means = rows.filter(
      (row) =>
        row.scale === scale && row.rater === rater && !isRatingWithheld(row, study.privacy.fewest_clients),
    )
    return means.length < 2 ? [] : [{ outcome, rater, range: study.scales[scale]!.scoreRange, means }]
  })
}

/** How many means of outcomes are withheld. */
export function withheldMeans(rows: readonly SessionMeanRow[], study: Study): number {
  const ofOutcome = rows.filter((row) =>
    Object.values(study.outcomes).some(({ scale, rater }) => row.scale === scale && row.rater === rater),
  )
  return ofOutcome.filter((row) => isRatingWithheld(row, study.privacy.fewest_clients)).length
}
