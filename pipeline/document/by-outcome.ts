import type { Study } from '../study/study.ts'
import type { Table, Text } from './document.ts'
import { outcomeLabel } from './labels.ts'

/**
 * The rows of a table under a subheading for each outcome, in the order of the study; outcomes without rows
 * are omitted.
 */
export function byOutcome<Row extends { readonly outcome: string }>(
  study: Study,
  rows: readonly Row[],
  cells: (row: Row) => readonly Text[],
): Table['rows'] {
  return Object.keys(study.outcomes).flatMap((outcome) => {
    const ofOutcome = rows.filter((row) => row.outcome === outcome)
    return ofOutcome.length === 0 ? [] : [[[outcomeLabel(study, outcome)]], ...ofOutcome.map(cells)]
  })
}
