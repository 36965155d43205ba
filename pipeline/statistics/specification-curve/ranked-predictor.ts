import { addTies, clearTies, NO_TIES, type TieSums } from '../correlation/tie-sums.ts'
import { unitDeviations } from '../description/deviations.ts'

/** A predictor over the rows that have it, prepared once for thousands of permutations. */
export interface RankedPredictor {
  /** Deviation of each row, of length 1 over all; 0 where the row has no value. */
  readonly deviations: Float64Array
  /** Which of the distinct values, from 0 for the smallest, each row has. */
  readonly groups: Int32Array
  readonly distinct: number
  /** The deviation of each distinct value. */
  readonly deviationOf: Float64Array
  /** Ranks over all rows. */
  readonly whole: GroupRanks
}

/** The ranks of the distinct values over some of the rows. */
export interface GroupRanks {
  /** Twice the midrank of each distinct value: a whole number, so that sums of products are exact. */
  readonly doubled: Float64Array
  readonly ties: TieSums
}

/** @param rows 1 for a row that has a value and counts */
export function rankedPredictor(values: Float64Array, rows: Uint8Array): RankedPredictor {
  const having = [...rows.keys()].filter((row) => rows[row] === 1)
  const own = having.map((row) => values[row]!)
  const sorted = [...new Set(own)].sort((a, b) => a - b)
  const places = new Map(sorted.map((value, place) => [value, place]))
  const deviations = new Float64Array(values.length)
  for (const [i, u] of sorted.length > 1 ? unitDeviations(own).entries() : []) deviations[having[i]!] = u
  const groups = Int32Array.from(values, (value) => places.get(value) ?? 0)
  const whole = { doubled: new Float64Array(sorted.length), ties: { ...NO_TIES } }
  const deviationOf = new Float64Array(sorted.length)
  for (const row of having) deviationOf[groups[row]!] = deviations[row]!
  const predictor = { deviations, groups, distinct: sorted.length, deviationOf, whole }
  rankWithin(predictor, Int32Array.from(having), having.length, new Int32Array(sorted.length), whole)
  return predictor
}

/**
 * Ranks the predictor within the first `n` of these rows.
 * @param counts space for a count of each distinct value
 */
export function rankWithin(
  { groups, distinct }: RankedPredictor,
  rows: Int32Array,
  n: number,
  counts: Int32Array,
  ranks: GroupRanks,
): void {
  counts.fill(0, 0, distinct)
  for (let i = 0; i < n; i++) counts[groups[rows[i]!]!]!++
  rankCounts(counts, distinct, ranks)
}

/** Ranks the distinct values, given how often each of them occurs. */
export function rankCounts(counts: Int32Array, distinct: number, ranks: GroupRanks): void {
  clearTies(ranks.ties)
  let below = 0
  for (let group = 0; group < distinct; group++) {
    const t = counts[group]!
    ranks.doubled[group] = 2 * below + t + 1
    below += t
    if (t > 1) addTies(ranks.ties, t)
  }
}
