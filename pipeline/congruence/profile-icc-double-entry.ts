import { isFlat, type Profile } from '../holland/profile.ts'
import { productSum, scoreSum } from '../holland/profile-shape.ts'
import type { ProfileIndex } from './congruence-index.ts'
import { sixDigits } from './digits.ts'
import { roundedFromWholeScores } from './from-whole-scores.ts'

/** Twelve times the deviation of each score from the mean of all twelve; a whole number for whole scores. */
function twelvefoldDeviations(client: Profile, therapist: Profile) {
  const sum = scoreSum(client) + scoreSum(therapist)
  return { x: client.map((score) => 12 * score - sum), y: therapist.map((score) => 12 * score - sum) }
}

/**
 * Double-entry intraclass correlation of two profiles: agreement in elevation, scatter and shape together.
 *
 * Pearson's r of the twelve pairs that result if every pair of scores is entered in both orders. With g the
 * mean of all twelve scores: 2Σ(x-g)(y-g)/(Σ(x-g)² + Σ(y-g)²). -1 to 1, 1 only for identical profiles;
 * symmetric; equal to r if the profiles have the same mean and scatter. Undefined if all twelve are equal.
 *
 * @source McCrae, R. R. (2008). A note on some measures of profile agreement. Journal of Personality
 * Assessment, 90(2), 105-109. https://doi.org/10.1080/00223890701845104
 */
export const profileIccDoubleEntry: ProfileIndex = {
  id: 'profile-icc-double-entry',
  title: 'Double-entry intraclass correlation',
  meaning: 'How far the two profiles agree in level, spread and shape together.',
  definition: '2Σ(x-g)(y-g)/(Σ(x-g)² + Σ(y-g)²), g = mean of all twelve scores',
  range: [-1, 1],
  direction: 'similarity',
  symmetric: true,
  usesHexagon: false,
  level: 'interval',
  confidence: 'certain',
  source: ['mccrae-2008'],
  basis: 'profile',
  comparesPoints: true,
  value: roundedFromWholeScores(
    (client, therapist) => {
      if (isFlat(client) && isFlat(therapist) && client[0] === therapist[0]) return null
      const { x, y } = twelvefoldDeviations(client, therapist)
      return Math.max(-1, Math.min(1, (2 * productSum(x, y)) / (productSum(x, x) + productSum(y, y))))
    },
    { degree: 0 },
  ),
  undefinedWhen: 'all twelve scores of the two profiles are equal',
  worked(client, therapist) {
    const value = this.value(client, therapist)
    if (value === null) return `undefined: ${this.undefinedWhen}`
    const { x, y } = twelvefoldDeviations(client, therapist)
    const [xy, xx, yy] = [productSum(x, y), productSum(x, x), productSum(y, y)].map(sixDigits)
    return (
      `12·score - sum of all scores: client ${x.map(sixDigits).join(' ')}, therapist ${y.map(sixDigits).join(' ')}; ` +
      `2·${xy}/(${xx} + ${yy}) = ${value}`
    )
  },
  examples: [
    { client: [40, 10, 25, 30, 5, 15], therapist: [40, 10, 25, 30, 5, 15], value: 1 },
    { client: [10, 10, 10, 10, 10, 10], therapist: [40, 40, 40, 40, 40, 40], value: -1 },
    { client: [25, 25, 25, 25, 25, 25], therapist: [40, 10, 25, 30, 5, 15], value: -0.05643, digits: 5 },
    { client: [40, 10, 25, 30, 5, 15], therapist: [50, 20, 35, 40, 15, 25], value: 0.706122, digits: 6 },
    { client: [40, 10, 26, 30, 6, 14], therapist: [20, 5, 13, 15, 3, 7], value: 0.377241, digits: 6 },
    { client: [30, 40, 10, 50, 5, 20], therapist: [20, 40, 10, 50, 5, 30], value: 0.934247, digits: 6 },
    { client: [25, 25, 25, 25, 25, 25], therapist: [25, 25, 25, 25, 25, 25], value: null },
  ],
}
