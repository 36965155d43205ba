import { addTies, clearTies, NO_TIES, type TieSums } from '../correlation/tie-sums.ts'
import { unitDeviations } from '../description/deviations.ts'

/** An outcome in rising order, sorted once: permuting its rows does not change which value is the smaller. */
export interface RankedOutcome {
  /** The rows that have a value, from the smallest to the largest value. */
  readonly rows: Int32Array
  /** Which of the distinct values each of them has, and its deviation, of length 1 over all. */
  readonly groups: Int32Array
  readonly deviations: Float64Array
}

/** An outcome as it stands with some of the pairs, in rising order; used again for every permutation. */
export interface OutcomeSample {
  n: number
  /** Where each value stands. */
  readonly places: Int32Array
  readonly deviations: Float64Array
  /** Twice its midrank. */
  readonly doubled: Float64Array
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
  return { rows, groups, deviations }
}

/** Space for the sample of an outcome of `n` pairs. */
export function outcomeSample(n: number): OutcomeSample {
  const [places, ends] = [new Int32Array(n), new Int32Array(n)]
  const [deviations, doubled] = [new Float64Array(n), new Float64Array(n)]
  return { n: 0, places, deviations, doubled, ends, sum: 0, squares: 0, ties: { ...NO_TIES } }
}

/**
 * Fills the sample with those values whose row stands with a pair that is kept.
 * @param placeOf the pair with which each row of the outcome now stands
 */
export function fillSample(
  sample: OutcomeSample,
  { rows, groups, deviations }: RankedOutcome,
  kept: Uint8Array,
  placeOf: Int32Array,
): void {
  clearTies(sample.ties)
  let [n, first, group, sum, squares] = [0, 0, -1, 0, 0]
  for (let i = 0; i < rows.length; i++) {
    const place = placeOf[rows[i]!]!
    if (kept[place] === 0) continue
    if (groups[i] !== group) {
      close(sample, first, n)
      first = n
      group = groups[i]!
    }
    const deviation = deviations[i]!
    sum += deviation
    squares += deviation * deviation
    sample.places[n] = place
    sample.deviations[n++] = deviation
  }
  close(sample, first, n)
  sample.n = n
  sample.sum = sum
  sample.squares = squares
}

/** The values from `first` up to `end` are equal. */
function close({ doubled, ends, ties }: OutcomeSample, first: number, end: number): void {
  for (let i = first; i < end; i++) {
    doubled[i] = first + end + 1
    ends[i] = end
  }
  if (end - first > 1) addTies(ties, end - first)
}
