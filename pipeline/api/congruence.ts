import type { CongruenceIndex, NormProfiles } from '../congruence/congruence-index.ts'
import { indexNamed } from '../congruence/index-named.ts'
import { pairTieMean, pairValue } from '../congruence/pair-value.ts'
import { comparedPerson, type Person, profileOf, type Scores } from './person.ts'

/*
 * The congruence indices as plain functions: client first, therapist second. What an index means, its range, source and
 * rules: `indices`, or `congruence indices <id>` on the command line. Nothing here needs Node.
 */

export { displayCode, tieCompatibleCodes } from '../holland/code.ts'
export { meanProfile } from '../holland/profile.ts'
export type { Person, Scores } from './person.ts'

/** The mean profile of each role over a sample, which indices of distinctiveness subtract. */
export interface Norms {
  readonly client: Scores
  readonly therapist: Scores
}

/**
 * An index of two codes; of six scores their code is taken. Null if it needs longer codes.
 * @throws RangeError if a person is no code and no six scores
 */
export type CodeIndexFunction = (client: Person, therapist: Person) => number | null

/**
 * An index of two profiles of six scores on the same scale. Null if it is undefined, for example because all six scores
 * of a person are equal.
 * @throws RangeError if a person is not six scores
 */
export type ProfileIndexFunction = (client: Scores, therapist: Scores) => number | null

/**
 * An index of two profiles and the mean profiles of a sample. Null if it is undefined.
 * @throws RangeError if a person or a mean profile is not six scores
 */
export type NormedIndexFunction = (client: Scores, therapist: Scores, norms: Norms) => number | null

export const firstLetter = ofCodes('first-letter')
export const firstLetterHexagon = ofCodes('first-letter-hexagon')
export const twoLetter = ofCodes('two-letter')
export const threeLetter = ofCodes('three-letter')
export const zenerSchnuelle = ofCodes('zener-schnuelle')
export const zenerSchnuelleEither = ofCodes('zener-schnuelle-either')
export const compatibility = ofCodes('compatibility')
export const iachanM = ofCodes('iachan-m')
export const iachanM2 = ofCodes('iachan-m2')
export const cIndex = ofCodes('c-index')
export const cIndexModified = ofCodes('c-index-modified')
export const n3 = ofCodes('n3')
export const hammingHeine = ofCodes('hamming-heine')
export const levenshteinHeine = ofCodes('levenshtein-heine')
export const codeHexagonDistance = ofCodes('code-hexagon-distance')
export const codeAngularAgreement = ofCodes('code-angular-agreement')

export const profileCorrelation = ofScores('profile-correlation')
export const profileSpearman = ofScores('profile-spearman')
export const profileCosine = ofScores('profile-cosine')
export const profileIccDoubleEntry = ofScores('profile-icc-double-entry')
export const d2 = ofScores('d2')
export const d = ofScores('d')
export const cityBlock = ofScores('city-block')
export const d2Elevation = ofScores('d2-elevation')
export const d2Scatter = ofScores('d2-scatter')
export const d2Shape = ofScores('d2-shape')
export const d2Centred = ofScores('d2-centred')
export const d2Standardised = ofScores('d2-standardised')
export const hexagonDistance = ofScores('hexagon-distance')
export const angularDifferenceDeg = ofScores('angular-difference-deg')
export const angularAgreement = ofScores('angular-agreement')

export const distinctiveCorrelation = ofSample('distinctive-correlation')
export const clientNormativeness = ofSample('client-normativeness')
export const therapistNormativeness = ofSample('therapist-normativeness')

