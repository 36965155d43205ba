import { type Code, firstLetters } from '../holland/code.ts'
import { hexagonalDistance } from '../holland/hexagon.ts'
import type { CodeIndex } from './congruence-index.ts'

const WEIGHTS = [1.5, 1.25, 1] as const

/**
 * Cheapest edit of the first i letters of the client's code into the first j of the therapist's code, for all
 * i, j.
 */
function editCosts(client: Code, therapist: Code): number[][] {
  const costs = [[0, 1, 2, 3]]
  const there = firstLetters(therapist, 3)
  for (const letter of firstLetters(client, 3)) {
    const above = costs.at(-1)!
    const row = [costs.length]
    there.forEach((other, j) => {
      const change = hexagonalDistance(letter, other) / 4
      row.push(Math.min(above[j + 1]! + change / 2, row[j]! + change / 2, above[j]! + WEIGHTS[j]! * change))
    })
    costs.push(row)
  }
  return costs
}

/**
 * Heine's Levenshtein distance: the cost of changing the client's code into the therapist's code.
 *
 * The last entry of a table D with D[i][0] = i, D[0][j] = j and, with c a quarter of the hexagonal distance
 * of client letter i and therapist letter j, D[i][j] = min(D[i-1][j] + c/2, D[i][j-1] + c/2, D[i-1][j-1] +
 * w_j·c), w = 1.5, 1.25, 1. A distance: 0 for the same code, at most 2.125. Not a metric: the weight depends
 * on the therapist's letter, so swapping roles changes 1,200 of the 14,400 pairs, and the triangle inequality
 * does not hold. Only for comparison with the R package holland.
 *
 * @source Heine, J.-H., & Hartmann, F. (2025). holland: Statistics for Holland's theory of vocational choice
 * (Version 0.1.2-3) [R package]. CRAN. https://CRAN.R-project.org/package=holland
 * @source Levenshtein, V. I. (1966). Binary codes capable of correcting deletions, insertions and reversals.
 * Soviet Physics Doklady, 10(8), 707-710.
 */
export const levenshteinHeine: CodeIndex = {
  id: 'levenshtein-heine',
  title: 'Levenshtein distance (Heine)',
  beginsWithName: true,
  meaning: "The cost of changing the client's code into the therapist's code, letter by letter.",
  definition:
    'D[3][3] of D[i][j] = min(D[i-1][j] + c/2, D[i][j-1] + c/2, D[i-1][j-1] + w_j·c), c = hexagonal distance/4, ' +
    'w = 1.5, 1.25, 1; D[i][0] = i, D[0][j] = j',
  range: [0, 2.125],
  direction: 'distance',
  symmetric: false,
  usesOrder: true,
  usesHexagon: true,
  level: 'interval',
  confidence: 'certain',
  source: ['heine-hartmann-2025', 'levenshtein-1966'],
  variant:
    'As computed by the software, with the cost of S against A read as .25 instead of .025; not an ' +
    'established index of congruence.',
  basis: 'code',
  letters: 3,
  value: (client, therapist) => editCosts(client, therapist).at(-1)!.at(-1)!,
  worked(client, therapist) {
    const rows = editCosts(client, therapist).map((row) => `[${row.join(', ')}]`)
    return `table of edit costs ${rows.join(' ')}, last entry = ${this.value(client, therapist)}`
  },
  examples: [
    { client: 'RIA', therapist: 'RIA', value: 0 },
    { client: 'RIS', therapist: 'RIA', value: 0.25 },
    { client: 'SAE', therapist: 'SEA', value: 0.375 },
    { client: 'RIA', therapist: 'IRA', value: 0.5 },
    { client: 'RIA', therapist: 'RSE', value: 0.6875 },
    { client: 'RSE', therapist: 'RIA', value: 0.625 },
    { client: 'ESC', therapist: 'RIC', value: 1.375 },
    { client: 'SAE', therapist: 'RCI', value: 2 },
    { client: 'RIA', therapist: 'SEC', value: 2.125 },
  ],
}
