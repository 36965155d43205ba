import { ENOUGH_PAIRS } from '../../intake/enough-pairs.ts'
import { type Problem, problem } from '../../problems.ts'
import type { Study } from '../../study/study.ts'
import type { PairsUnderstood, Values } from './pairs-understood.ts'

/** From this share of pairs without a value on, the primary test is about other pairs than the study. */
const MANY = 0.1

/** Warnings that many pairs have no value of the index or the outcome of the primary hypothesis. */
export function fewValues({ pairs, indices, outcomes }: PairsUnderstood, study: Study): Problem[] {
  const { index, outcome } = study.hypothesis
  const isFew = (n: number) => pairs >= ENOUGH_PAIRS && pairs - n > MANY * pairs
  const place = (setting: 'index' | 'outcome') => ({
    ...study.placeOf('hypothesis', setting),
    column: `hypothesis.${setting}`,
    found: study.hypothesis[setting],
  })
  const [ofIndex, ofOutcome] = [
    indices.find(({ id }) => id === index)!,
    outcomes.find(({ id }) => id === outcome)!,
  ]
  return [
    ...(isFew(ofIndex.pairs) ? [problem('few-values-of-index', place('index'), pairs, ofIndex)] : []),
    ...(isFew(ofOutcome.pairs)
      ? [problem('few-values-of-outcome', place('outcome'), pairs, ofOutcome, settingBehind(ofOutcome))]
      : []),
  ]
}

/** The setting that the most frequent reason for a missing early rating comes from. */
function settingBehind({ without: [first] }: Values): 'early_sessions' | 'sessions_needed' | 'answered' {
  if (first!.reason.startsWith('only ')) return 'sessions_needed'
  return first!.reason.endsWith(' items answered') ? 'answered' : 'early_sessions'
}
