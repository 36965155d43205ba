import type { Standing } from '../../congruence/standing.ts'
import { count, percentInText } from '../../document/apa.ts'

/**
 * Where a value stands among others, within a sentence.
 * @param all the others in words
 */
export function standingInWords(
  { pairs, lessCongruent, equallyCongruent, moreCongruent }: Standing,
  all = `all ${count(pairs)} pairs of codes`,
): string {
  const equal = `equal to ${percentInText(equallyCongruent / pairs)}`
  if (moreCongruent === 0) return `most congruent of ${all}, ${equal}`
  if (lessCongruent === 0) return `least congruent of ${all}, ${equal}`
  const less = `more congruent than ${percentInText(lessCongruent / pairs)} of ${all}`
  return equallyCongruent === 0 ? less : `${less}, ${equal}`
}
