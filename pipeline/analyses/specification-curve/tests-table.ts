import { artefact, choice, integer, number, orMissing, type RowOf, text } from '../../artefacts/artefact.ts'

/** Tests of the whole specification curve, compared with curves of permuted ratings. */
export const specificationCurve = artefact({
  file: 'specification_curve.csv',
  row: 'one number that sums up the curve',
  disclosure: 'aggregate',
  columns: {
    exchange: choice(
      ['pairs', 'within-therapists'],
      'what is exchanged: the ratings of pairs of the same therapist, or of any pairs if each therapist has one',
    ),
    statistic: choice(
      ['median_estimate', 'share_in_direction', 'share_significant', 'stouffer_z'],
      'median estimate on the scale of r, tau as sin(πτ/2); share of estimates in the direction of the hypothesis; share that are also significant; sum of z divided by the root of their number',
    ),
    direction: choice(
      ['positive', 'negative', 'either'],
      'direction of the hypothesis in terms of congruence, not of its index',
    ),
    specifications: integer('specifications on the curve'),
    value: orMissing(
      number(
        'the summary; larger means more in the direction of the hypothesis; without a direction, median and z keep their sign',
      ),
    ),
    null_median: orMissing(number('its median over the permutations')),
    null_median_se: orMissing(number('standard error of null_median from drawing orders at random')),
    orders: text('number of orders that the exchange allows'),
    permutations: integer('random orders of the ratings'),
    p: orMissing(
      number(
        'share of the orders with at least this summary, (count + 1)/(permutations + 1); without a direction, twice the smaller side for median and z',
      ),
    ),
    p_opposite: orMissing(
      number('share of the orders with at most this number; NA without a direction, where p has both sides'),
    ),
    monte_carlo_se: orMissing(number('Monte Carlo standard error of p')),
    reason: orMissing(text('why there is no test')),
  },
})

export type SpecificationCurveRow = RowOf<typeof specificationCurve>
