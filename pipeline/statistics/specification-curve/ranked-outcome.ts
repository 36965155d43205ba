import { addTies, clearTies, NO_TIES, type TieSums } from '../correlation/tie-sums.ts'
import { unitDeviations } from '../description/deviations.ts'

/** An outcome in rising order, sorted once: permuting its rows does not change which value is the smaller. */
export interface RankedOutcome {
  /** The rows that have a value, from the smallest to the largest value. */
  readonly rows: Int32Array
  /** Which of the distinct values each of them has, and its deviation, of length 1 over all. */
  readonly groups: Int32Array
  readonly deviations: Float64Array
  readonly distinct: number
  /** The deviation of each distinct value. */
  readonly deviationOf: Float64Array
}

/** An outcome as it stands with some of the pairs, in rising order; used again for every permutation. */
export interface OutcomeSample {
  n: number
  /** Where each value stands. */
  readonly places: Int32Array
  readonly deviations: Float64Array
  /** Twice its midrank. */
  readonly doubled: Float64Array
  /** Which of the distinct values stands with each pair; -1 if the pair has none or is left out. */
  readonly groupAt: Int32Array
  /** How many there are, and of each of them the deviation and twice the midrank. */
  distinct: number
  deviationOf: Float64Array
  readonly doubledOf: Float64Array
  /** Where the next larger value begins. */
  readonly ends: Int32Array
  sum: number
  squares: number
  readonly ties: TieSums
}

export function rankedOutcome(values: Float64Array): RankedOutcome {
  const rows = Int32Array.from([...values.keys()].filter((row) => !Number.isNaN(values[row]))).sort(
    (a, b) => values[a]! - values[b]! || a - b,
  )
  const sorted = [...rows].map((row) => values[row]!)
  let group = 0
  const groups = Int32Array.from(sorted, (value, i) => (i > 0 && value > sorted[i - 1]! ? ++group : group))
  const deviations = Float64Array.from(group > 0 ? unitDeviations(sorted) : sorted.map(() => 0))
  const deviationOf = new Float64Array(group + 1)
  groups.forEach((own, i) => {
    deviationOf[own] = deviations[i]!
  })
  return { rows, groups, deviations, distinct: group + 1, deviationOf }
}

/** Space for the sample of an outcome of `n` pairs. */
export function outcomeSample(n: number): OutcomeSample {
  const [places, ends, groupAt] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)]
  const [deviations, doubled, doubledOf] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)]
  const byValue = { groupAt, distinct: 0, deviationOf: deviations, doubledOf }
  return { n: 0, places, deviations, doubled, ends, ...byValue, sum: 0, squares: 0, ties: { ...NO_TIES } }
}

/**
 * Fills the sample with those values whose row stands with a pair that is kept.
 * @param placeOf the pair with which each row of the outcome now stands
 */
export function fillSample(
  sample: OutcomeSample,
  { rows, groups, deviations, distinct, deviationOf }: RankedOutcome,
  kept: Uint8Array,
  placeOf: Int32Array,
): void {
  clearTies(sample.ties)
  sample.groupAt.fill(-1)
  let [n, first, group, sum, squares] = [0, 0, -1, 0, 0]
  for (let i = 0; i < rows.length; i++) {
    const place = placeOf[rows[i]!]!
    if (kept[place] === 0) continue
    if (groups[i] !== group) {
      close(sample, group, first, n)
      first = n
      group = groups[i]!
    }
    const deviation = deviations[i]!
    sum += deviation
    squares += deviation * deviation
    sample.places[n] = place
    sample.groupAt[place] = group
    sample.deviations[n++] = deviation
  }
  close(sample, group, first, n)
  sample.n = n
  sample.distinct = distinct
  sample.deviationOf = deviationOf
  sample.sum = sum
  sample.squares = squares
}

/** The values from `first` up to `end` are equal. */
function close(
  { doubled, ends, ties, doubledOf }: OutcomeSample,
  group: number,
  first: number,
  end: number,
): void {
  if (end > first) doubledOf[group] = first + end + 1
  for (let i = first; i < end; i++) {
    doubled[i] = first + end + 1
    ends[i] = end
  }
  if (end - first > 1) addTies(ties, end - first)
}
