import { addTies, clearTies, NO_TIES, type TieSums } from '../correlation/tie-sums.ts'
import { unitDeviations } from '../description/deviations.ts'

/** An outcome whose values are numbered once: permuting its rows does not change which value is the smaller. */
export interface RankedOutcome {
  /** Which of the distinct values, from 0 for the smallest, each row has; -1 if it has none. */
  readonly groups: Int32Array
  readonly distinct: number
  /** The deviation of each distinct value, of length 1 over all. */
  readonly deviationOf: Float64Array
}

/** An outcome as it stands with some of the pairs; used again for every permutation. */
export interface OutcomeSample {
  n: number
  /** Which of the distinct values stands with each of the pairs; -1: none. */
  readonly groupAt: Int32Array
  /** How often each of them does, after the number of pairs without a value. */
  readonly counts: Int32Array
  /** How many there are, and of each of them the deviation and twice the midrank. */
  distinct: number
  deviationOf: Float64Array
  readonly doubledOf: Float64Array
  sum: number
  squares: number
  readonly ties: TieSums
}

export function rankedOutcome(values: Float64Array): RankedOutcome {
  const sorted = [...values.filter((value) => !Number.isNaN(value)).sort()]
  const each = [...new Set(sorted)]
  const places = new Map(each.map((value, place) => [value, place]))
  const groups = Int32Array.from(values, (value) => places.get(value) ?? -1)
  const deviations = each.length > 1 ? unitDeviations(sorted) : sorted.map(() => 0)
  const deviationOf = new Float64Array(each.length)
  sorted.forEach((value, i) => {
    deviationOf[places.get(value)!] = deviations[i]!
  })
  return { groups, distinct: each.length, deviationOf }
}

/** Space for the sample of an outcome of `n` pairs. */
export function outcomeSample(n: number): OutcomeSample {
  const [groupAt, counts, doubledOf] = [new Int32Array(n), new Int32Array(n + 1), new Float64Array(n)]
  const byValue = { distinct: 0, counts, deviationOf: doubledOf, doubledOf }
  return { n: 0, groupAt, ...byValue, sum: 0, squares: 0, ties: { ...NO_TIES } }
}

/**
 * Fills the sample with those values whose row stands with one of these pairs.
 * @param rowAt the row of the outcome that now stands with each pair
 */
export function fillSample(
  sample: OutcomeSample,
  { groups, distinct, deviationOf }: RankedOutcome,
  pairs: Int32Array,
  rowAt: Int32Array,
): void {
  const { groupAt, counts, doubledOf, ties } = sample
  counts.fill(0, 0, distinct + 1)
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i]!
    const group = groups[rowAt[pair]!]!
    groupAt[pair] = group
    // One place on, so that those without a value are counted too, without a question in each step.
    counts[group + 1]!++
  }
  clearTies(ties)
  let [n, sum, squares] = [0, 0, 0]
  for (let group = 0; group < distinct; group++) {
    const t = counts[group + 1]!
    const deviation = deviationOf[group]!
    sum += t * deviation
    squares += t * deviation * deviation
    doubledOf[group] = 2 * n + t + 1
    n += t
    if (t > 1) addTies(ties, t)
  }
  sample.n = n
  sample.distinct = distinct
  sample.deviationOf = deviationOf
  sample.sum = sum
  sample.squares = squares
}
