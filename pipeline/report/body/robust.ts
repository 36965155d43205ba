import { tiedPeople } from '../../analyses/composition/tied-people.ts'
import { rangeText } from '../../analyses/leave-one-out/section.ts'
import { leaveOneOut } from '../../analyses/leave-one-out/table.ts'
import { analysisFlow } from '../../analyses/participants/analysis-flow-table.ts'
import { specificationCurve } from '../../analyses/specification-curve/specification-curve.ts'
import { curveSummary } from '../../analyses/specification-curve/summary-text.ts'
import type { Results as CurveResults } from '../../analyses/specification-curve/table.ts'
import { primaryChange } from '../../analyses/ties/section.ts'
import type { Results as TieResults } from '../../analyses/ties/table.ts'
import { ties } from '../../analyses/ties/ties.ts'
import { count, pluralInWords } from '../../document/apa.ts'
import { type Block, joined, paragraph, type Section, type Text } from '../../document/document.ts'
import { decisions } from '../findings/decision.ts'
import { findingsResults } from '../findings/results.ts'
import { influenceTexts } from '../findings/robustness-words.ts'
import { quoted, resultsOf, see, type Told } from '../told.ts'

/** What other choices, single people, ties and missing values change, in one paragraph. */
export function robust(told: Told): Section {
  const title = 'Robustness'
  if (findingsResults(told).hypotheses[0]!.leading.estimator === 'none')
    return { id: 'robust', title, blocks: [] }
  const influence = influential(told)
  const curve = curveSummary(resultsOf<CurveResults>(told, specificationCurve))
  const tied = resultsOf<TieResults>(told, ties)
  const sentences: Text[] = [
    ...influence,
    ...(curve.length === 0 ? [] : [[...curve, ...after(told, 'figure-specification-curve')]]),
    ...(tiedPeople(tied).length === 0 || told.blocks(ties).length === 0
      ? []
      : [[...primaryChange(tied), ...see(told, 'table-ties'), '.'] as Text]),
    ...lacking(told),
  ]
  const blocks: Block[] =
    sentences.length === 0 ? [] : [paragraph(...joined(sentences)), ...quoted(told, 'figure-caterpillar')]
  return { id: 'robust', title, blocks }
}

const after = (told: Told, ref: string): Text => (told.prints(ref) ? [' ', { ref }, ' shows the curve.'] : [])

/** How the estimate that leads depends on single therapists: said of significant results as a conclusion, of others as a range. */
function influential(told: Told): Text[] {
  const found = findingsResults(told)
  const concluded = influenceTexts(decisions(found)[0]!, found.hypotheses[0]!)
  const callout: Text = told.prints('figure-caterpillar')
    ? [' ', { ref: 'figure-caterpillar' }, ' shows this.']
    : []
  if (concluded.length > 0) return [[...concluded[0]!, ...callout]]
  const unit = found.hypotheses[0]!.leading.estimator === 'correlation' ? 'pair' : 'therapist'
  const row = told
    .rows(leaveOneOut)
    .find((row) => row.role === 'primary' && row.unit === unit && row.lowest !== null)
  if (row === undefined || told.study.therapists === 'unknown') return []
  return [[rangeText(row, 'estimate'), ...callout]]
}

/** How many pairs the primary estimate lacks; where these are many, the primary results say so. */
function lacking(told: Told): Text[] {
  const { index, outcome } = told.study.hypothesis
  const { kept, pairs } = told
    .rows(analysisFlow)
    .find((row) => row.index === index && row.outcome === outcome)!
  if (decisions(findingsResults(told))[0]!.missing === 'many') return []
  if (kept === pairs) return [['No pair lacked a value of the primary association.']]
  return [
    [
      `${sentenceStart(pluralInWords(kept - pairs, 'pair'))} of ${count(kept)} lacked a value of the primary association.`,
    ],
  ]
}

const sentenceStart = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
