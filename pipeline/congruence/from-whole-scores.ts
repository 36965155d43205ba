import { type Profile, profile } from '../holland/profile.ts'
import { roundedValue } from '../statistics/description/rounded-value.ts'
import type { ProfileIndex } from './congruence-index.ts'
import { commonDenominator } from './whole-scores.ts'

type Compute = (client: Profile, therapist: Profile) => number | null

interface Scaling {
  /** Scores c times as high have a value c to the power of this times as high. */
  readonly degree: 0 | 1 | 2
  /** What the computed number still has to be divided by, such as 36 for squares of sixfold deviations. */
  readonly divisor?: number
}

/** Scores beyond this are first divided by a power of two, so that their squares can be held. */
const LARGEST_SCORE = 2 ** 250

/**
 * The value of an index of scores whose equal values are equal doubles, whatever decimals the scores have.
 *
 * Scores with decimals are computed as whole numbers: 1.1 and 1.4 as 11 and 14. Sums of such numbers, of their squares
 * and of their products are exact, and a single division at the end gives the double nearest to the exact value.
 * Without this, three equal values are 0.01500000000000007, 0.015 and 0.014999999999999894, and rank statistics miss
 * that they are tied.
 *
 * @param compute gives whole numbers for whole scores
 * @returns null where `compute` does, and if the value exceeds the largest double
 */
export function fromWholeScores(compute: Compute, { degree, divisor = 1 }: Scaling): ProfileIndex['value'] {
  return (client, therapist) => {
    const factor = factorFor(client, therapist)
    const found =
      factor === 1 ? compute(client, therapist) : compute(times(client, factor), times(therapist, factor))
    if (!found) return found
    const value = found / (divisor * factor ** degree)
    return Number.isFinite(value) ? value : null
  }
}

/**
 * The same for a value that is a ratio, a root or an angle of whole numbers: its last digits, which depend on the
 * numbers that it comes from, are removed by {@link roundedValue}.
 */
export function roundedFromWholeScores(compute: Compute, scaling: Scaling): ProfileIndex['value'] {
  const exact = fromWholeScores(compute, scaling)
  return (client, therapist) => {
    const value = exact(client, therapist)
    return value === null ? null : roundedValue(value)
  }
}

/** What the scores are multiplied by before the index is computed. */
function factorFor(client: Profile, therapist: Profile): number {
  let largest = 0
  for (let i = 0; i < 6; i++) largest = Math.max(largest, Math.abs(client[i]!), Math.abs(therapist[i]!))
  if (largest > LARGEST_SCORE) return 2 ** -Math.ceil(Math.log2(largest))
  return commonDenominator(client, therapist) ?? 1
}

function times(scores: Profile, factor: number): Profile {
  return profile(scores.map((score) => (factor > 1 ? Math.round(score * factor) : score * factor)))
}
