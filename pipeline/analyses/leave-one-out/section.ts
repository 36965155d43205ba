import { bounded, count, decimal, inWords } from '../../document/apa.ts'
import { type Block, cite, paragraph, type Text, toFigure } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { hypotheses } from '../hypotheses.ts'
import type { LeaveOneOutRow, Results } from './table.ts'

/** How much the estimates that lead depend on one therapist or one pair; nothing where there are none. */
export function leaveOneOutBlocks({ study, leaveOneOut, leading }: Results): Block[] {
  return hypotheses(study).flatMap(({ role, index, outcome }) => {
    const { estimator, n, therapists } = leading.find(
      (row) => row.index === index && row.outcome === outcome,
    )!
    // Where each therapist has one pair, to leave out the one is to leave out the other.
    const hasTherapists = study.therapists === 'named' && therapists < n
    const rows = leaveOneOut.filter(
      (row) => row.role === role && row.lowest !== null && (hasTherapists || row.unit !== 'therapist'),
    )
    if (rows.length === 0) return []
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
  return `Without each of the ${inWords(units)} ${unit}s in turn, the ${what} lies between ${bounded(lowest)} and ${bounded(highest)} and is significant in ${casesText(significant ?? 0, units)}${gaps}.`
}

/** In how many cases: "none of the 14 cases", "5 of 8 cases", "all 14 cases". */
export function casesText(some: number, all: number): string {
  if (some === 0) return `none of the ${inWords(all)} cases`
  return some === all ? `all ${inWords(all)} cases` : `${count(some)} of ${count(all)} cases`
}

function distance(rows: readonly LeaveOneOutRow[]): Text {
  const largest = rows.find(({ largest_cooks_distance: it }) => it !== null)?.largest_cooks_distance
  return largest == null
    ? []
    : [' The largest Cook’s distance (', cite('cook-1977'), `) of a therapist is ${decimal(largest)}.`]
}
