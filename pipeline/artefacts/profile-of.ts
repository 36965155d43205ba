import { type Profile, profile } from '../holland/profile.ts'
import { type HollandType, TYPES } from '../holland/type.ts'

/** The six scores of a row in RIASEC order; null if one of them is missing. */
export function profileOf(row: Readonly<Record<HollandType, number | null>>): Profile | null {
  const scores = TYPES.map((type) => row[type])
  return scores.every((score) => score !== null) ? profile(scores) : null
}
