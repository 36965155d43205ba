import { associations } from '../../analyses/correlations/table.ts'
import { whyIndependentSentence } from '../../analyses/independent-pairs.ts'
import { scalePoints } from '../../analyses/leading/words.ts'
import { nesting } from '../../analyses/nesting/table.ts'
import { bounded, inWords, percentInText, SYMBOL } from '../../document/apa.ts'
import { type Block, joined, type Section, type Text, toFigure } from '../../document/document.ts'
import { outcomeInText } from '../../document/labels.ts'
import type { Study } from '../../study/study.ts'
import { type Decision, decisions } from '../findings/decision.ts'
import { findingsResults, type HypothesisResults } from '../findings/results.ts'
import { associationText } from '../findings/words.ts'
import { quoted, type Told } from '../told.ts'

/** The main finding in three sentences, and the pairs in a figure. */
export function keyResult(told: Told): Section {
  const { study } = told
  const results = findingsResults(told)
  const [decision, own] = [decisions(results)[0]!, results.hypotheses[0]!]
  const scatter = quoted(told, 'figure-scatter')
  const sentences: Text[] = [
    [...associationText(decision, own, study), ...scalePoints(own.leading, study)],
    ...underNesting(own, told),
    ...notShown(decision, study),
    ...(scatter.length > 0 ? [[toFigure('scatter'), ' shows the pairs.'] as Text] : []),
  ]
  return {
    id: 'key-result',
    title: 'Key Result',
    blocks: [
      ...simulatedNotice(told),
      { kind: 'paragraph', tone: 'lead', text: joined(sentences) },
      ...scatter,
    ],
  }
}

/** That data are simulated, before any result. */
function simulatedNotice({ study }: Told): Block[] {
  if (!study.simulated) return []
  const what =
    study.simulated === true
      ? 'These data are simulated. No real client or therapist is in them, and no conclusion about real ones follows.'
      : `Simulated: ${study.simulated.replace(/\.$/, '')}. No conclusion about real clients and therapists follows.`
  return [{ kind: 'paragraph', tone: 'notice', text: [what] }]
}

/** What the nesting of clients in therapists does to the estimate. */
function underNesting({ leading }: HypothesisResults, { study, rows }: Told): Text[] {
  if (leading.estimator === 'correlation' && study.therapists === 'unknown')
    return [[whyIndependentSentence(study)]]
  if (leading.estimator === 'correlation')
    return [
      [`Each of the ${inWords(leading.therapists)} therapists saw one client, so that nothing is nested.`],
    ]
  if (leading.estimator === 'none') return []
  const plain = rows(associations).find(
    (row) =>
      row.index === leading.index &&
      row.outcome === leading.outcome &&
      row.method === study.hypothesis.method,
  )!
  const own = rows(nesting).find(({ kind, variable }) => kind === 'outcome' && variable === leading.outcome)
  const share =
    own?.icc == null
      ? ''
      : `, who accounted for ${percentInText(Math.max(0, own.icc))} of the variance in ${outcomeInText(study, leading.outcome)}`
  return [
    [
      `This estimate allows for the nesting of clients within ${inWords(leading.therapists)} therapists${share}; with pairs taken as independent, `,
      ...SYMBOL[plain.method],
      ` = ${bounded(plain.estimate)}.`,
    ],
  ]
}

const NOT_SHOWN = {
  match: 'The result does not show that congruence causes the ratings.',
  both: 'Match and a main effect both contributed to it; the result does not show that congruence causes the ratings.',
  'main-effect':
    'The result does not show that match matters: the association came with a main effect of one side.',
  unclear:
    'The result does not show whether match or a main effect of client or therapist is behind the association.',
} as const

/** What the result does not show. */
function notShown({ association, source }: Decision, { therapists }: Study): Text[] {
  switch (association) {
    case 'supported':
    case 'opposite':
      if (therapists === 'unknown') return [[NOT_SHOWN.unclear]]
      return [[source === null || source === 'match-only' ? NOT_SHOWN.match : NOT_SHOWN[source]]]
    case 'not-supported':
      return [['A result that is not significant does not show that there is no association.']]
    default:
      return []
  }
}
