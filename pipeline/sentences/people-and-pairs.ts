import type { Elsewhere, Sentences } from './sentence.ts'
import { inLine, meant, nearest } from './wording.ts'

const SIX = 'R, I, A, S, E, C'

const listedNames = (names: readonly string[]) => names.join(', ')

const SEPARATELY =
  ', or write identifiers: by_role in study.yaml if clients and therapists are numbered separately'

/** Sentences that concern people, their codes and scores, and pairs. */
export const PEOPLE_AND_PAIRS = {
  'code-not-a-type': () => ({
    message: `a Holland code has only the letters ${SIX}`,
    remedy: 'write the types from the most to the least prominent, such as SAE',
  }),
  'code-repeated-type': () => ({
    message: 'a Holland code names each type once',
    remedy: 'write different letters, such as SAE',
  }),
  'code-too-long': () => ({
    message: 'a Holland code has at most six letters',
    remedy: 'write one to six different letters, such as SAE',
  }),
  'code-contradicts-scores': (fromScores: string) => ({
    severity: 'warning' as const,
    message: `the six scores give ${fromScores}, which is used`,
    remedy: 'correct the code or the scores, or leave the code out',
  }),
  'score-out-of-range': (low: number, high: number) => ({
    message: `a score of this inventory lies between ${low} and ${high}`,
    remedy: 'correct the score, or profile_range in study.yaml',
  }),
  'age-out-of-range': (low: number, high: number, isYear: boolean) => ({
    message: `an age in years lies between ${low} and ${high}${isYear ? '; this looks like a year of birth' : ''}`,
    remedy: 'write the age in years (leave it empty if it is not known)',
  }),
  'answer-out-of-range': (form: string, low: number, high: number) => ({
    message: `an answer to ${form} lies between ${low} and ${high}`,
    remedy:
      'correct the answer (leave it empty if it is missing), or the instrument or range of the inventory in study.yaml',
  }),
  'scores-against-items': (type: string, fromItems: number | null, differing: number, given: number) => ({
    severity: 'warning' as const,
    message: `the items give ${fromItems ?? 'no score'} here, which is used; ${differing} of ${given} scores in the column ${type} are not those that the items give`,
    remedy: 'check the instrument, columns and range of the inventory in study.yaml, or correct the scores',
  }),
  'items-of-other-scales': (form: string, astray: number, items: number) => ({
    severity: 'warning' as const,
    message: `${astray} of ${items} items of ${form} go more with another scale than with the rest of their own, as if they came in another order`,
    remedy: 'compare the order of the items with your form, and write a file of your own if it differs',
  }),
  'copied-profile': (therapist: string, there: Elsewhere) => ({
    severity: 'warning' as const,
    message: `this client has exactly the six scores of the therapist ${therapist} in ${inLine(there)}`,
    remedy: 'check that the scores are really those of the client',
  }),
  'one-type-only': (type: string, n: number) => ({
    severity: 'warning' as const,
    message: `all ${n} people have ${type} as first letter, so that congruence can hardly differ from pair to pair`,
    remedy: 'check how people came into the study, and prefer indices of the whole profile',
  }),
  'repeated-id': (what: string, first: Elsewhere, inOtherRole = false) => ({
    message: `this ${what} stands already in ${inLine(first)}`,
    remedy: `keep one line for each ${what}${inOtherRole ? SEPARATELY : ''}`,
  }),
  'repeated-pair': (first: Elsewhere) => ({
    message: `the same client and therapist are a pair already in ${inLine(first)}`,
    remedy: 'keep one line for each pair',
  }),
  'client-of-two': (first: Elsewhere) => ({
    severity: 'warning' as const,
    message: `this client has another therapist in ${inLine(first)}, so that the two pairs are not independent`,
    remedy: 'keep the pair that the study is about, and name the other under exclusions in study.yaml',
  }),
  'left-with-others': (rows: number) => ({
    severity: 'warning' as const,
    message: `${rows === 1 ? 'this row is' : `${rows} rows, this one first, are`} about people or pairs that only in study.yaml leaves out, and ${rows === 1 ? 'is' : 'are'} left out as well`,
    remedy: 'correct that setting if they should stay',
  }),
  'unknown-person': (files: readonly string[], like: string | null) => ({
    message: `nobody of this identifier is in ${files.join(' or ')}.${meant(like)}`,
    remedy: `add the person to ${files.join(' or ')}, or correct the identifier`,
  }),
  'wrong-role': (role: string, needed: string) => ({
    message: `this person is a ${role}`,
    remedy: `name a ${needed} here${SEPARATELY}`,
  }),
  'unknown-pair': (files: readonly string[], like: string | null) => ({
    message: `there is no such pair in ${files.join(' or ')}.${meant(like)}`,
    remedy: `add the pair to ${files.join(' or ')}, or correct the identifier`,
  }),
  'excludes-unknown': (what: string, known: readonly string[], written: string) => ({
    message: `there is no such ${what} in the files, so that nobody would be left out.${nearest(written, known)}`,
    remedy: `correct the identifier under exclusions, or take it away`,
  }),
  'excludes-by-unknown-column': (columns: readonly string[], written: string) => ({
    message: `no file of people or pairs has this column.${nearest(written, columns)}`,
    remedy: 'correct column under exclusions',
  }),
  'excludes-nobody': (column: string, texts: readonly string[]) => ({
    severity: 'warning' as const,
    message: `no row has this in ${column}, so that nobody is left out; there is ${texts.map((it) => JSON.stringify(it)).join(', ')}`,
    remedy: 'correct values under exclusions if somebody should be left out',
  }),
  'nothing-complete': (never: readonly string[]) => ({
    message: `no pair has every index, outcome and covariate${never.length === 0 ? '' : `; none has ${listedNames(never)}`}`,
    remedy: `write missing_data: pairwise in study.yaml${never.length === 0 ? '' : `, or take ${listedNames(never)} out`}`,
  }),
  'nothing-left': () => ({
    message: 'no pair is left in which both people have a code or six scores',
    remedy: 'complete the scores or codes of the people who form pairs, or correct exclusions in study.yaml',
  }),
} as const satisfies Sentences
