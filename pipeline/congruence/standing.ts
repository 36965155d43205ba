import type { Code } from '../holland/code.ts'
import { CODES, codeNumber, pairValues } from './code-pairs.ts'
import type { CodeIndex } from './congruence-index.ts'
import { towardsCongruence } from './index-named.ts'

/** Position of a value among all pairs of codes; each pair is counted once. */
export interface Standing {
  readonly pairs: number
  readonly lessCongruent: number
  readonly equallyCongruent: number
  readonly moreCongruent: number
}

/** Values this close are equal, because a mean over ties is a rounded sum of values. */
const RESOLUTION = 1e-12

/**
 * Position of a value of an index in its exact distribution over all ordered pairs of a code as long as the
 * client's and a code as long as the therapist's; letters after the third are ignored. Less congruent means a
 * smaller value of a similarity and a larger value of a distance.
 *
 * @example standing(cIndex, 18, code('SAE'), code('SAE')).equallyCongruent // 120
 */
export function standing(index: CodeIndex, value: number, client: Code, therapist: Code): Standing {
  const clients = codesAsLongAs(client)
  const therapists = codesAsLongAs(therapist)
  const values = pairValues(
    index,
    Uint8Array.from(clients.flatMap((number) => therapists.map(() => number))),
    Uint8Array.from(clients.flatMap(() => therapists)),
  )
  const smaller = values.filter((other) => other < value - RESOLUTION).length
  const larger = values.filter((other) => other > value + RESOLUTION).length
  const [lessCongruent, moreCongruent] =
    towardsCongruence(index) === 1 ? [smaller, larger] : [larger, smaller]
  const equallyCongruent = values.length - smaller - larger
  return { pairs: values.length, lessCongruent, equallyCongruent, moreCongruent }
}

function codesAsLongAs(code: Code): number[] {
  const length = Math.min(3, code.length)
  return CODES.filter((each) => each.length === length).map(codeNumber)
}
