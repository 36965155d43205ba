import { type AnalysisFrame, indexVariable, outcomeVariable } from '../../artefacts/analysis-frame.ts'
import { disattenuatedCorrelation } from '../../statistics/correlation/attenuation.ts'
import { unrestrictedCorrelation } from '../../statistics/correlation/range-restriction.ts'
import { covariance } from '../../statistics/description/covariance.ts'
import type { StudyWith } from '../analysis.ts'
import type { Association } from '../correlations/table.ts'
import type { LeadingRow } from '../leading/table.ts'
import { nestedPairs } from '../nested-pairs.ts'
import type { settings } from './settings.ts'
import type { SensitivityRow } from './table.ts'

type SensitiveStudy = StudyWith<typeof settings>

type Observed = Pick<
  SensitivityRow,
  'index' | 'outcome' | 'estimator' | 'n' | 'estimate' | 'conf_low' | 'conf_high' | 'reason'
>

/** Every association under the suppositions that the study declares; nothing if it declares none. */
export function sensitivityRows(
  leading: readonly LeadingRow[],
  associations: readonly Association[],
  frame: AnalysisFrame,
  study: SensitiveStudy,
): SensitivityRow[] {
  if (study.sensitivity === undefined) return []
  const observed = leading.map((row) => observedOf(row, associations))
  return [
    ...observed.flatMap((row) => withoutError(row, study)),
    ...observed.flatMap((row) => withoutRestriction(row, frame, study)),
  ]
}

/** The estimate that leads; where each therapist has one client Pearson's r, of which the corrections are. */
function observedOf(row: LeadingRow, associations: readonly Association[]): Observed {
  const { index, outcome, estimator } = row
  const { n, estimate, conf_low, conf_high, reason } =
    estimator === 'correlation'
      ? associations.find((it) => it.index === index && it.outcome === outcome && it.method === 'pearson')!
      : row
  return { index, outcome, estimator, n, estimate, conf_low, conf_high, reason }
}

const NO_RELIABILITY = { reliability_index: null, reliability_outcome: null }
const NO_SPREAD = { sd: null, unrestricted_sd: null }

function withoutError(row: Observed, { sensitivity }: SensitiveStudy): SensitivityRow[] {
  const { [row.index]: ofIndex, [row.outcome]: ofOutcome } = sensitivity!.reliability
  if (ofIndex === undefined && ofOutcome === undefined) return []
  const [reliability_index, reliability_outcome] = [ofIndex ?? 1, ofOutcome ?? 1]
  // A standardised coefficient, unlike a correlation, may lie beyond 1.
  const share = disattenuatedCorrelation(1, reliability_index, reliability_outcome)
  return [
    {
      ...row,
      supposition: 'reliability-1',
      ...corrected(row, (estimate) => estimate * share),
      reliability_index,
      reliability_outcome,
      ...NO_SPREAD,
    },
  ]
}

const RANKS = 'ranks have no spread that could be restricted'

const BEYOND = 'the correction is of correlations, and a coefficient or an end of its interval lies beyond 1'

const isBeyond = (value: number | null) => value !== null && Math.abs(value) > 1

function withoutRestriction(row: Observed, frame: AnalysisFrame, study: SensitiveStudy): SensitivityRow[] {
  const unrestricted_sd = study.sensitivity!.unrestricted_sd[row.index]
  if (unrestricted_sd === undefined) return []
  const variables = [indexVariable(row.index), outcomeVariable(row.outcome)]
  const pairs = row.estimator === 'mixed-model' ? nestedPairs(frame, variables) : frame.complete(...variables)
  const [first] = pairs.values
  const variance = covariance(first!, first!)
  const sd = variance === null ? null : Math.sqrt(variance)
  const ranks = row.estimator === 'mixed-model' && study.hypothesis.method !== 'pearson'
  const correct = (r: number) =>
    ranks || sd === null || sd === 0 || isBeyond(r) ? null : unrestrictedCorrelation(r, unrestricted_sd, sd)
  return [
    {
      ...row,
      supposition: 'unrestricted-range',
      ...corrected(row, correct),
      ...NO_RELIABILITY,
      sd,
      unrestricted_sd,
      reason:
        row.reason ??
        (ranks ? RANKS : [row.estimate, row.conf_low, row.conf_high].some(isBeyond) ? BEYOND : null),
    },
  ]
}

/** The estimate and the ends of its interval, each corrected. */
function corrected(
  { estimate, conf_low, conf_high }: Observed,
  correct: (estimate: number) => number | null,
) {
  const orNull = (value: number | null) => (value === null ? null : correct(value))
  return { corrected: orNull(estimate), conf_low: orNull(conf_low), conf_high: orNull(conf_high) }
}
