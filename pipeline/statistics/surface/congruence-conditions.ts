import type { ResponseSurface, SurfaceQuantity } from './response-surface.ts'

export type ConditionName =
  | 'first-axis-through-0'
  | 'first-axis-of-slope-1'
  | 'falls-off-from-congruence'
  | 'level-across-congruence'
  | 'level-along-congruence'
  | 'straight-along-congruence'

/** One condition; null if its quantity cannot be estimated. */
export interface CongruenceCondition {
  readonly name: ConditionName
  readonly met: boolean | null
  readonly because:
    | 'interval-holds-value'
    | 'interval-excludes-value'
    | 'interval-is-negative'
    | 'interval-is-not-negative'
    | 'not-estimable'
}

export interface CongruenceConditions {
  readonly conditions: readonly CongruenceCondition[]
  /** The first four conditions: outcomes are highest if the two scores are equal. */
  readonly broad: boolean | null
  /** All six conditions: outcomes depend only on how similar the scores are. */
  readonly strict: boolean | null
}

/**
 * Humberg, Nestler and Back's conditions for a congruence effect, each judged by an interval of the surface.
 *
 * Broad sense: the first principal axis does not differ from the line of congruence (the interval of p10
 * contains 0, that of p11 contains 1), the surface falls off from it on both sides (the interval of a4 is
 * negative) and does so symmetrically (that of a3 contains 0). Strict sense: in addition the surface is level
 * along the line (a1) and not curved along it (a2). A condition that is met because an interval is wide is
 * weak evidence.
 *
 * A verdict is false if at least one condition is not met, and otherwise null if a condition cannot be
 * estimated.
 *
 * @source Humberg, S., Nestler, S., & Back, M. D. (2019). Response surface analysis in personality and social
 * psychology: Checklist and clarifications for the case of congruence hypotheses. Social Psychological and
 * Personality Science, 10(3), 409-419. https://doi.org/10.1177/1948550618757600
 */
export function congruenceConditions(surface: ResponseSurface): CongruenceConditions {
  const { firstAxis, a1, a2, a3, a4 } = surface
  const conditions: CongruenceCondition[] = [
    holds('first-axis-through-0', firstAxis.intercept, 0),
    holds('first-axis-of-slope-1', firstAxis.slope, 1),
    negative('falls-off-from-congruence', a4),
    holds('level-across-congruence', a3, 0),
    holds('level-along-congruence', a1, 0),
    holds('straight-along-congruence', a2, 0),
  ]
  return { conditions, broad: all(conditions.slice(0, 4)), strict: all(conditions) }
}

function holds(name: ConditionName, { confLow, confHigh }: SurfaceQuantity, value: number) {
  if (confLow === null || confHigh === null) return { name, met: null, because: 'not-estimable' } as const
  const met = confLow <= value && value <= confHigh
  return { name, met, because: met ? 'interval-holds-value' : 'interval-excludes-value' } as const
}

function negative(name: ConditionName, { confHigh }: SurfaceQuantity) {
  if (confHigh === null) return { name, met: null, because: 'not-estimable' } as const
  const met = confHigh < 0
  return { name, met, because: met ? 'interval-is-negative' : 'interval-is-not-negative' } as const
}

function all(conditions: readonly CongruenceCondition[]): boolean | null {
  if (conditions.some(({ met }) => met === false)) return false
  return conditions.some(({ met }) => met === null) ? null : true
}
