import { type AnalysisFrame, indexVariable, outcomeVariable } from '../../artefacts/analysis-frame.ts'
import { covariance } from '../../statistics/description/covariance.ts'
import { scaledLimit } from '../../statistics/mixed/contrast-test.ts'
import { withinBetween } from '../../statistics/mixed/within-between.ts'
import type { Study } from '../../study/study.ts'
import { asCorrelated, nestedPairs } from '../nested-pairs.ts'
import { WHY_NO_MODEL } from '../why-no-model.ts'
import type { WithinBetweenRow } from './table.ts'

const WHY = {
  ...WHY_NO_MODEL,
  'no-variation-within': 'congruence does not differ between clients of the same therapist',
  'no-variation-between': 'therapists do not differ in mean congruence',
} as const

const EFFECTS = ['within', 'between', 'contextual'] as const

/** Both effects of every index on every outcome, and their difference. */
export function withinBetweenRows(frame: AnalysisFrame, study: Study): WithinBetweenRow[] {
  return study.indices.flatMap((index) =>
    Object.keys(study.outcomes).flatMap((outcome) => {
      const { values, therapists } = nestedPairs(frame, [indexVariable(index), outcomeVariable(outcome)])
      const [x, y] = values.map((column) => asCorrelated(column, study)) as [number[], number[]]
      const about = { index, outcome, n: y.length, therapists: new Set(therapists).size }
      const found = withinBetween(y, x, therapists, [], undefined, study.confidence)
      return EFFECTS.map((effect): WithinBetweenRow => {
        if (found.undefinedBecause !== null)
          return { ...about, effect, ...NONE, reason: WHY[found.undefinedBecause] }
        const test = found.kenwardRoger[effect]
        const factor = Math.sqrt(covariance(x, x)! / covariance(y, y)!)
        return {
          ...about,
          effect,
          estimate: test.estimate,
          standard_error: test.standardError,
          standardised: test.estimate * factor,
          conf_low: scaledLimit(test.confLow, factor),
          conf_high: scaledLimit(test.confHigh, factor),
          t: test.t,
          df: test.df,
          p: test.p,
          reason: null,
        }
      })
    }),
  )
}

const NONE = {
  estimate: null,
  standard_error: null,
  standardised: null,
  conf_low: null,
  conf_high: null,
  t: null,
  df: null,
  p: null,
}
