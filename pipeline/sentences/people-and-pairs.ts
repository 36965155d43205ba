import { foreignLetter, withLetter } from './look-alikes.ts'
import { plural } from './plural.ts'
import type { Elsewhere, Sentences } from './sentence.ts'
import { inLine, meant, nearest } from './wording.ts'
import { yamlLists } from './yaml-line.ts'

const SIX = 'R, I, A, S, E, C'

const listedNames = (names: readonly string[]) => names.join(', ')

const SEPARATELY =
  ', or write identifiers: by_role in study.yaml if clients and therapists are numbered separately'

/** The known identifier that is like the written one, and a letter of either that only looks Latin. */
const likeness = (written: string, like: string | null) =>
  like === null ? '' : `${foreignLetter(written) || foreignLetter(like)}${meant(like)}`

/** The setting that does so, if both lines are in one file. */
const orKeep = ({ file }: Elsewhere, isOther = false) =>
  file === null && !isOther ? ', or write keep: first (or last) for this file in study.yaml' : ''

/** So many occupations are named in place of one that is not known. */
const MOST_NEAR = 6

function occupationRemedy(inStudy: boolean, occupation: { code: string; title: string } | null): string {
  if (inStudy)
    return 'write occupations: onet for this file in study.yaml, and the code is that of the occupation in O*NET; or write the code of the person, such as SAE'
  return occupation === null
    ? 'write the code in letters, such as SAE'
    : `write ${occupation.code}, the code of this occupation (${occupation.title}) in O*NET`
}

