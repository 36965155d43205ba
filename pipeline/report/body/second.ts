import { comparisons } from '../../analyses/specificity/section.ts'
import { specificity } from '../../analyses/specificity/specificity.ts'
import type { Results as SpecificityResults } from '../../analyses/specificity/table.ts'
import { type Block, joined, paragraph, type Section } from '../../document/document.ts'
import { decisions } from '../findings/decision.ts'
import { findingsResults } from '../findings/results.ts'
import { findingTexts } from '../findings/words.ts'
import { resultsOf, type Told } from '../told.ts'

/** The second hypothesis, and whether congruence goes with one outcome more than with others. */
export function second(told: Told): Section {
  const { study } = told
  const found = findingsResults(told)
  const blocks: Block[] = decisions(found).flatMap((decision, i) =>
    decision.role === 'primary'
      ? []
      : [
          paragraph(
            ...joined([
              ...findingTexts(decision, found.hypotheses[i]!, study),
              ...(told.prints('table-ways-second')
                ? [[{ ref: 'table-ways-second' }, ' gives several estimates of this association.']]
                : []),
            ]),
          ),
        ],
  )
  const results = resultsOf<SpecificityResults>(told, specificity)
  const isCompared = results.specificity.some(({ estimator }) => estimator !== 'none')
  const compared = isCompared ? comparisons(results) : []
  compared.forEach((it, i) => {
    const isLast = i === compared.length - 1
    blocks.push(isLast ? paragraph(...it.text, ...callout(told)) : it)
  })
  const title = study.second_hypothesis === undefined ? 'Specificity' : 'Second Hypothesis and Specificity'
  return { id: 'second', title: compared.length === 0 ? 'Second Hypothesis' : title, blocks }
}

function callout(told: Told) {
  const table = told.prints('table-specificity-slopes') ? 'table-specificity-slopes' : 'table-specificity'
  return told.prints(table) ? [' ', { ref: table }, ' gives the comparisons.'] : []
}
