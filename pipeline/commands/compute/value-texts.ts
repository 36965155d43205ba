import { CODES } from '../../congruence/code-pairs.ts'
import type { CodeIndex, CongruenceIndex } from '../../congruence/congruence-index.ts'
import type { Profile } from '../../holland/profile.ts'
import { NO_CODE } from './code-cells.ts'
import { RunningValues, type ValueSummary } from './value-summary.ts'

const WITH_NO_CODE = NO_CODE + 1
/** At most 24 characters of a double, and the separator before it. */
const LONGEST_VALUE = 25

/** One person of a pair, with the data that indices need. */
export interface ValuedPerson {
  /** Number of the code; {@link NO_CODE} if there is none. */
  readonly number: number
  readonly profile: Profile | null
}

/** Number of pairs of codes; a missing code counts as one more code. */
export const CODE_PAIRS: number = WITH_NO_CODE ** 2

/** Number of a pair of codes, from 0, by the numbers of both codes. */
export const numberOfPair = (client: number, therapist: number) => client * WITH_NO_CODE + therapist

/**
 * The text of the values of a pair: the shortest text of each double that reads back as the same number, `NA` if
 * undefined. One piece with all values, or with `long` one piece for each index; each piece is added to one row.
 */
export class ValueTexts {
  /** Number of pieces for each pair, one for each row. */
  readonly pieces: number
  /** Largest total number of characters in the pieces of a pair. */
  readonly longest: number
  /** True if the text of a pair depends on its codes only. */
  readonly areCodesEnough: boolean
  readonly #indices: readonly CongruenceIndex[]
  readonly #separator: string
  readonly #long: boolean
  readonly #known: ReadonlyMap<CongruenceIndex, string[]>
  /** How many rows have each pair of codes, from which the values of all indices of codes follow. */
  readonly #rows = new Uint32Array(CODE_PAIRS)
  readonly #scores: ReadonlyMap<CongruenceIndex, RunningValues>

  constructor(indices: readonly CongruenceIndex[], separator: string, long: boolean) {
    this.#indices = indices
    this.#separator = separator
    this.#long = long
    this.pieces = long ? indices.length : 1
    this.longest = indices.reduce((sum, { id }) => sum + LONGEST_VALUE + (long ? id.length + 1 : 0), 0)
    this.areCodesEnough = indices.every(({ basis }) => basis === 'code')
    this.#known = new Map(
      indices.map((index) => [index, new Array<string>(this.areCodesEnough ? 0 : CODE_PAIRS)]),
    )
    this.#scores = new Map(indices.map((index) => [index, new RunningValues()]))
  }

  /** Counts a row with this pair of codes. */
  count(pair: number): void {
    this.#rows[pair]!++
  }

  /** The values of each index over the rows that were counted. */
  summaries(): ValueSummary[] {
    return this.#indices.map((index) => {
      if (index.basis === 'profile') return this.#scores.get(index)!.summary(index.id)
      const values = new RunningValues()
      this.#rows.forEach((rows, pair) => {
        if (rows === 0) return
        const value = codeValue(index, Math.floor(pair / WITH_NO_CODE), pair % WITH_NO_CODE)
        if (value !== null) values.add(value, rows)
      })
      return values.summary(index.id)
    })
  }

  /** The pieces of a pair if some of the indices need scores. */
  ofPair(client: ValuedPerson, therapist: ValuedPerson): string[] {
    const texts = this.#indices.map((index) => {
      if (index.basis === 'profile') {
        const value = profileValue(index, client.profile, therapist.profile)
        if (value !== null) this.#scores.get(index)!.add(value)
        return textOf(value)
      }
      const known = this.#known.get(index)!
      const pair = numberOfPair(client.number, therapist.number)
      known[pair] ??= codeText(index, client.number, therapist.number)
      return known[pair]
    })
    return this.#piecesOf(texts)
  }

  /** Passes the pieces of a pair of codes to `take`, and those of the pair with roles swapped, most of which are equal. */
  ofCodes(pair: number, take: (pair: number, pieces: string[]) => void): void {
    const [client, therapist] = [Math.floor(pair / WITH_NO_CODE), pair % WITH_NO_CODE]
    const indices = this.#indices as readonly CodeIndex[]
    const texts = indices.map((index) => codeText(index, client, therapist))
    take(pair, this.#piecesOf(texts))
    if (client === therapist) return
    const swapped = indices.map((index, i) =>
      index.symmetric ? texts[i]! : codeText(index, therapist, client),
    )
    take(numberOfPair(therapist, client), this.#piecesOf(swapped))
  }

  #piecesOf(texts: readonly string[]): string[] {
    const separator = this.#separator
    if (!this.#long) return [separator + texts.join(separator)]
    return texts.map((text, i) => `${separator}${this.#indices[i]!.id}${separator}${text}`)
  }
}

function profileValue(
  index: Extract<CongruenceIndex, { basis: 'profile' }>,
  client: Profile | null,
  therapist: Profile | null,
): number | null {
  return client === null || therapist === null ? null : index.value(client, therapist)
}

function codeValue(index: CodeIndex, client: number, therapist: number): number | null {
  const [from, to] = [CODES[client], CODES[therapist]]
  const needed = index.acceptsShorter ? 1 : index.letters
  if (from === undefined || to === undefined || from.length < needed || to.length < needed) return null
  return index.value(from, to)
}

const textOf = (value: number | null) => (value === null ? 'NA' : String(value))

const codeText = (index: CodeIndex, client: number, therapist: number) =>
  textOf(codeValue(index, client, therapist))
