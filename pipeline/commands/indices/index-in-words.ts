import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { shortest } from '../../document/apa.ts'
import { plural } from '../../sentences/plural.ts'

/** Digits after the point of an index value on the terminal; no published table prints more. */
export const SHOWN_DIGITS = 4

/** Smallest and largest value: "0 to 18", "0 or more". */
export function rangeInWords({ range: [low, high] }: CongruenceIndex): string {
  const from = shortest(low, SHOWN_DIGITS)
  return high === null ? `${from} or more` : `${from} to ${shortest(high, SHOWN_DIGITS)}`
}

/** How many letters of both codes, or what else, the index looks at. */
export function needsInWords(index: CongruenceIndex): string {
  if (index.basis === 'profile') return 'six scores'
  if (index.acceptsShorter) return `1 to ${index.letters} letters`
  return plural(index.letters, 'letter')
}

/** Whether the roles matter. */
export function symmetryInWords({ symmetric }: CongruenceIndex): string {
  return symmetric ? 'symmetric' : 'asymmetric'
}
