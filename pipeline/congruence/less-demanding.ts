import { cIndex } from './c-index.ts'
import { cIndexModified } from './c-index-modified.ts'
import type { CongruenceIndex } from './congruence-index.ts'

/** What both people of a pair have that an index can compare. */
export interface Comparable {
  readonly haveScores: boolean
  /** The letters of the shorter code. */
  readonly letters: number
}

/** Whether what the people of a pair have is enough for an index. */
export function isEnough(index: CongruenceIndex, { haveScores, letters }: Comparable): boolean {
  if (index.basis === 'profile') return haveScores
  return index.acceptsShorter === true || letters >= index.letters
}

/** The index of codes that has a value for the most pairs, if these are more than the given index has; else null. */
export function lessDemanding(
  index: CongruenceIndex,
  pairs: readonly Comparable[],
): { readonly index: CongruenceIndex; readonly pairs: number } | null {
  const served = (it: CongruenceIndex) => pairs.filter((pair) => isEnough(it, pair)).length
  const best = [cIndex, cIndexModified]
    .map((it) => ({ index: it, pairs: served(it) }))
    .reduce((a, b) => (b.pairs > a.pairs ? b : a))
  return best.pairs > served(index) ? best : null
}
