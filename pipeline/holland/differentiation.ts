import type { ProfileDescriptor } from './descriptor.ts'
import { type Profile, profile } from './profile.ts'
import { scatter, scoreSum } from './profile-shape.ts'

/** The six scores from highest to lowest. */
function descending(scores: Profile): Profile {
  return profile([...scores].sort((a, b) => b - a))
}

/** Whether a sum of scores is zero but for what adding up six numbers rounds: scores with decimals seldom add up to 0. */
function isOnlyRounding(sum: number, scores: Profile): boolean {
  const size = scores.reduce((total, score) => total + Math.abs(score), 0)
  return Math.abs(sum) <= 8 * Number.EPSILON * size
}

const IACHAN_FAMILY = 'Iachan, R. (1984). A family of differentiation indices. Psychometrika, 49, 217-222.'
const STEEP: Profile = [50, 40, 30, 20, 10, 0]
const HELP_PAGE: Profile = [70, 90, 120, 75, 100, 130]
const FLAT: Profile = [25, 25, 25, 25, 25, 25]

/**
 * The seven classical indices of differentiation, which measure how clearly a profile peaks, and Iachan's L1,
 * in their usual order. Each is 0 for a flat profile and increases with differentiation; all but di6 are in
 * score units. Ties need no rule, because equal scores are interchangeable in each formula.
 */
