import { count } from './plural.ts'
import type { Elsewhere, Sentences } from './sentence.ts'
import { inLine, nearest, oneOf } from './wording.ts'

/** Item numbers in words: "items 1 to 4", "items 3, 5, 7 and 9". */
function numbered(items: readonly number[]): string {
  const [first, last] = [items[0]!, items.at(-1)!]
  if (items.length === 1) return `item ${first}`
  if (last - first === items.length - 1) return `items ${first} to ${last}`
  return `items ${items.slice(0, -1).join(', ')} and ${last}`
}

/** Sessions in words; numbers of days, as Excel counts them, are given by the first and the last. */
function sessionsInWords({ sessions, areDates }: { sessions: readonly number[]; areDates: boolean }): string {
  if (sessions.length === 1) return `session ${sessions[0]}`
  if (areDates)
    return `${count(sessions.length)} sessions from ${sessions[0]} to ${sessions.at(-1)}, which look like dates in the numbers of Excel`
  const shown = sessions.slice(0, LISTED).join(', ')
  return `sessions ${shown}${sessions.length > LISTED ? ' and later' : ''}`
}

/** The number of sessions that a message lists. */
const LISTED = 6

/** Sentences about answers and their scales. */
export const RATINGS = {
  'unknown-scale': (known: readonly string[], written: string) => ({
    message: `study.yaml does not declare this scale.${nearest(written, known)}`,
    remedy: `write ${oneOf(known)}, or declare the scale under scales in study.yaml`,
  }),
  'unknown-item': (items: readonly number[]) => ({
    message: `this scale has ${numbered(items)}`,
    remedy:
      items.length === 1
        ? 'correct the item number, or the items of the scale in study.yaml; if this is the number of a session, write {session} in place of {item}'
        : 'correct the item number, or the items of the scale in study.yaml',
  }),
  'rating-out-of-range': (scale: string, low: number, high: number) => ({
    message: `answers to ${scale} range from ${low} to ${high}`,
    remedy: 'correct the answer (leave it empty if it is missing), or the range of the scale in study.yaml',
  }),
  'repeated-rating': (first: Elsewhere) => ({
    message: `the same item of the same session was already rated in ${inLine(first)}`,
    remedy: `keep one line for each pair, session, rater, scale and item${first.file === null ? ', or write keep: first (or last) for this file in study.yaml' : ''}`,
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
  'unrated-outcome': (
    {
      outcome,
      scale,
      rater,
      early,
    }: { outcome: string; scale: string; rater: string; early: readonly number[] },
    instead: { otherRater: string } | { sessions: readonly number[]; areDates: boolean } | null,
  ) => ({
    severity: 'warning' as const,
    message: `no ${rater} rated ${scale} in ${early.length === 1 ? 'session' : 'sessions'} ${early.join(', ')}, so ${outcome} has no values${instead === null ? '' : 'otherRater' in instead ? `; it was rated by the ${instead.otherRater}` : `; it was rated in ${sessionsInWords(instead)}`}`,
    remedy:
      instead === null
        ? 'correct the outcome or early_sessions in study.yaml, or the scale, rater or session in the file'
        : 'otherRater' in instead
          ? `write rater: ${instead.otherRater} under outcomes.${outcome} in study.yaml if that rating is meant`
          : instead.areDates
            ? 'number the sessions of each pair 1, 2, 3 in the file'
            : `write early_sessions: [${instead.sessions.slice(0, Math.max(3, early.length)).join(', ')}] in study.yaml if these are the early sessions`,
  }),
  'sessions-as-items': (instead: string) => ({
    severity: 'warning' as const,
    message:
      'the numbers in these column names seem to be sessions, but they are read as items of one session',
    remedy: `if they are sessions, write "${instead}" here and items: 1 under the scale`,
  }),
  'upper-half-not-used': (
    scale: string,
    rater: string,
    answers: number,
    [low, high]: readonly [number, number],
    highest: number,
  ) => ({
    severity: 'warning' as const,
    message: `none of the ${count(answers)} answers to ${scale} by the ${rater} is above ${highest}, although its range goes from ${low} to ${high}`,
    remedy: `write range: [${low}, ${highest}] under scales.${scale} if that is the highest possible answer`,
  }),
  'constant-scale': (scale: string, rater: string, answers: number) => ({
    severity: 'warning' as const,
    message: `all ${count(answers)} answers to ${scale} by the ${rater} are the same, so it cannot be related to anything`,
    remedy: `check the column of ${scale}; if the answers are right, take ${scale} by the ${rater} out of outcomes in study.yaml`,
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
