import { type Code, firstLetters } from '../holland/code.ts'
import { hexagonalDistance } from '../holland/hexagon.ts'
import type { CodeIndex } from './congruence-index.ts'

type PlaceWeights = readonly [number, number, number]

const WEIGHTS: PlaceWeights = [1.5, 1.25, 1]

/**
 * Weighted Hamming distance of two codes: over the three positions, weight times a quarter of the hexagonal
 * distance between the letters. With weights 3, 2, 1 it is (18 - C)/4.
 *
 * @example hammingDistance(code('RIA'), code('SEC'), [3, 2, 1]) // 4.5
 */
export function hammingDistance(client: Code, therapist: Code, weights: PlaceWeights = WEIGHTS): number {
  const there = firstLetters(therapist, 3)
  return firstLetters(client, 3).reduce(
    (sum, letter, i) => sum + (weights[i]! * hexagonalDistance(letter, there[i]!)) / 4,
    0,
  )
}

/**
 * Heine's Hamming distance: how far apart the codes are on the hexagon, letter by letter.
 *
 * Sum over the three positions of a weight (1.5, 1.25, 1) times a quarter of the hexagonal distance. A
 * distance: 0 for the same code, 2.8125 if every letter is opposite. Symmetric. Equivalent to the C index
 * except for the weights. The R package holland uses a cost of .025 for S against A, an error for .25, which
 * this index does not repeat.
 *
 * @source Heine, J.-H., & Hartmann, F. (2025). holland: Statistics for Holland's theory of vocational choice
 * (Version 0.1.2-3) [R package]. CRAN. https://CRAN.R-project.org/package=holland
 * @source Hamming, R. W. (1950). Error detecting and error correcting codes. Bell System Technical Journal,
 * 29(2), 147-160. https://doi.org/10.1002/j.1538-7305.1950.tb00463.x
 */
export const hammingHeine: CodeIndex = {
  id: 'hamming-heine',
  title: 'Hamming distance (Heine)',
  beginsWithName: true,
  meaning: 'How far apart the two codes are on the hexagon, letter by letter.',
  definition: '1.5·d1/4 + 1.25·d2/4 + 1·d3/4 with di = hexagonal distance of the two letters in position i',
  range: [0, 2.8125],
  direction: 'distance',
  symmetric: true,
  usesOrder: true,
  usesHexagon: true,
  level: 'interval',
  confidence: 'certain',
  source: ['heine-hartmann-2025', 'hamming-1950'],
  variant: 'As documented in holland, with the cost of S against A read as .25 instead of .025.',
  basis: 'code',
  letters: 3,
  value: (client, therapist) => hammingDistance(client, therapist),
  worked(client, therapist) {
    const there = firstLetters(therapist, 3)
    const terms = firstLetters(client, 3).map(
      (letter, i) => `${WEIGHTS[i]}·${hexagonalDistance(letter, there[i]!)}/4`,
    )
    return `${terms.join(' + ')} = ${this.value(client, therapist)}`
  },
  examples: [
    { client: 'RIA', therapist: 'RIA', value: 0 },
    { client: 'RIS', therapist: 'RIA', value: 0.25 },
    { client: 'RIA', therapist: 'IRA', value: 0.6875 },
    { client: 'RIA', therapist: 'IAS', value: 0.9375 },
    { client: 'SAE', therapist: 'SEA', value: 1.125 },
    { client: 'SAE', therapist: 'AES', value: 1.25 },
    { client: 'ESC', therapist: 'RIC', value: 1.375 },
    { client: 'RIA', therapist: 'SEC', value: 2.8125 },
  ],
}