export const DIFFERENTIATION: readonly ProfileDescriptor[] = [
  {
    id: 'di1',
    title: 'Differentiation: highest minus second',
    meaning: 'How far the highest score is above the second highest.',
    definition: 'x(1) − x(2)',
    source:
      "Frantz, T. T., & Walsh, E. P. (1972). Exploration of Holland's theory of vocational choice in graduate " +
      'school environments. Journal of Vocational Behavior, 2, 223-232.',
    basis: 'profile',
    value(profile) {
      const [x1, x2] = descending(profile)
      return x1 - x2
    },
    undefinedWhen: null,
    examples: [
      { profile: [40, 10, 25, 30, 5, 15], value: 10 },
      { profile: HELP_PAGE, value: 10 },
      { profile: [50, 0, 50, 0, 50, 0], value: 0 },
    ],
  },
  {
    id: 'di2',
    title: 'Differentiation: highest minus third',
    meaning: 'How far the highest score is above the third highest.',
    definition: 'x(1) − x(3)',
    source:
      "Spokane, A. R., & Walsh, W. B. (1978). Occupational level and Holland's theory for employed men and " +
      'women. Journal of Vocational Behavior, 12, 145-154.',
    basis: 'profile',
    value(profile) {
      const [x1, , x3] = descending(profile)
      return x1 - x3
    },
    undefinedWhen: null,
    examples: [
      { profile: [40, 10, 25, 30, 5, 15], value: 15 },
      { profile: HELP_PAGE, value: 30 },
      { profile: FLAT, value: 0 },
    ],
  },
  {
    id: 'di3',
    title: 'Differentiation: highest minus mean of second and fourth',
    meaning: 'How far the highest score is above the mean of the second and fourth highest.',
    definition: 'x(1) − (x(2) + x(4))/2',
    source: IACHAN_FAMILY,
    variant: 'Without the factor ½ of iachan-l1, as in the R package holland.',
    basis: 'profile',
    value(profile) {
      const [x1, x2, , x4] = descending(profile)
      return x1 - (x2 + x4) / 2
    },
    undefinedWhen: null,
    examples: [
      { profile: [40, 10, 25, 30, 5, 15], value: 17.5 },
      { profile: HELP_PAGE, value: 25 },
      { profile: [50, 0, 50, 0, 50, 0], value: 25 },
    ],
  },
  {
    id: 'di4',
    title: 'Differentiation: highest minus mean of third and fifth',
    meaning: 'How far the highest score is above the mean of the third and fifth highest.',
    definition: 'x(1) − (x(3) + x(5))/2',
    source: IACHAN_FAMILY,
    variant: 'Without a factor ½, as in the R package holland.',
    basis: 'profile',
    value(profile) {
      const [x1, , x3, , x5] = descending(profile)
      return x1 - (x3 + x5) / 2
    },
    undefinedWhen: null,
    examples: [
      { profile: [40, 10, 25, 30, 5, 15], value: 22.5 },
      { profile: HELP_PAGE, value: 42.5 },
      { profile: FLAT, value: 0 },
    ],
  },
  {
    id: 'di5',
    title: 'Differentiation',
    meaning: 'How far the highest of the six scores is above the lowest.',
    definition: 'x(1) − x(6)',
    source: 'Holland, J. L. (1973). Making vocational choices: A theory of careers. Prentice-Hall.',
    variant: 'Over all six scores; Holland also uses the range within the letters of the code.',
    basis: 'profile',
    value(profile) {
      const [x1, , , , , x6] = descending(profile)
      return x1 - x6
    },
    undefinedWhen: null,
    examples: [
      { profile: [40, 10, 25, 30, 5, 15], value: 35 },
      { profile: HELP_PAGE, value: 60 },
      { profile: FLAT, value: 0 },
    ],
  },
  {
    id: 'di6',
    title: 'Differentiation relative to the sum of scores',
    meaning: 'The range of the six scores as a share of their sum.',
    definition: '(x(1) − x(6))/Σx',
    source:
      'Peiser, C., & Meir, E. I. (1978). Congruency, consistency, and differentiation of vocational interests ' +
      'as predictors of vocational satisfaction and preference stability. Journal of Vocational Behavior, 12, ' +
      '270-278.',
    basis: 'profile',
    value(profile) {
      const [x1, , , , , x6] = descending(profile)
      const sum = scoreSum(profile)
      return isOnlyRounding(sum, profile) ? null : (x1 - x6) / sum
    },
    undefinedWhen: 'the six scores sum to zero',
    examples: [
      { profile: [40, 10, 25, 30, 5, 15], value: 0.28 },
      { profile: HELP_PAGE, value: 0.102564102564103, digits: 15 },
      { profile: [50, 0, 0, 0, 0, 0], value: 1 },
      { profile: [0, 0, 0, 0, 0, 0], value: null },
      { profile: [0.1, 0.2, -0.3, 0.3, -0.2, -0.1], value: null },
    ],
  },
  {
    id: 'di7',
    title: 'Differentiation: standard deviation of the scores',
    meaning: 'The standard deviation of the six scores.',
    definition: '√(Σ(x − mean)²/6)',
    source:
      'Healy, C. C., & Mourton, D. L. (1983). Derivatives of the Self-Directed Search: Potential clinical and ' +
      'evaluative uses. Journal of Vocational Behavior, 23(3), 318-328.',
    variant: 'Population standard deviation: the divisor is 6, not 5.',
    basis: 'profile',
    value: (profile) => scatter(profile) / Math.sqrt(6),
    undefinedWhen: null,
    examples: [
      { profile: [40, 10, 25, 30, 5, 15], value: 12.0474, digits: 4 },
      { profile: HELP_PAGE, value: 21.937410968480304, digits: 13 },
      { profile: FLAT, value: 0 },
    ],
  },
  {
    id: 'iachan-l1',
    title: "Iachan's L1",
    meaning: 'Half the distance of the highest score above the mean of the second and fourth highest.',
    definition: '½·(x(1) − (x(2) + x(4))/2)',
    source: IACHAN_FAMILY,
    variant: 'With the factor ½ of the form printed with the Self-Directed Search (likely); it is di3/2.',
    basis: 'profile',
    value(profile) {
      const [x1, x2, , x4] = descending(profile)
      return (x1 - (x2 + x4) / 2) / 2
    },
    undefinedWhen: null,
    examples: [
      { profile: [40, 10, 25, 30, 5, 15], value: 8.75 },
      { profile: STEEP, value: 10 },
      { profile: FLAT, value: 0 },
    ],
  },
]
