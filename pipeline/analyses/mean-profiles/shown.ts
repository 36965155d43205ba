import { identifies } from '../../document/withheld-parts.ts'
import type { Study } from '../../study/study.ts'
import { FEWEST_VALUES } from '../withheld-therapists.ts'
import type { MeanScoreRow } from './table.ts'

/** Whether a mean score is withheld: it could identify a therapist, or with its interval leaves few scores possible. */
function isWithheld({ role, n, clients }: MeanScoreRow, { privacy }: Study): boolean {
  const fewest = privacy.fewest_clients
  return (
    role === 'therapist' &&
    (identifies({ therapists: n, clients: clients ?? 0 }, fewest) ||
      (n > 0 && n < FEWEST_VALUES && fewest > 1))
  )
}

/** The mean scores that may be shown and are known. */
export function shownScores(rows: readonly MeanScoreRow[], study: Study) {
  return rows.flatMap((row) => {
    const { mean } = row
    return mean === null || isWithheld(row, study) ? [] : [{ ...row, mean }]
  })
}

/** How many numbers of the mean profile of therapists are withheld. */
export const withheldScores = (rows: readonly MeanScoreRow[], study: Study) =>
  rows.filter((row) => row.mean !== null && isWithheld(row, study)).length
