import type { Profile } from '../holland/profile.ts'

/** Most decimals of scores that are looked for. */
const MOST_DECIMALS = 4

/** Largest number of items whose mean is looked for, such as 60: means of 12 and of 10 items beside each other. */
const MOST_ITEMS = 60

/** Scores are rounded to ten decimals when they are read or computed, so a third is known to half of the tenth. */
const HALF_OF_LAST_DECIMAL = 5.1e-11

/**
 * The smallest power of ten, up to 10,000, by which all scores of both profiles become whole numbers; otherwise the
 * smallest number of items, up to 60, of which all of them can be means of whole answers. Null if there is none, as
 * for z scores.
 *
 * @example commonDenominator([1.1, 2, 2, 2, 2, 2], [1.45, 2, 2, 2, 2, 2]) // 100
 */
export function commonDenominator(client: Profile, therapist: Profile): number | null {
  for (let decimals = 0, power = 1; decimals <= MOST_DECIMALS; decimals++, power *= 10) {
    if (areWhole(client, power, 0) && areWhole(therapist, power, 0)) return power
  }
  for (let items = 3; items <= MOST_ITEMS; items++) {
    if (areWhole(client, items, HALF_OF_LAST_DECIMAL) && areWhole(therapist, items, HALF_OF_LAST_DECIMAL))
      return items
  }
  return null
}

function areWhole(scores: Profile, times: number, apart: number): boolean {
  for (let i = 0; i < 6; i++) {
    const score = scores[i]!
    const nearest = Math.round(score * times) / times
    if (!(nearest === score || Math.abs(nearest - score) <= apart)) return false
  }
  return true
}
