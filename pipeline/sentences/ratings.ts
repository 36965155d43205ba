import type { Elsewhere, Sentences } from './sentence.ts'
import { inLine, nearest, oneOf } from './wording.ts'

/** Item numbers in words: "items 1 to 4", "items 3, 5, 7 and 9". */
function numbered(items: readonly number[]): string {
  const [first, last] = [items[0]!, items.at(-1)!]
  if (items.length === 1) return `item ${first}`
  if (last - first === items.length - 1) return `items ${first} to ${last}`
  return `items ${items.slice(0, -1).join(', ')} and ${last}`
}

/** Sentences about answers and their scales. */
export const RATINGS = {
  'unknown-scale': (known: readonly string[], written: string) => ({
    message: `study.yaml does not declare this scale.${nearest(written, known)}`,
    remedy: `write ${oneOf(known)}, or declare the scale under scales in study.yaml`,
  }),
  'unknown-item': (items: readonly number[]) => ({
    message: `this scale has ${numbered(items)}`,
    remedy: 'correct the item number, or the items of the scale in study.yaml',
  }),
  'rating-out-of-range': (scale: string, low: number, high: number) => ({
    message: `answers to ${scale} range from ${low} to ${high}`,
    remedy: 'correct the answer (leave it empty if it is missing), or the range of the scale in study.yaml',
  }),
  'repeated-rating': (first: Elsewhere) => ({
    message: `the same item of the same session was already rated in ${inLine(first)}`,
    remedy: 'keep one line for each pair, session, rater, scale and item',
  }),
  'sessions-out-of-order': (pair: string, before: number) => ({
    severity: 'warning' as const,
    message: `for ${pair}, this session comes after session ${before} in the file`,
    remedy: 'check the session numbers; their order in the file does not matter',
  }),
  'straight-lining': (answers: number, who: string, rule: string) => ({
    severity: 'warning' as const,
    message: `all ${answers} answers of ${who} are the same`,
    remedy: `check the questionnaire; if the answers are not meaningful, write ${rule} under exclusions in study.yaml`,
  }),
  'copied-answers': (session: number, other: string, first: Elsewhere) => ({
    severity: 'warning' as const,
    message: `all answers of session ${session} repeat those of ${other} (${inLine(first)} onwards)`,
    remedy: 'check that the rows were not pasted twice',
  }),
  ceiling: (scale: string, rater: string, top: number, n: number) => ({
    severity: 'warning' as const,
    message: `in ${top} of ${n} sessions, the ${rater} gave the highest answer to every item of ${scale}`,
    remedy: `check the range of ${scale} in study.yaml; if it is right, a ceiling effect may weaken its correlations`,
  }),
  'unrated-outcome': (outcome: string, scale: string, rater: string, sessions: readonly number[]) => ({
    severity: 'warning' as const,
    message: `no ${rater} rated ${scale} in ${sessions.length === 1 ? 'session' : 'sessions'} ${sessions.join(', ')}, so ${outcome} has no values`,
    remedy: 'correct the outcome or early_sessions in study.yaml, or the scale, rater or session in the file',
  }),
  'unrated-session': () => ({
    severity: 'warning' as const,
    message: 'this is an early session, but the ratings have no answers from it',
    remedy: 'correct early_sessions in study.yaml, or the session numbers in the file',
  }),
  'fractional-answer': (scale: string, rater: string, n: number, answers: number) => ({
    severity: 'warning' as const,
    message: `${n} of ${answers} answers to ${scale} by the ${rater} ${n === 1 ? 'is not a whole number' : 'are not whole numbers'}, unlike all others`,
    remedy: `check whether ${n === 1 ? 'it was' : 'they were'} really given like this, mistyped, or calculated as a mean of several answers`,
  }),
  'range-of-other-form': (declared: string, fitting: readonly string[]) => ({
    severity: 'warning' as const,
    message: `this answer is outside the range of ${declared} but inside that of ${fitting.join(', ')}`,
    remedy: `write instrument: ${fitting[0]} in study.yaml if that is the form that was filled in`,
  }),
  'range-not-used': (declared: string, fitting: readonly string[], answers: number) => ({
    severity: 'warning' as const,
    message: `all ${answers} answers are within the range of ${fitting.join(', ')}, although the range of ${declared} is wider`,
    remedy: `write instrument: ${fitting[0]} in study.yaml if that is the form that was filled in`,
  }),
  'items-of-other-form': (declared: string, fitting: readonly string[]) => ({
    severity: 'warning' as const,
    message: `these are the item numbers of ${fitting.join(', ')}, not of ${declared}`,
    remedy: `write instrument: ${fitting[0]} in study.yaml if that is the form that was filled in`,
  }),
  'reversed-already': (scale: string, who: string, where = 'the scale') => ({
    severity: 'warning' as const,
    message: `these reverse-keyed items of ${scale} correlate negatively with its other items (${who}), as if they had been reversed twice`,
    remedy: `write already_reversed: true under ${where} if the file has them reversed already, or correct the key`,
  }),
  'item-against-rest': (scale: string, who: string, isReversed: boolean) => ({
    severity: 'warning' as const,
    message: `this item of ${scale} correlates negatively with its other items (${who})${isReversed ? ' after it was reversed' : ''}`,
    remedy: isReversed
      ? 'check whether it should be reversed, and whether the file has it reversed already'
      : 'check whether it should be reversed',
  }),
} as const satisfies Sentences