const FUNCTIONS = {
  firstLetter,
  firstLetterHexagon,
  twoLetter,
  threeLetter,
  zenerSchnuelle,
  zenerSchnuelleEither,
  compatibility,
  iachanM,
  iachanM2,
  cIndex,
  cIndexModified,
  n3,
  hammingHeine,
  levenshteinHeine,
  codeHexagonDistance,
  codeAngularAgreement,
  profileCorrelation,
  profileSpearman,
  profileCosine,
  profileIccDoubleEntry,
  d2,
  d,
  cityBlock,
  d2Elevation,
  d2Scatter,
  d2Shape,
  d2Centred,
  d2Standardised,
  hexagonDistance,
  angularDifferenceDeg,
  angularAgreement,
  distinctiveCorrelation,
  clientNormativeness,
  therapistNormativeness,
}

/** The name of an index function, such as `cIndex`. */
export type IndexName = keyof typeof FUNCTIONS

/** The value of one index, or why there is none. */
export interface IndexValue {
  /** Its key in study.yaml and in results, such as `c-index`. */
  readonly id: string
  readonly value: number | null
  readonly reason: string | null
  /** Over all codes that tied scores allow; null for an index of scores, or if a value is undefined. */
  readonly tieMean: number | null
}

/** What an index says of itself, with the name of its function. */
export type IndexDescription = Omit<CongruenceIndex, 'value' | 'worked' | 'examples'> & {
  readonly name: IndexName
}

const NAMES = Object.keys(FUNCTIONS) as readonly IndexName[]

const idOf = (name: IndexName) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Every index, in the order in which tables show them. */
export const indices: readonly IndexDescription[] = NAMES.map((name) => {
  const { value: _, worked: __, examples: ___, ...described } = indexNamed(idOf(name))
  return { ...described, name }
})

/**
 * Every index of one client and one therapist.
 * @param options `tieBand`: scores closer than this count as tied (0: only equal scores). `norms`: the mean profiles of
 * the sample, which a few indices need
 * @throws RangeError if a person is no code and no six scores
 * @example congruence('SAE', 'SIA').cIndex.value // 14
 */
export function congruence(
  client: Person,
  therapist: Person,
  options: { readonly tieBand?: number; readonly norms?: Norms } = {},
): Readonly<Record<IndexName, IndexValue>> {
  const { tieBand = 0 } = options
  if (!(tieBand >= 0)) throw new RangeError(`tieBand is a number of points, 0 or more: ${tieBand}`)
  const pair = [
    comparedPerson(client, 'client', tieBand),
    comparedPerson(therapist, 'therapist', tieBand),
  ] as const
  const norms = options.norms && normProfiles(options.norms)
  const valued = NAMES.map((name) => {
    const index = indexNamed(idOf(name))
    const { tie_mean } = pairTieMean(index, ...pair)
    const { value, reason } = needsNorms(index) && !norms ? WITHOUT_NORMS : pairValue(index, ...pair, norms)
    return [name, { id: index.id, value, reason, tieMean: tie_mean }] as const
  })
  return Object.fromEntries(valued) as Record<IndexName, IndexValue>
}

const WITHOUT_NORMS = {
  value: null,
  reason: 'it compares people with the mean profiles of a sample, which were not given',
}

const needsNorms = (index: CongruenceIndex) => index.basis === 'profile' && index.needsNorms === true

function ofCodes(id: string): CodeIndexFunction {
  const index = indexNamed(id)
  return (client, therapist) =>
    pairValue(index, comparedPerson(client, 'client'), comparedPerson(therapist, 'therapist')).value
}

function ofScores(id: string): ProfileIndexFunction {
  const index = profileIndex(id)
  return (client, therapist) => index.value(profileOf(client, 'client'), profileOf(therapist, 'therapist'))
}

function ofSample(id: string): NormedIndexFunction {
  const index = profileIndex(id)
  return (client, therapist, norms) =>
    index.value(profileOf(client, 'client'), profileOf(therapist, 'therapist'), normProfiles(norms))
}

function profileIndex(id: string) {
  const index = indexNamed(id)
  if (index.basis !== 'profile') throw new RangeError(`an index of codes, not of scores: ${id}`)
  return index
}

function normProfiles(norms: Norms): NormProfiles {
  return { client: profileOf(norms.client, 'client'), therapist: profileOf(norms.therapist, 'therapist') }
}
