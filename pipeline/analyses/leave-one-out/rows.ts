import { type AnalysisFrame, indexVariable, outcomeVariable } from '../../artefacts/analysis-frame.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import { clusterEffects } from '../../statistics/mixed/cluster-effects.ts'
import type { ContrastTest } from '../../statistics/mixed/contrast-test.ts'
import { scaledLimit } from '../../statistics/mixed/contrast-test.ts'
import { leaveOneClusterOut, leaveOneRowOut } from '../../statistics/mixed/influence.ts'
import { randomIntercept } from '../../statistics/mixed/random-intercept.ts'
import type { Study } from '../../study/study.ts'
import type { Pairs } from '../analysis.ts'
import { type Hypothesis, hypotheses } from '../hypotheses.ts'
import { asCorrelated, nestedPairs } from '../nested-pairs.ts'
import type { TherapistEffectRow } from './effects-table.ts'
import type { LeaveOneOutRow, Material } from './table.ts'
import { withoutEach } from './without-each.ts'

interface Rows {
  readonly ranges: readonly LeaveOneOutRow[]
  readonly effects: readonly TherapistEffectRow[]
}

/** The estimate of each hypothesis without each therapist and without each pair, and what each therapist adds. */
export function leaveOneOutRows({ study, leading, frame }: Material & Pick<Pairs, 'frame'>): {
  leaveOneOut: LeaveOneOutRow[]
  therapistEffects: TherapistEffectRow[]
} {
  const each = hypotheses(study).map((hypothesis) => {
    const { index, outcome } = hypothesis
    const row = leading.find((it) => it.index === index && it.outcome === outcome)!
    return (row.estimator === 'mixed-model' ? byModel : byCorrelation)(hypothesis, frame, study)
  })
  return {
    leaveOneOut: each.flatMap(({ ranges }) => ranges),
    therapistEffects: each.flatMap(({ effects }) => effects),
  }
}

function byModel({ role, index, outcome }: Hypothesis, frame: AnalysisFrame, study: Study): Rows {
  const pairs = nestedPairs(frame, [indexVariable(index), outcomeVariable(outcome)])
  const [x, y] = pairs.values.map((column) => asCorrelated(column, study)) as [number[], number[]]
  const model = randomIntercept(y, [x], pairs.therapists)
  if (model.undefinedBecause !== null) throw new Error('the mixed model that leads is not defined')
  const factor = deviation(x) / deviation(y)
  const scaled = (test: ContrastTest | null) => (test === null ? null : test.estimate * factor)
  const therapists = leaveOneClusterOut(model, 1, study.confidence)
  const single = leaveOneRowOut(model, 1, study.confidence)
  const range = (
    unit: LeaveOneOutRow['unit'],
    {
      each,
      lowest,
      highest,
    }: Pick<typeof single, 'lowest' | 'highest'> & {
      each: readonly { test: ContrastTest | null }[]
    },
    distance: number | null,
  ): LeaveOneOutRow => ({
    ...{ role, index, outcome, unit },
    units: each.length,
    undefined: each.filter(({ test }) => test === null).length,
    lowest: lowest && scaled(lowest.test),
    highest: highest && scaled(highest.test),
    significant: each.filter(({ test }) => test !== null && test.p < significanceLevel(study.confidence))
      .length,
    largest_cooks_distance: distance,
  })
  const distances = therapists.each.flatMap(({ cooksDistance }) => cooksDistance ?? [])
  const largest = distances.length === 0 ? null : distances.reduce((a, b) => Math.max(a, b))
  const effects = clusterEffects(model)
  return {
    ranges: [
      range(
        'therapist',
        {
          each: therapists.each,
          lowest: therapists.lowest && { ...therapists.lowest, without: 0 },
          highest: therapists.highest && { ...therapists.highest, without: 0 },
        },
        largest,
      ),
      range('pair', single, null),
    ],
    effects: therapists.each.map(
      ({ without, test, cooksDistance }, i): TherapistEffectRow => ({
        role,
        therapist_id: String(without),
        clients: effects[i]!.size,
        effect: effects[i]!.effect,
        standard_error: effects[i]!.standardError,
        without: scaled(test),
        without_low: test === null ? null : scaledLimit(test.confLow, factor),
        without_high: test === null ? null : scaledLimit(test.confHigh, factor),
        cooks_distance: cooksDistance,
      }),
    ),
  }
}

function byCorrelation({ role, index, outcome }: Hypothesis, frame: AnalysisFrame, study: Study): Rows {
  const { rows, values } = frame.complete(indexVariable(index), outcomeVariable(outcome))
  const [x, y] = values as [number[], number[]]
  const range = (unit: LeaveOneOutRow['unit'], unitOf: readonly string[]): LeaveOneOutRow => {
    const found = withoutEach(study.hypothesis.method, x, y, unitOf)
    const estimates = found.flatMap(({ estimate }) => estimate ?? [])
    const none = estimates.length === 0
    return {
      ...{ role, index, outcome, unit },
      units: found.length,
      undefined: found.length - estimates.length,
      lowest: none ? null : estimates.reduce((a, b) => Math.min(a, b)),
      highest: none ? null : estimates.reduce((a, b) => Math.max(a, b)),
      significant: found.filter(({ p }) => p !== null && p < significanceLevel(study.confidence)).length,
      largest_cooks_distance: null,
    }
  }
  const therapists = rows.map(({ therapist }) => therapist)
  const pairs = rows.map(({ pair }) => pair)
  return { ranges: [range('therapist', therapists), range('pair', pairs)], effects: [] }
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
