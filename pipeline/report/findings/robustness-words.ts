import { intervalBeside } from '../../analyses/equivalence/words.ts'
import { casesText } from '../../analyses/leave-one-out/section.ts'
import { bounded, count, declared, inWords, level } from '../../document/apa.ts'
import type { Text } from '../../document/document.ts'
import type { Study } from '../../study/study.ts'
import type { Decision } from './decision.ts'
import { ratingOf } from './rating-words.ts'
import type { HypothesisResults } from './results.ts'

/** Whether a significant result holds without single therapists. */
export function influenceTexts(
  { influence: kind }: Decision,
  { withoutTherapists: row, leading }: HypothesisResults,
): Text[] {
  if (kind === null || row === null) return []
  const unit = leading.estimator === 'correlation' ? 'pair' : 'therapist'
  const range = `between ${bounded(row.lowest)} and ${bounded(row.highest)}`
  return kind === 'holds'
    ? [[`The result holds without any one of the ${inWords(row.units)} ${unit}s (estimates ${range}).`]]
    : [
        [
          `The result depends on single ${unit}s: without each in turn the estimate lies ${range} and is significant in ${casesText(row.significant!, row.units)}.`,
        ],
      ]
}

/** How large the association is against the smallest of interest. */
export function sizeTexts(
  { size: kind, association: found }: Decision,
  { equivalence }: HypothesisResults,
  study: Study,
): Text[] {
  const bound = study.hypothesis.smallest_effect
  if (kind === null || bound === undefined || equivalence === null) return []
  const { equivalence_low: low, equivalence_high: high } = equivalence
  const ci = `${level(1 - 2 * (1 - study.confidence))} CI ${intervalBeside(bound, low, high)}`
  const smallest = `the smallest association of interest (±${declared(bound)}; ${ci})`
  if (kind === 'negligible') return [[`The association is smaller than ${smallest}.`]]
  if (kind === 'undecided')
    return [[`Whether the association is smaller or larger than ${smallest} is undecided.`]]
  return kind === 'relevant' && found === 'supported' ? [[`The association is larger than ${smallest}.`]] : []
}

/** That many pairs lack a value, where they do. */
export function missingTexts(
  { missing: kind }: Decision,
  { flow, leading }: HypothesisResults,
  study: Study,
): Text[] {
  if (kind === null) return []
  const lack = flow.kept - flow.pairs
  return [
    [
      `Of ${count(flow.kept)} pairs, ${inWords(lack)} ${lack === 1 ? 'lacks' : 'lack'} ${ratingOf(study, leading.outcome)} or congruence and ${lack === 1 ? 'is' : 'are'} not in this estimate, which may therefore differ from that of all pairs.`,
    ],
  ]
}
