import { bounded, count, decimal } from '../../document/apa.ts'
import { type Block, cite, paragraph, type Text, toFigure } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { hypotheses } from '../hypotheses.ts'
import type { LeaveOneOutRow, Results } from './table.ts'

/** How much the estimates that lead depend on one therapist or one pair; nothing where there are none. */
export function leaveOneOutBlocks({ study, leaveOneOut, leading }: Results): Block[] {
  return hypotheses(study).flatMap(({ role, index, outcome }) => {
    const rows = leaveOneOut.filter(
      (row) =>
        row.role === role &&
        row.lowest !== null &&
        (study.therapists === 'named' || row.unit !== 'therapist'),
    )
    if (rows.length === 0) return []
    const { estimator } = leading.find((row) => row.index === index && row.outcome === outcome)!
    const label = outcomeLabel(study, outcome).toLowerCase()
    const what = estimator === 'mixed-model' ? 'standardised coefficient' : 'correlation'
    const text = paragraph(
      `Influence (${label}). ${rows.map((row) => rangeText(row, what)).join(' ')}`,
      ...distance(rows),
    )
    const figure: Block = {
      kind: 'figure',
      id: 'caterpillar',
      title: 'Therapists in the Mixed Model and the Estimate Without Each',
      note: [
        'Each row shows a person: one therapist. Left: predicted difference from the average therapist with its interval, left out where therapists are estimated not to differ. Right: the estimate of congruence without this therapist; the line marks the estimate with all.',
      ],
    }
    const isDrawn = role === 'primary' && estimator === 'mixed-model' && study.privacy.figures_of_persons
    return isDrawn ? [text, paragraph(toFigure('caterpillar'), ' shows both.'), figure] : [text]
  })
}

/** How far the estimate moves without one of the units. */
export function rangeText(
  { unit, units, undefined: none, lowest, highest, significant }: LeaveOneOutRow,
  what: string,
): string {
  const gaps = none === 0 ? '' : `; without ${count(none)} of them it is not defined`
  return `Without each of the ${count(units)} ${unit}s in turn, the ${what} lies between ${bounded(lowest)} and ${bounded(highest)} and is significant in ${count(significant ?? 0)} of ${count(units)} cases${gaps}.`
}

function distance(rows: readonly LeaveOneOutRow[]): Text {
  const largest = rows.find(({ largest_cooks_distance: it }) => it !== null)?.largest_cooks_distance
  return largest == null
    ? []
    : [' The largest Cook’s distance (', cite('cook-1977'), `) of a therapist is ${decimal(largest)}.`]
}
