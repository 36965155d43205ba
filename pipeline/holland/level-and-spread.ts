import type { ProfileDescriptor } from './descriptor.ts'
import { scatter, scoreSum } from './profile-shape.ts'

const CRONBACH_GLESER =
  'Cronbach, L. J., & Gleser, G. C. (1953). Assessing similarity between profiles. Psychological Bulletin, ' +
  '50(6), 456-473.'

/** Elevation of a profile: the mean of the six scores, in score units. */
export const elevation: ProfileDescriptor = {
  id: 'elevation',
  title: 'Elevation',
  meaning: 'The level of the profile: the mean of the six scores.',
  definition: 'Σx/6',
  source: CRONBACH_GLESER,
  variant: 'The literature on the Self-Directed Search calls the sum of the six scores profile elevation.',
  basis: 'profile',
  value: (profile) => scoreSum(profile) / 6,
  undefinedWhen: null,
  examples: [
    { profile: [25, 25, 25, 25, 25, 25], value: 25 },
    { profile: [50, 40, 30, 20, 10, 0], value: 25 },
    { profile: [40, 10, 25, 30, 5, 15], value: 20.8333, digits: 4 },
  ],
}

/** Scatter of a profile, {@link scatter}, as a descriptor. */
export const scatterDescriptor: ProfileDescriptor = {
  id: 'scatter',
  title: 'Scatter',
  meaning: 'The spread of the profile around its own mean.',
  definition: '√Σ(x − mean)², which is √6 times di7',
  source: CRONBACH_GLESER,
  variant: 'A sum, not divided by 6 or 5.',
  basis: 'profile',
  value: scatter,
  undefinedWhen: null,
  examples: [
    { profile: [25, 25, 25, 25, 25, 25], value: 0 },
    { profile: [30, 30, 20, 20, 10, 10], value: 20 },
    { profile: [40, 10, 25, 30, 5, 15], value: 29.50989, digits: 5 },
  ],
}
