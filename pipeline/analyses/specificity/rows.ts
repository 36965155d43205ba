import { type AnalysisFrame, indexVariable, outcomeVariable } from '../../artefacts/analysis-frame.ts'
import { restScore } from '../../instruments/rest-score.ts'
import { plural } from '../../sentences/plural.ts'
import { mengZ } from '../../statistics/comparison/meng-z.ts'
import { steigerZ } from '../../statistics/comparison/overlapping-z.ts'
import { williamsT } from '../../statistics/comparison/williams-t.ts'
import { zouOverlapping } from '../../statistics/comparison/zou-interval.ts'
import { pearson } from '../../statistics/correlation/pearson.ts'
import type { Study } from '../../study/study.ts'
import type { StudyWith } from '../analysis.ts'
import { missingCoefficient } from '../missing-coefficient.ts'
import { asCorrelated, nestedPairs } from '../nested-pairs.ts'
import {
  estimatorOf,
  inStandardDeviations,
  type NestedSlope,
  NO_SLOPE,
  nestedSlope,
} from '../nested-slope.ts'
import type { settings } from './settings.ts'
import type { SpecificityRow } from './table.ts'

type Comparison = Pick<SpecificityRow, 'index' | 'outcome' | 'other' | 'overlap'>

/** What stands in a row that compares nothing. */
const NONE = {
  difference: null,
  conf_low: null,
  conf_high: null,
  williams_t: null,
  williams_df: null,
  williams_p: null,
  steiger_z: null,
  steiger_p: null,
  meng_z: null,
  meng_p: null,
}

/**
 * The primary outcome against each outcome named under specificity, then each whole against its part under
 * overlap: with the items of the part in it, and taken out of it.
 */
export function specificityRows(frame: AnalysisFrame, study: StudyWith<typeof settings>): SpecificityRow[] {
  const { hypothesis, specificity = [], overlap = {} } = study
  const named = specificity.map((other) => [hypothesis.outcome, other] as const)
  const parts = Object.entries(overlap).map(([part, whole]) => [whole, part] as const)
  const overlaps = (a: string, b: string) => parts.some(([whole, part]) => whole === a && part === b)
  const apart = named.filter(([a, b]) => !overlaps(a, b) && !overlaps(b, a))
  return [
    ...apart.map(([outcome, other]) => ({ outcome, other, overlap: 'none' }) as const),
    ...parts.flatMap(([outcome, other]) =>
      (['contained', 'removed'] as const).map((overlap) => ({ outcome, other, overlap })),
    ),
  ].map((comparison) => compared(frame, study, { index: hypothesis.index, ...comparison }))
}

function compared(frame: AnalysisFrame, study: Study, comparison: Comparison): SpecificityRow {
  const { index, outcome, other, overlap } = comparison
  const variables = [indexVariable(index), outcomeVariable(outcome), outcomeVariable(other)]
  const { rows, values } = frame.complete(...variables)
  const [x, whole, part] = values
  const first = (all: readonly number[], items: readonly number[]) =>
    overlap === 'removed' ? withoutPart(all, items, study, outcome, other) : all
  const y = first(whole!, part!)
  const n = x!.length
  const therapists = rows.map(({ therapist }) => therapist)
  const nested = nestedPairs(frame, variables)
  const [xs, wholes, parts] = nested.values
  const slopes = slopeColumns(
    [xs!, first(wholes!, parts!), parts!],
    { all: therapists, nested: nested.therapists },
    study,
  )
  const rest = overlap === 'removed' ? `${outcome} without ${other}` : outcome
  const found = [
    { ...pearson(x!, y), of: [index, rest] },
    { ...pearson(x!, part!), of: [index, other] },
    { ...pearson(y, part!), of: [rest, other] },
  ] as const
  const [jk, jh, kh] = found.map(({ estimate }) => estimate)
  const known = { n, therapists: new Set(therapists).size, ...slopes }
  const row = { ...comparison, ...known, r_outcome: jk!, r_other: jh!, r_between: kh! }
  const missing = found.find(({ estimate }) => estimate === null)
  if (missing) return { ...row, ...NONE, reason: missingCoefficient(missing, missing.of[0]!, missing.of[1]!) }
  const rs = { jk: jk!, jh: jh!, kh: kh!, n }
  const [williams, steiger, meng] = [williamsT(rs), steigerZ(rs), mengZ(rs)]
  const zou = zouOverlapping(rs, study.confidence)
  const why = {
    'too-few-pairs': `only ${plural(n, 'pair')}: too few`,
    'perfect-correlation': 'a perfect correlation',
  }
  const reason = williams.undefinedBecause ?? steiger.undefinedBecause ?? zou.undefinedBecause
  return {
    ...row,
    difference: rs.jk - rs.jh,
    conf_low: zou.low,
    conf_high: zou.high,
    williams_t: williams.statistic,
    williams_df: williams.df,
    williams_p: williams.p,
    steiger_z: steiger.statistic,
    steiger_p: steiger.p,
    meng_z: meng.statistic,
    meng_p: meng.p,
    reason: reason === null ? null : why[reason],
  }
}

/** Differences of two outcomes in SDs that are smaller than this are rounding. */
const ROUNDING = 1e-9

/** The mixed model of the difference of two outcomes, where therapists have several clients and are enough. */
function slopeColumns(
  values: readonly (readonly number[])[],
  therapists: { readonly all: readonly string[]; readonly nested: readonly string[] },
  study: Study,
) {
  const { estimator, reason } = estimatorOf(therapists.all, study.nesting.fewest_therapists)
  const found =
    estimator === 'mixed-model'
      ? differenceOfSlopes(values, therapists.nested, study)
      : { ...NO_SLOPE, reason }
  return {
    estimator,
    slope_n: estimator === 'mixed-model' ? therapists.nested.length : null,
    slope_difference: found.estimate,
    slope_low: found.low,
    slope_high: found.high,
    slope_t: found.t,
    slope_df: found.df,
    slope_p: found.p,
    slope_reason: found.reason,
  }
}

/**
 * How many standard deviations more one outcome rises than the other with one standard deviation of the index: the
 * slope of their difference, with a random intercept for the therapist.
 */
function differenceOfSlopes(
  values: readonly (readonly number[])[],
  therapists: readonly string[],
  study: Study,
): NestedSlope {
  const [x, one, other] = values.map((column) => inStandardDeviations(asCorrelated(column, study)))
  if (!x || !one || !other) return { ...NO_SLOPE, reason: 'a value is the same in all pairs' }
  const apart = one.map((value, i) => value - other[i]!)
  if (apart.every((value) => Math.abs(value) < ROUNDING))
    return { ...NO_SLOPE, reason: 'the two outcomes, in standard deviations, are equal in all pairs' }
  return nestedSlope(x, apart, therapists, study.confidence)
}

/** The whole without the items of its part, pair by pair. */
function withoutPart(
  whole: readonly number[],
  part: readonly number[],
  { outcomes, scales }: Study,
  outcome: string,
  other: string,
): number[] {
  /** The score of an outcome as the mean of its items, with their number. */
  const asMean = (id: string, value: number) => {
    const { items, score } = scales[outcomes[id]!.scale]!
    return { score: score === 'sum' ? value / items.length : value, items: items.length }
  }
  return whole.map((score, i) => restScore(asMean(outcome, score), asMean(other, part[i]!)))
}
