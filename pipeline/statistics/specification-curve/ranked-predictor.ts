import { unitDeviations } from '../description/deviations.ts'

/** A predictor over the rows that have it, sorted once for thousands of permutations. */
export interface RankedPredictor {
  /** Which of the distinct values, from 0 for the smallest, each row has. */
  readonly groups: Int32Array
  readonly distinct: number
  /** The deviation of each distinct value, of length 1 over all. */
  readonly deviationOf: Float64Array
  /** The rows in rising order, and where each distinct value ends among them. */
  readonly rows: Int32Array
  readonly ends: Int32Array
}

/** @param kept 1 for a row that has a value and counts */
export function rankedPredictor(values: Float64Array, kept: Uint8Array): RankedPredictor {
  const having = [...kept.keys()].filter((row) => kept[row] === 1)
  const own = having.map((row) => values[row]!)
  const sorted = [...new Set(own)].sort((a, b) => a - b)
  const places = new Map(sorted.map((value, place) => [value, place]))
  const groups = Int32Array.from(values, (value) => places.get(value) ?? 0)
  const deviations = sorted.length > 1 ? unitDeviations(own) : own.map(() => 0)
  const deviationOf = new Float64Array(sorted.length)
  const ends = new Int32Array(sorted.length)
  having.forEach((row, i) => {
    deviationOf[groups[row]!] = deviations[i]!
    ends[groups[row]!]!++
  })
  for (let group = 1; group < ends.length; group++) ends[group]! += ends[group - 1]!
  const rows = Int32Array.from(having).sort((a, b) => groups[a]! - groups[b]! || a - b)
  return { groups, distinct: sorted.length, deviationOf, rows, ends }
}
