import type { WhyNotFitted } from '../statistics/mixed/engine/clustered-design.ts'

/** Why a model of clients in therapists has no result, in words for the `reason` column. */
export const WHY_NO_MODEL: Readonly<Record<WhyNotFitted | 'variances-inseparable', string>> = {
  'constant-outcome': 'the rating is the same in all pairs',
  'too-few-clusters': 'all pairs have the same therapist',
  'clusters-of-one': 'each therapist sees one client: nothing is nested',
  'too-few-rows': 'too few pairs for so many coefficients',
  'collinear-predictors': 'a predictor is the same in all pairs, or follows from the others',
  'one-cluster-alone': 'one therapist alone identifies a coefficient',
  'perfect-fit': 'the predictors explain the rating completely',
  'perfect-fit-within': 'within therapists the predictors explain the rating completely',
  'variances-inseparable': 'the variances between and within therapists cannot be told apart in this design',
}
