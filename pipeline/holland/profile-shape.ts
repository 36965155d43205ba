import { isFlat, type Profile } from './profile.ts'

/**
 * The sum of numbers, added from the lowest to the highest, so that it is the same double in whatever order they are:
 * a value must not depend on which type is named first. The list itself is sorted.
 */
export function orderlessSum(terms: number[]): number {
  for (let i = 1; i < terms.length; i++) {
    const term = terms[i]!
    let place = i
    for (; place > 0 && terms[place - 1]! > term; place--) terms[place] = terms[place - 1]!
    terms[place] = term
  }
  let sum = 0
  for (let i = 0; i < terms.length; i++) sum += terms[i]!
  return sum
}

/** Sum of the six scores. */
export function scoreSum(profile: Profile): number {
  return orderlessSum([...profile])
}

/**
 * Six times the deviation of each score from the mean of the profile: 6x - (sum of the six scores). For whole
 * scores this is a whole number, so sums of squares and of products computed from it are exact, and profiles
 * that differ by a constant have exactly the same shape.
 *
 * @example sixfoldDeviations([6, 5, 4, 3, 2, 1]) // [15, 9, 3, -3, -9, -15]
 */
export function sixfoldDeviations(profile: Profile): number[] {
  const sum = scoreSum(profile)
  const deviations = new Array<number>(profile.length)
  for (let i = 0; i < profile.length; i++) deviations[i] = 6 * profile[i]! - sum
  return deviations
}

/** Sum of the products of two equally long lists, entry by entry. */
export function productSum(a: readonly number[], b: readonly number[]): number {
  const products = new Array<number>(a.length)
  for (let i = 0; i < a.length; i++) products[i] = a[i]! * b[i]!
  return orderlessSum(products)
}

/** 36 times the sum of squared deviations from the mean of the profile; exactly 0 for a flat profile. */
export function sixfoldSquares(profile: Profile): number {
  if (isFlat(profile)) return 0
  const deviations = sixfoldDeviations(profile)
  return productSum(deviations, deviations)
}

/**
 * Scatter S of a profile: the root of the sum of squared deviations from its mean. 0 for a flat profile; in
 * score units. Not divided by 6 or 5: √6 times the population standard deviation of the six scores.
 *
 * @source Cronbach, L. J., & Gleser, G. C. (1953). Assessing similarity between profiles. Psychological
 * Bulletin, 50(6), 456-473.
 * @example scatter([50, 40, 30, 20, 10, 0]) // Math.sqrt(1750)
 */
export function scatter(profile: Profile): number {
  return Math.sqrt(sixfoldSquares(profile)) / 6
}
