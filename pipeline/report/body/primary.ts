import { nestingText } from '../../analyses/nesting/section.ts'
import { nesting } from '../../analyses/nesting/table.ts'
import { type Block, joined, paragraph, type Section, type Text, toTable } from '../../document/document.ts'
import { decisions } from '../findings/decision.ts'
import { findingsResults } from '../findings/results.ts'
import { missingTexts, sizeTexts } from '../findings/robustness-words.ts'
import { associationText, namedVerdictTexts, verdictTexts } from '../findings/words.ts'
import { quoted, type Told } from '../told.ts'

/** What the data say of the primary hypothesis, and the association in several ways. */
export function primary(told: Told): Section {
  const { study, rows } = told
  const found = findingsResults(told)
  const [decision, own] = [decisions(found)[0]!, found.hypotheses[0]!]
  const isEstimated = own.leading.estimator !== 'none'
  const ways = isEstimated ? quoted(told, 'table-ways') : []
  const nested = rows(nesting).find(
    (row) => row.kind === 'outcome' && row.variable === study.hypothesis.outcome && row.n > row.therapists,
  )
  const sentences: Text[] = [
    // A correlation is in no table of the body: its sentence has the numbers.
    ...(own.leading.estimator === 'correlation'
      ? [associationText(decision, own, study), ...verdictTexts(decision, own, study)]
      : namedVerdictTexts(decision, own, study)),
    ...sizeTexts(decision, own, study),
    ...missingTexts(decision, own, study),
    ...(isEstimated ? [] : [['No test of the primary hypothesis is reported.'] satisfies Text]),
    ...(nested === undefined || !isEstimated ? [] : [nestingText(nested, study)]),
    ...(ways.length === 0
      ? []
      : [
          [
            toTable('ways'),
            ' gives several estimates of the association',
            ...(told.prints('table-mixed-models')
              ? ['; the mixed models are in ', { ref: 'table-mixed-models' }]
              : []),
            '.',
          ] as Text,
        ]),
  ]
  const blocks: Block[] = sentences.length === 0 ? [] : [paragraph(...joined(sentences)), ...ways]
  return { id: 'primary', title: 'Primary Hypothesis', blocks }
}
