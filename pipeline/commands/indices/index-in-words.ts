import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { shortest } from '../../document/apa.ts'
import { plural } from '../../sentences/plural.ts'

/** Decimals of an index value on the terminal; published tables do not print more. */
export const PRINTED_DIGITS = 4

/** Smallest and largest value: "0 to 18", "0 or more". */
export function rangeInWords({ range: [low, high] }: CongruenceIndex): string {
  const from = shortest(low, PRINTED_DIGITS)
  return high === null ? `${from} or more` : `${from} to ${shortest(high, PRINTED_DIGITS)}`
}

/** The data that the index needs: a number of letters of both codes, or six scores. */
export function needsInWords(index: CongruenceIndex): string {
  if (index.basis === 'profile') return 'six scores'
  if (index.acceptsShorter) return `1 to ${index.letters} letters`
  return plural(index.letters, 'letter')
}

/** "symmetric" or "asymmetric". */
export function symmetryInWords({ symmetric }: CongruenceIndex): string {
  return symmetric ? 'symmetric' : 'asymmetric'
}
