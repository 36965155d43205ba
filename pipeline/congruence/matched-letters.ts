import { type Code, firstLetters } from '../holland/code.ts'
import type { CodeIndex } from './congruence-index.ts'

/**
 * The common part of Iachan's indices: the sum, over every letter in position i of the client's code and
 * position j of the therapist's code, of the weight in row i and column j; a letter that is not shared adds
 * nothing.
 */
export function weightedMatches(
  length: 2 | 3,
  weights: readonly (readonly number[])[],
): Pick<CodeIndex, 'letters' | 'value' | 'worked'> {
  const matches = (client: Code, therapist: Code) => {
    const there = firstLetters(therapist, length)
    return [...firstLetters(client, length)].flatMap((letter, i) => {
      const j = [...there].indexOf(letter)
      return j < 0 ? [] : [{ letter, i, j, weight: weights[i]![j]! }]
    })
  }
  const value = (client: Code, therapist: Code) =>
    matches(client, therapist).reduce((sum, { weight }) => sum + weight, 0)
  return {
    letters: length,
    value,
    worked(client, therapist) {
      const terms = matches(client, therapist).map(
        ({ letter, i, j, weight }) => `${letter}(${i + 1},${j + 1}) ${weight}`,
      )
      return `${terms.length > 0 ? terms.join(' + ') : 'no letter shared'} = ${value(client, therapist)}`
    },
  }
}
