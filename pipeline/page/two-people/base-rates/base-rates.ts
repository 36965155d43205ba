import rates from '../../../../data/reference/base-rates.json' with { type: 'json' }
import { CODES } from '../../../congruence/code-pairs.ts'
import { count } from '../../../document/apa.ts'
import { type Code, code } from '../../../holland/code.ts'
import { plural } from '../../../sentences/plural.ts'
import type { Weighted } from './weighted-values.ts'

/** Pairs of people that a value is compared with. */
export interface BaseRate {
  readonly id: 'codes' | 'clients' | 'both' | 'therapists'
  /** For a choice. */
  readonly title: string
  /** Where it comes from, and what to bear in mind. */
  readonly note: string
  clients(client: Code): readonly Weighted[]
  therapists(therapist: Code): readonly Weighted[]
  /** The pairs, as in "more congruent than 40% of …". */
  inWords(pairs: number): string
}

const RESPONDENTS: readonly Weighted[] = rates.respondents.map(([of, people]) => [
  code(String(of)),
  Number(people),
])
const PEOPLE = RESPONDENTS.reduce((sum, [, people]) => sum + people, 0)

const OCCUPATIONS: readonly Weighted[] = rates.occupations.map((it) => [code(it.code), 1])
const TITLES = rates.occupations.map(({ title, code }) => `${title} (${code})`).join('; ')

const RESPONDENTS_SOURCE =
  `${count(PEOPLE)} anonymous people who took an interest test on the web (JobCannon Psychometric Response Dataset, ` +
  'https://doi.org/10.5281/zenodo.20686670, CC BY 4.0). They are not clients of a therapist. Their codes are the three highest of their six ' +
  'scores, tied types in the order R, I, A, S, E, C.'

const OCCUPATIONS_SOURCE =
  `The ${OCCUPATIONS.length} occupations of therapy and counselling in O*NET (U.S. Department of Labor, dates 11/2023 and 02/2026, CC BY 4.0), each counted once: ${TITLES}. ` +
  'They are occupations, not persons, and most of their codes have fewer than three letters, so that many indices have no value for them.'

const alike = (person: Code): readonly Weighted[] =>
  CODES.filter((each) => each.length === Math.min(3, person.length)).map((each) => [each, 1])

/** The choices, in the order in which they are shown. */
export const BASE_RATES: readonly BaseRate[] = [
  {
    id: 'codes',
    title: 'All pairs of codes, each equally likely',
    note:
      'Every possible code of the client with every possible code of the therapist, of the same lengths as these two. Real people do not have all codes ' +
      'equally often: most helpers are Social. It is a property of the index, not a norm.',
    clients: alike,
    therapists: alike,
    inWords: (pairs) => `all ${plural(pairs, 'pair')} of codes`,
  },
  {
    id: 'clients',
    title: `This therapist with each of ${count(PEOPLE)} respondents`,
    note: `As if each of these people were the client of this therapist. ${RESPONDENTS_SOURCE}`,
    clients: () => RESPONDENTS,
    therapists: (therapist) => [[therapist, 1]],
    inWords: (pairs) => `this therapist’s pairs with ${plural(pairs, 'respondent')}`,
  },
  {
    id: 'therapists',
    title: `This client with each of ${OCCUPATIONS.length} helping occupations (O*NET)`,
    note: `As if the code of each occupation were that of the therapist. ${OCCUPATIONS_SOURCE}`,
    clients: (client) => [[client, 1]],
    therapists: () => OCCUPATIONS,
    inWords: (pairs) => `this client’s pairs with ${plural(pairs, 'occupation')}`,
  },
  {
    id: 'both',
    title: `${count(PEOPLE)} respondents with ${OCCUPATIONS.length} helping occupations`,
    note: `Everyone of the respondents with each of the occupations. ${RESPONDENTS_SOURCE} ${OCCUPATIONS_SOURCE}`,
    clients: () => RESPONDENTS,
    therapists: () => OCCUPATIONS,
    inWords: (pairs) => `the ${plural(pairs, 'pair')} of respondents and occupations`,
  },
]
