import { inWords, pluralInWords } from '../document/apa.ts'
import { unitDeviations } from '../statistics/description/deviations.ts'
import { kenwardRoger } from '../statistics/mixed/kenward-roger.ts'
import { randomIntercept } from '../statistics/mixed/random-intercept.ts'
import { isNested } from './nested-pairs.ts'
import { WHY_NO_MODEL } from './why-no-model.ts'

/** The slope of a mixed model of one predictor, tested by Kenward and Roger, or why there is none. */
export interface NestedSlope {
  readonly estimate: number | null
  readonly standardError: number | null
  readonly low: number | null
  readonly high: number | null
  readonly t: number | null
  readonly df: number | null
  readonly p: number | null
  readonly reason: string | null
}

export const NO_SLOPE = {
  ...{ estimate: null, standardError: null, low: null, high: null, t: null, df: null, p: null },
} satisfies Omit<NestedSlope, 'reason'>

/** The slope of y on x with a random intercept for the therapist, in units of y for one of x. */
export function nestedSlope(
  x: readonly number[],
  y: readonly number[],
  therapists: readonly string[],
  confidence: number,
): NestedSlope {
  const model = randomIntercept(y, [x], therapists)
  const tests = model.undefinedBecause === null ? kenwardRoger(model, confidence) : model
  if (tests.undefinedBecause !== null) return { ...NO_SLOPE, reason: WHY_NO_MODEL[tests.undefinedBecause] }
  const { estimate, standardError, confLow, confHigh, t, df, p } = tests.coefficients[1]!
  return { estimate, standardError, low: confLow, high: confHigh, t, df, p, reason: null }
}

/** What conclusions from pairs with these therapists rest on, by the rule of the leading estimate. */
export function estimatorOf(therapists: readonly string[], fewest: number) {
  if (!isNested(therapists)) return { estimator: 'correlation', reason: null } as const
  const several = new Set(therapists).size
  if (several >= fewest) return { estimator: 'mixed-model', reason: null } as const
  const reason = `${pluralInWords(several, 'therapist is', 'therapists are')} too few to tell an association from differences between them (at least ${inWords(fewest)})`
  return { estimator: 'none', reason } as const
}

/** The values centred and divided by their standard deviation (n - 1); null where they do not differ. */
export function inStandardDeviations(values: readonly number[]): number[] | null {
  if (values.every((value) => value === values[0])) return null
  const root = Math.sqrt(values.length - 1)
  return unitDeviations(values).map((value) => value * root)
}
