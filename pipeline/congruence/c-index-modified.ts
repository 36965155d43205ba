import { type Code, letters } from '../holland/code.ts'
import { hexagonalDistance } from '../holland/hexagon.ts'
import type { CodeIndex } from './congruence-index.ts'

/** Weights of the positions for codes compared over one, two and three letters; each row sums to 6. */
export type PlaceWeights = readonly [
  readonly [number],
  readonly [number, number],
  readonly [number, number, number],
]

const WEIGHTS: PlaceWeights = [[6], [4, 2], [3, 2, 1]]

/** Weight and closeness (3 - hexagonal distance) in each position that both codes have, up to the third. */
function places(client: Code, therapist: Code, weights: PlaceWeights) {
  const there = letters(therapist)
  const compared = letters(client).slice(0, Math.min(3, there.length))
  return compared.map((letter, i) => ({
    weight: weights[compared.length - 1]![i]!,
    closeness: 3 - hexagonalDistance(letter, there[i]!),
  }))
}

/**
 * The C index for codes of unequal length: C over the letters that both codes have, with weights that still
 * sum to 6, so that the range is still 0 to 18 and the chance mean 9.
 *
 * @param weights of the positions; Brown and Gore's ratio of 3 to 2 for two letters would be [3.6, 2.4]
 * @example modifiedC(code('SE'), code('AIR')) // 8
 */
export function modifiedC(client: Code, therapist: Code, weights: PlaceWeights = WEIGHTS): number {
  return places(client, therapist, weights).reduce(
    (sum, { weight, closeness }) => sum + weight * closeness,
    0,
  )
}

/**
 * Eggerth and Andrew's modified C: the C index for codes of one to three letters, also of unequal length.
 *
 * Only the letters that both codes have are compared: 3·X1 + 2·X2 + X3 over three, 4·X1 + 2·X2 over two, 6·X1
 * over one, where Xi = 3 - hexagonal distance in position i. 0 to 18; the mean over all pairs is 9 for any
 * length, but the fewer letters are compared, the larger the spread (SD 3.69, 4.35, 5.74). Symmetric. Equal
 * to C for codes of three letters.
 *
 * @source Eggerth, D. E., & Andrew, M. E. (2006). Modifying the C index for use with Holland codes of
 * unequal length. Journal of Career Assessment, 14(3), 267-275.
 */
export const cIndexModified: CodeIndex = {
  id: 'c-index-modified',
  title: 'Modified C index',
  meaning: 'Closeness of the two codes on the hexagon over the letters that both codes have.',
  definition:
    'Over three common letters 3·X1 + 2·X2 + X3, over two 4·X1 + 2·X2, over one 6·X1, with Xi = 3 - hexagonal distance in position i',
  range: [0, 18],
  direction: 'similarity',
  symmetric: true,
  usesOrder: true,
  usesHexagon: true,
  level: 'interval',
  confidence: 'likely',
  source: ['eggerth-andrew-2006'],
  variant:
    'Weights 4 and 2 over two letters, which continue the pattern of rank weights and keep whole scores. ' +
    'Whether the authors printed these or 3.6 and 2.4, the ratio of the C index, could not be verified.',
  basis: 'code',
  letters: 3,
  acceptsShorter: true,
  value: (client, therapist) => modifiedC(client, therapist),
  worked(client, therapist) {
    const terms = places(client, therapist, WEIGHTS).map(
      ({ weight, closeness }) => `${weight}·(3-${3 - closeness})`,
    )
    return `${terms.join(' + ')} = ${this.value(client, therapist)}`
  },
  examples: [
    { client: 'S', therapist: 'SAE', value: 18 },
    { client: 'SA', therapist: 'SAE', value: 18 },
    { client: 'S', therapist: 'A', value: 12 },
    { client: 'SE', therapist: 'AIR', value: 8 },
    { client: 'R', therapist: 'S', value: 0 },
    { client: 'RIA', therapist: 'SE', value: 0 },
    { client: 'SA', therapist: 'AS', value: 12 },
    { client: 'I', therapist: 'EIR', value: 0 },
    { client: 'SIA', therapist: 'SAI', value: 15 },
  ],
}
