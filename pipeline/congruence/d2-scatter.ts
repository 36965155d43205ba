import { scatter, sixfoldSquares } from '../holland/profile-shape.ts'
import type { ProfileIndex } from './congruence-index.ts'
import { sixDigits } from './digits.ts'
import { roundedFromWholeScores } from './from-whole-scores.ts'

/**
 * The scatter part of D²: the difference in spread between the two profiles.
 *
 * (Sx - Sy)², where S is the root of the sum of squared deviations from the person's own mean. A distance: 0
 * for equally differentiated profiles, no upper bound; in squared score units. Symmetric. The difference is
 * computed as (Sx² - Sy²)/(Sx + Sy), which keeps all digits when the two are nearly equal.
 *
 * @source Cronbach, L. J., & Gleser, G. C. (1953). Assessing similarity between profiles. Psychological
 * Bulletin, 50(6), 456-473. https://doi.org/10.1037/h0057173
 */
export const d2Scatter: ProfileIndex = {
  id: 'd2-scatter',
  title: 'Scatter part of D²',
  meaning: 'How much the two profiles differ in spread (differentiation).',
  definition: '(Sx − Sy)², S = √Σ(score − mean)²',
  range: [0, null],
  direction: 'distance',
  symmetric: true,
  usesHexagon: false,
  level: 'interval',
  confidence: 'certain',
  source: ['cronbach-gleser-1953'],
  basis: 'profile',
  comparesPoints: true,
  value: roundedFromWholeScores(
    (client, therapist) => {
      const x = sixfoldSquares(client)
      const y = sixfoldSquares(therapist)
      return x === y ? 0 : ((x - y) / (Math.sqrt(x) + Math.sqrt(y))) ** 2
    },
    { degree: 2, divisor: 36 },
  ),
  undefinedWhen: null,
  worked(client, therapist) {
    const [x, y] = [client, therapist].map((profile) => sixDigits(scatter(profile)))
    return `scatter of client ${x}, of therapist ${y}; (${x} - ${y})² = ${this.value(client, therapist)}`
  },
  examples: [
    { client: [40, 10, 25, 30, 5, 15], therapist: [50, 20, 35, 40, 15, 25], value: 0 },
    { client: [25, 25, 25, 25, 25, 25], therapist: [40, 10, 25, 30, 5, 15], value: 870.833, digits: 3 },
    { client: [40, 10, 26, 30, 6, 14], therapist: [20, 5, 13, 15, 3, 7], value: 215.5, digits: 9 },
    { client: [50, 0, 50, 0, 50, 0], therapist: [40, 10, 25, 30, 5, 15], value: 1006.63, digits: 2 },
  ],
}
