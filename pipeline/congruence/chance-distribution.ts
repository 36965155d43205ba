import { CODES, codeNumber, pairValues } from './code-pairs.ts'
import type { CodeIndex } from './congruence-index.ts'

/** Distribution of an index over all pairs of three-letter codes; each pair is counted once. */
export interface ChanceDistribution {
  /** Ordered pairs: 120 client codes by 120 therapist codes. */
  readonly pairs: number
  /** Every value that occurs, smallest first, with the number of pairs that have it. */
  readonly counts: readonly { readonly value: number; readonly count: number }[]
  readonly min: number
  readonly max: number
  readonly mean: number
  /** Moments of the whole population of pairs, so the divisor is the number of pairs. */
  readonly variance: number
  readonly sd: number
  /** Third central moment over the cube of the SD; 0 for a symmetric distribution. */
  readonly skewness: number
  /** Fourth central moment over the squared variance, less 3; 0 for a normal distribution. */
  readonly excessKurtosis: number
  /** Ordered pairs whose value changes when client and therapist swap roles. */
  readonly changedBySwapping: number
}

const THREE_LETTERS = CODES.filter((code) => code.length === 3).map(codeNumber)
const CLIENTS = Uint8Array.from(THREE_LETTERS.flatMap((client) => THREE_LETTERS.map(() => client)))
const THERAPISTS = Uint8Array.from(THREE_LETTERS.flatMap(() => THREE_LETTERS))

/**
 * Exact distribution of a code index over all 14,400 ordered pairs of three-letter codes: its distribution if
 * every code were equally likely and people were paired at random. Codes in real samples are not equally
 * likely (most helpers are Social), so this is a reference for the index, not the null hypothesis of a study.
 *
 * @example chanceDistribution(cIndex).mean // 9
 */
export function chanceDistribution(index: CodeIndex): ChanceDistribution {
  const values = pairValues(index, CLIENTS, THERAPISTS)
  const swapped = pairValues(index, THERAPISTS, CLIENTS)
  const counts = [...Map.groupBy(values, (value) => value)]
    .map(([value, equal]) => ({ value, count: equal.length }))
    .sort((a, b) => a.value - b.value)
  const mean = meanOf(counts, (value) => value)
  const variance = meanOf(counts, (value) => (value - mean) ** 2)
  return {
    pairs: values.length,
    counts,
    min: counts[0]!.value,
    max: counts.at(-1)!.value,
    mean,
    variance,
    sd: Math.sqrt(variance),
    skewness:
      meanOf(counts, (value) => (value - mean) * (value - mean) ** 2) / (variance * Math.sqrt(variance)),
    excessKurtosis: meanOf(counts, (value) => ((value - mean) ** 2) ** 2) / variance ** 2 - 3,
    changedBySwapping: values.filter((value, i) => value !== swapped[i]).length,
  }
}

/**
 * Mean of a function of the value over all pairs; small terms are added first, so that opposite ones cancel
 * exactly.
 */
function meanOf(counts: ChanceDistribution['counts'], of: (value: number) => number): number {
  const pairs = counts.reduce((sum, { count }) => sum + count, 0)
  const terms = counts.map(({ value, count }) => count * of(value))
  terms.sort((a, b) => Math.abs(a) - Math.abs(b))
  return terms.reduce((sum, term) => sum + term, 0) / pairs
}
