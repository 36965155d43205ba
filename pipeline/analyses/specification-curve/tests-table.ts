import { artefact, choice, integer, number, orMissing, type RowOf, text } from '../../artefacts/artefact.ts'

/** The specification curve as a whole, against curves of permuted ratings. */
export const specificationCurve = artefact({
  file: 'specification_curve.csv',
  row: 'one number that sums up the curve',
  disclosure: 'aggregate',
  columns: {
    exchange: choice(
      ['pairs', 'within-therapists'],
      'what changes places: the ratings of pairs of the same therapist, or of any pairs where each therapist has one',
    ),
    statistic: choice(
      ['median_estimate', 'share_in_direction', 'share_significant', 'stouffer_z'],
      'median estimate on the scale of r, tau as sin(πτ/2); share of estimates in the direction of the hypothesis; share that is significant as well; sum of z over the root of their number',
    ),
    direction: choice(
      ['positive', 'negative', 'either'],
      'direction of the hypothesis, of congruence rather than of its index',
    ),
    specifications: integer('specifications on the curve'),
    value: orMissing(
      number(
        'the number, larger meaning more in the direction of the hypothesis; without a direction median and z keep their sign',
      ),
    ),
    null_median: orMissing(number('its middle over the permutations')),
    null_median_se: orMissing(number('standard error of null_median from drawing orders at random')),
    orders: text('number of orders that the exchange allows'),
    permutations: integer('random orders of the ratings'),
    p: orMissing(
      number(
        'share of the orders with at least this number, (count + 1)/(permutations + 1); of median and z without a direction twice the smaller side',
      ),
    ),
    p_opposite: orMissing(
      number('share of the orders with at most this number; NA without a direction, where p has both sides'),
    ),
    monte_carlo_se: orMissing(number('standard error of p from drawing orders at random')),
    reason: orMissing(text('why there is no test')),
  },
})

export type SpecificationCurveRow = RowOf<typeof specificationCurve>
