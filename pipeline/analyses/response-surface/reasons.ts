import type { CongruenceCondition } from '../../statistics/surface/congruence-conditions.ts'
import type { WhyNoQuantity } from '../../statistics/surface/response-surface.ts'

/** Why a surface or a quantity of it does not exist, in words for the `reason` column. */
export const WHY_NO_SURFACE: Readonly<Record<WhyNoQuantity, string>> = {
  'too-few-pairs': 'too few pairs for so many coefficients',
  'constant-predictor': 'a term is the same in all pairs',
  'collinear-predictors': 'a term follows from the others',
  'first-constant': 'all clients have the same score',
  'second-constant': 'all therapists have the same score',
  'not-commensurate': 'the scores are not centred in common',
  'one-cluster': 'all pairs have the same therapist',
  'one-cluster-identifies': 'one therapist alone identifies a coefficient',
  'perfect-fit': 'the scores explain the outcome completely',
  'no-variance': 'the pairs give no estimate of the error',
  'too-few-clusters': 'too few therapists',
  'no-stationary-point': 'the surface is level nowhere, or along a line',
  'no-principal-axis': 'the surface curves alike in all directions',
  'axis-vertical': 'the axis is parallel to that of the therapist’s score',
  'axis-parallel': 'the axis is parallel to the line of incongruence',
}

/** What the interval of a condition's quantity says. */
export const WHY_MET: Readonly<Record<CongruenceCondition['because'], string>> = {
  'interval-holds-value': 'the interval holds the value that congruence demands',
  'interval-excludes-value': 'the interval excludes the value that congruence demands',
  'interval-is-negative': 'the interval is negative',
  'interval-is-not-negative': 'the interval is not negative',
  'not-estimable': 'the quantity has no interval',
}
