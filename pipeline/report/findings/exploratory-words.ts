import { titleInText } from '../../congruence/title-in-text.ts'
import { bounded, count, inWords } from '../../document/apa.ts'
import { listed, type Text } from '../../document/document.ts'
import { outcomeInText } from '../../document/labels.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import type { Study } from '../../study/study.ts'
import type { FindingsResults } from './results.ts'

/** How many of the other associations are significant after correction, and which. */
export function exploratoryText({ exploratory, hypotheses }: FindingsResults, study: Study): Text | null {
  const tested = exploratory.filter(({ p_adjusted: p }) => p !== null)
  if (tested.length === 0) return null
  const below = tested.filter(({ p_adjusted: p }) => p! < significanceLevel(study.confidence))
  const family = tested.length + hypotheses.filter(({ leading }) => leading.p_adjusted !== null).length
  const others =
    tested.length === 1 ? 'the other association' : `the other ${inWords(tested.length)} associations`
  const named = below
    .slice(0, NAMED)
    .map(
      (row) =>
        `${titleInText(row.index)} with ${outcomeInText(study, row.outcome)} (${bounded(row.estimate)})`,
    )
  const more = below.length > NAMED ? [...named, `${inWords(below.length - NAMED)} more`] : named
  return [
    below.length === 0
      ? `Of ${others}, which are exploratory, none was significant after Holm correction over ${count(family)} tests.`
      : `Of ${others}, which are exploratory, ${inWords(below.length)} ${below.length === 1 ? 'was' : 'were'} significant after Holm correction over ${count(family)} tests: ${listed(more)}.`,
  ]
}

/** More than so many are counted and not named. */
const NAMED = 4
