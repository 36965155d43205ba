import type { Elsewhere, Sentences } from './sentence.ts'
import { inLine, nearest, oneOf } from './wording.ts'

/** Item numbers in words: "items 1 to 4", "items 3, 5, 7 and 9". */
function numbered(items: readonly number[]): string {
  const [first, last] = [items[0]!, items.at(-1)!]
  if (items.length === 1) return `item ${first}`
  if (last - first === items.length - 1) return `items ${first} to ${last}`
  return `items ${items.slice(0, -1).join(', ')} and ${last}`
}

/** Sentences that concern answers and the scales they belong to. */
export const RATINGS = {
  'unknown-scale': (known: readonly string[], written: string) => ({
    message: `study.yaml declares no such scale.${nearest(written, known)}`,
    remedy: `write ${oneOf(known)}, or declare the scale under scales in study.yaml`,
  }),
  'unknown-item': (items: readonly number[]) => ({
    message: `this scale has the ${numbered(items)}`,
    remedy: 'correct the item number, or items of the scale in study.yaml',
  }),
  'rating-out-of-range': (scale: string, low: number, high: number) => ({
    message: `an item of ${scale} lies between ${low} and ${high}`,
    remedy: 'correct the rating (leave it empty if it is missing), or the range of the scale in study.yaml',
  }),
  'repeated-rating': (first: Elsewhere) => ({
    message: `the same item of the same session was rated already in ${inLine(first)}`,
    remedy: 'keep one line for each pair, session, rater, scale and item',
  }),
  'sessions-out-of-order': (pair: string, before: number) => ({
    severity: 'warning' as const,
    message: `for ${pair} this session stands after session ${before}`,
    remedy: 'check the numbers of the sessions; their order in the file does not matter',
  }),
  'straight-lining': (answers: number, who: string, rule: string) => ({
    severity: 'warning' as const,
    message: `all ${answers} answers of ${who} are the same`,
    remedy: `check the questionnaire; if the answers mean nothing, write ${rule} under exclusions in study.yaml`,
  }),
  'copied-answers': (session: number, other: string, first: Elsewhere) => ({
    severity: 'warning' as const,
    message: `all answers of session ${session} are those of ${other} from ${inLine(first)} on`,
    remedy: 'check that the rows were not pasted twice',
  }),
  ceiling: (scale: string, rater: string, top: number, n: number) => ({
    severity: 'warning' as const,
    message: `${top} of ${n} sessions have the highest answer to every item of ${scale} by the ${rater}`,
    remedy: `expect weaker correlations with ${scale}, and check its range in study.yaml`,
  }),
  'unrated-outcome': (outcome: string, scale: string, rater: string, sessions: readonly number[]) => ({
    severity: 'warning' as const,
    message: `no ${rater} rated ${scale} in session ${sessions.join(', ')}, so that ${outcome} has no values`,
    remedy: 'correct the outcome or early_sessions in study.yaml, or the scale, rater or session in the file',
  }),
  'unrated-session': () => ({
    severity: 'warning' as const,
    message: 'this is an early session, and no answer in the ratings is of this session',
    remedy: 'correct early_sessions in study.yaml, or the numbers of the sessions in the file',
  }),
  'fractional-answer': (scale: string, rater: string, n: number, answers: number) => ({
    severity: 'warning' as const,
    message: `${n} of ${answers} answers to ${scale} by the ${rater} ${n === 1 ? 'is no whole number' : 'are no whole numbers'}, and all others are`,
    remedy:
      'check whether they were really given so, or are mistyped or means that stand for several answers',
  }),
  'range-of-other-form': (declared: string, fitting: readonly string[]) => ({
    severity: 'warning' as const,
    message: `this lies outside the range of ${declared} but inside that of ${fitting.join(', ')}`,
    remedy: `write instrument: ${fitting[0]} in study.yaml if that is the form that was filled in`,
  }),
  'range-not-used': (declared: string, fitting: readonly string[], answers: number) => ({
    severity: 'warning' as const,
    message: `none of ${answers} answers lies beyond the range of ${fitting.join(', ')}, though ${declared} goes further`,
    remedy: `write instrument: ${fitting[0]} in study.yaml if that is the form that was filled in`,
  }),
  'items-of-other-form': (declared: string, fitting: readonly string[]) => ({
    severity: 'warning' as const,
    message: `these are not the item numbers of ${declared} but those of ${fitting.join(', ')}`,
    remedy: `write instrument: ${fitting[0]} in study.yaml if that is the form that was filled in`,
  }),
  'reversed-already': (scale: string, who: string, where = 'the scale') => ({
    severity: 'warning' as const,
    message: `these reversed items of ${scale} run against its other items (${who}), as if they were reversed twice`,
    remedy: `write already_reversed: true under ${where} if they were turned round before, or correct the key`,
  }),
  'item-against-rest': (scale: string, who: string, isReversed: boolean) => ({
    severity: 'warning' as const,
    message: `this item of ${scale} runs against its other items (${who})${isReversed ? ' after it was reversed' : ''}`,
    remedy: isReversed
      ? 'check whether it is to be reversed, and whether it was reversed before'
      : 'check whether it is to be reversed',
  }),
} as const satisfies Sentences