/** Sentences about people, their codes and scores, and pairs. */
export const PEOPLE_AND_PAIRS = {
  'code-not-a-type': (inStudy = false, written = '') => ({
    message: withLetter(`a Holland code contains only the letters ${SIX}`, written),
    remedy: `write the types from the most to the least prominent, such as SAE${inStudy ? ', or in words, such as Social-Artistic-Enterprising; for words of your own, write values: { code: { SAE: [your words] } } for this file in study.yaml' : ''}`,
  }),
  'code-of-occupation': (inStudy = false, occupation: { code: string; title: string } | null = null) => ({
    message: 'this is the number of an occupation (O*NET-SOC), not a Holland code',
    remedy: occupationRemedy(inStudy, occupation),
  }),
  'unknown-occupation': (near: readonly { number: string; title: string }[]) => ({
    message: 'O*NET publishes no interests of an occupation with this number',
    remedy: `${
      near.length === 0
        ? 'find the number at www.onetonline.org'
        : `write the number of the occupation, such as ${listedNames(near.slice(0, MOST_NEAR).map(({ number, title }) => `${number} (${title})`))}${near.length > MOST_NEAR ? `, or one of the ${near.length - MOST_NEAR} others of this group` : ''}`
    }; or write the Holland code itself, such as SAE`,
  }),
  'code-or-tie': () => ({
    message: 'this can mean an order of types, a tie or a choice between them',
    remedy:
      'for an order write the letters alone, such as SAI; for a tie write the tied types in brackets after or before the others, such as S(AI), or the codes that it allows, such as SAI/SIA',
  }),
  'code-repeated-type': () => ({
    message: 'a Holland code contains each letter at most once',
    remedy: 'write different letters, such as SAE',
  }),
  'code-too-long': () => ({
    message: 'a Holland code has at most six letters',
    remedy: 'write one to six different letters, such as SAE',
  }),
  'code-contradicts-scores': (fromScores: string) => ({
    severity: 'warning' as const,
    message: `the six scores give ${fromScores}, which is used instead`,
    remedy: 'correct the code or the scores, or delete the code',
  }),
  'score-out-of-range': (low: number, high: number) => ({
    message: `scores of this inventory range from ${low} to ${high}`,
    remedy: 'correct the score, or profile_range in study.yaml',
  }),
  'age-out-of-range': (low: number, high: number, isYear: boolean) => ({
    message: `ages in years range from ${low} to ${high}${isYear ? '; this looks like a year of birth' : ''}`,
    remedy: 'write the age in years (leave it empty if it is not known)',
  }),
  'answer-out-of-range': (form: string, low: number, high: number) => ({
    message: `answers to ${form} range from ${low} to ${high}`,
    remedy:
      'correct the answer (leave it empty if it is missing), or the instrument or range of the inventory in study.yaml',
  }),
  'answer-of-other-role': (role: string, other: string) => ({
    message: `this ${role} has an answer to an item of the inventory of ${other}s, which study.yaml does not give to ${role}s`,
    remedy: `correct the role or empty the cell, or write ${role}: { instrument: …, columns: … } under inventory in study.yaml`,
  }),
  'scores-against-items': (type: string, fromItems: number | null, differing: number, given: number) => ({
    severity: 'warning' as const,
    message: `the score calculated from the items is ${fromItems ?? 'missing'} and is used; ${differing} of ${given} scores in the column ${type} differ from the calculated ones`,
    remedy: 'check the instrument, columns and range of the inventory in study.yaml, or correct the scores',
  }),
  'items-of-other-scales': (form: string, misplaced: number, items: number) => ({
    severity: 'warning' as const,
    message: `${misplaced} of ${items} items of ${form} correlate more with another scale than with the rest of their own, as if the items had another order`,
    remedy:
      'compare the order of the items with your form; if it differs, write an instrument file of your own',
  }),
  'copied-profile': (therapist: string, there: Elsewhere) => ({
    severity: 'warning' as const,
    message: `this client has exactly the same six scores as therapist ${therapist} in ${inLine(there)}`,
    remedy: 'check that these are really the scores of the client',
  }),
  'summary-row': (
    column: string,
    found: string,
    numbers: { kind: 'sum' | 'mean'; columns: number } | null,
  ) => ({
    severity: 'warning' as const,
    message:
      numbers === null
        ? 'this looks like a row of totals, means or notes, but it is read as a person or a pair'
        : `the numbers of this row are the ${numbers.kind}s of the rows above it in ${numbers.columns} columns, but it is read as a person or a pair`,
    remedy: `write \`except: ${yamlLists([[column, [found]]])}\` for this file in study.yaml if it is none`,
  }),
  'scores-of-two-scales': (low: number, client: number, therapist: number) => ({
    severity: 'warning' as const,
    message: `the highest of the six scores is ${client} for clients but ${therapist} for therapists, as if they had filled in two inventories or had scores on two scales`,
    remedy: `if that is so, write profile_range: { client: [${low}, ${client}], therapist: [${low}, ${therapist}] } in study.yaml, with the lowest and highest possible scores`,
  }),
  'profile-range-not-used': ([low, high]: readonly [number, number], highest: number) => ({
    severity: 'warning' as const,
    message: `none of the six scores is above ${highest}, although profile_range goes from ${low} to ${high}`,
    remedy: `write the lowest and highest possible scores of the inventory, such as profile_range: [${highest <= 9 ? 1 : low}, ${highest}]`,
  }),
  't-scores': () => ({
    severity: 'warning' as const,
    message: 'all six scores have a mean of about 50 and a standard deviation of about 10, as T scores have',
    remedy: 'write profile_range: [20, 80] if they are T scores',
  }),
  'standardised-scores': (widest: number) => ({
    severity: 'warning' as const,
    message: 'some of the six scores are negative, as standardised (z) scores are',
    remedy: `write profile_range: [-${widest}, ${widest}] if they are; otherwise correct the scores`,
  }),
  'few-therapists': (therapists: number, pairs: number) => ({
    severity: 'warning' as const,
    message:
      therapists === 1
        ? `all ${pairs} pairs have the same therapist, so congruence is nothing but the type of the client, and no result carries over to other therapists`
        : `the ${pairs} pairs have only ${therapists} therapists, so congruence cannot be told apart from what else distinguishes these therapists, and no result carries over to others`,
    remedy: `add pairs of other therapists, or report the results as those of ${therapists === 1 ? 'this therapist' : 'these therapists'} alone`,
  }),
  'people-without-profile': (role: string, n: number, all: number, pairs: number) => ({
    severity: 'warning' as const,
    message: `${n} of the ${plural(all, role)} in pairs ${n === 1 ? 'has' : 'have'} neither six scores nor a code, so ${plural(pairs, 'pair is', 'pairs are')} left out`,
    remedy: 'complete their scores or codes, or check the columns of the scores and the code',
  }),
  'one-type-only': (type: string, n: number) => ({
    severity: 'warning' as const,
    message: `all ${n} people have ${type} as first letter, so congruence can hardly differ between pairs`,
    remedy: 'check how people were selected for the study, and prefer indices of the whole profile',
  }),
  'repeated-id': (what: string, first: Elsewhere, inOtherRole = false) => ({
    message: `this ${what} is already in ${inLine(first)}`,
    remedy: `keep one line for each ${what}${orKeep(first, inOtherRole)}${inOtherRole ? SEPARATELY : ''}`,
  }),
  'repeated-pair': (first: Elsewhere) => ({
    message: `this client and therapist are already a pair in ${inLine(first)}`,
    remedy: `keep one line for each pair${orKeep(first)}; or, if one of the two pairs is not to be analysed, name its identifier under exclusions, as in exclusions: [{ pairs: [D7], reason: second treatment }]`,
  }),
  'client-of-two': (first: Elsewhere) => ({
    severity: 'warning' as const,
    message: `this client has another therapist in ${inLine(first)}, so the two pairs are not independent`,
    remedy: 'keep the pair that the study is about, and name the other under exclusions in study.yaml',
  }),
  'alike-ids': (what: string, written: string, other: string, there: Elsewhere) => ({
    severity: 'warning' as const,
    message: `this ${what} and ${other} in ${inLine(there)} differ only in capitals or in letters that look alike.${foreignLetter(written) || foreignLetter(other)} They count as two`,
    remedy: `write the same identifier if they are one ${what}`,
  }),
  'left-with-others': (rows: number) => ({
    severity: 'warning' as const,
    message: `${rows === 1 ? 'this row concerns' : `${rows} rows, starting here, concern`} people or pairs that study.yaml leaves out by \`only\`, \`except\` or \`keep\` and ${rows === 1 ? 'was' : 'were'} skipped`,
    remedy: `correct \`only\`, \`except\` or \`keep\` if ${rows === 1 ? 'the row' : 'the rows'} should be used`,
  }),
  'unknown-person': (files: readonly string[], like: string | null, written = '') => ({
    message: `nobody in ${files.join(' or ')} has this identifier.${likeness(written, like)}`,
    remedy: `add the person to ${files.join(' or ')}, or correct the identifier`,
  }),
  'wrong-role': (role: string, needed: string) => ({
    message: `this person is a ${role}`,
    remedy: `name a ${needed} here${SEPARATELY}`,
  }),
  'unknown-pair': (files: readonly string[], like: string | null, written = '') => ({
    message: `no pair in ${files.join(' or ')} has this identifier.${likeness(written, like)}`,
    remedy: `add the pair to ${files.join(' or ')}, or correct the identifier`,
  }),
  'excludes-unknown': (what: string, known: readonly string[], written: string) => ({
    message: `no ${what} in the files has this identifier, so nobody would be excluded.${nearest(written, known)}`,
    remedy: 'correct or delete the identifier under exclusions',
  }),
  'excludes-by-unknown-column': (columns: readonly string[], written: string) => ({
    message: `no file of people or pairs has this column.${nearest(written, columns)}`,
    remedy: 'correct column under exclusions',
  }),
  'excludes-nobody': (column: string, texts: readonly string[]) => ({
    severity: 'warning' as const,
    message: `no row has this value in the column ${column}, so nobody is excluded; its values are ${texts.map((it) => JSON.stringify(it)).join(', ')}`,
    remedy: 'correct the values under exclusions if somebody should be excluded',
  }),
  'nothing-complete': (never: readonly string[]) => ({
    message: `no pair has a value of every index, outcome and covariate${never.length === 0 ? '' : `; no pair has a value of ${listedNames(never)}`}`,
    remedy: `write missing_data: pairwise in study.yaml${never.length === 0 ? '' : `, or remove ${listedNames(never)}`}`,
  }),
  'nothing-left': () => ({
    message: 'no pair remains in which both people have a code or six scores',
    remedy: 'complete the scores or codes of the people who form pairs, or correct exclusions in study.yaml',
  }),
} as const satisfies Sentences
