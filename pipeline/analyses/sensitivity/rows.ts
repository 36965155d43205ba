import type { AnalysisFrame } from '../../artefacts/analysis-frame.ts'
import { disattenuatedCorrelation } from '../../statistics/correlation/attenuation.ts'
import { unrestrictedCorrelation } from '../../statistics/correlation/range-restriction.ts'
import { covariance } from '../../statistics/description/covariance.ts'
import type { StudyWith } from '../analysis.ts'
import type { Association } from '../correlations/table.ts'
import type { RePairingRow } from '../re-pairing/table.ts'
import type { settings } from './settings.ts'
import type { SensitivityRow } from './table.ts'

type SensitiveStudy = StudyWith<typeof settings>

/** Every Pearson correlation under the suppositions that the study declares; nothing if it declares none. */
export function sensitivityRows(
  associations: readonly Association[],
  frame: AnalysisFrame,
  rePairing: readonly RePairingRow[],
  study: SensitiveStudy,
): SensitivityRow[] {
  if (study.sensitivity === undefined) return []
  const ofMethod = associations.filter((row) => row.method === 'pearson')
  return [
    ...ofMethod.flatMap((row) => withoutError(row, study)),
    ...ofMethod.flatMap((row) => withoutRestriction(row, frame, rePairing, study)),
  ]
}

const NO_RELIABILITY = { reliability_index: null, reliability_outcome: null }
const NO_SPREAD = { sd: null, unrestricted_sd: null, sd_from: null }

function withoutError(row: Association, { sensitivity }: SensitiveStudy): SensitivityRow[] {
  const { [row.index]: ofIndex, [row.outcome]: ofOutcome } = sensitivity!.reliability
  if (ofIndex === undefined && ofOutcome === undefined) return []
  const [reliability_index, reliability_outcome] = [ofIndex ?? 1, ofOutcome ?? 1]
  return [
    {
      ...observed(row),
      supposition: 'reliability-1',
      ...corrected(row, (r) => disattenuatedCorrelation(r, reliability_index, reliability_outcome)),
      reliability_index,
      reliability_outcome,
      ...NO_SPREAD,
      reason: row.reason,
    },
  ]
}

function withoutRestriction(
  row: Association,
  frame: AnalysisFrame,
  rePairing: readonly RePairingRow[],
  { sensitivity }: SensitiveStudy,
): SensitivityRow[] {
  const declared = sensitivity!.unrestricted_sd[row.index]
  const unrestricted_sd = declared ?? rePairing.find(({ index }) => index === row.index)!.all_pairs_sd
  if (unrestricted_sd === null) return []
  const { first } = frame.completePairs(row.index, row.outcome)
  const variance = covariance(first, first)
  const sd = variance === null ? null : Math.sqrt(variance)
  return [
    {
      ...observed(row),
      supposition: 'unrestricted-range',
      ...corrected(row, (r) => unrestrictedCorrelation(r, unrestricted_sd, sd!)),
      ...NO_RELIABILITY,
      sd,
      unrestricted_sd,
      sd_from: declared === undefined ? 'all-pairs-of-codes' : 'study.yaml',
      reason: row.reason,
    },
  ]
}

function observed({ index, outcome, n, estimate }: Association) {
  return { index, outcome, n, estimate }
}

/** The coefficient and the ends of its interval, each corrected. */
function corrected({ estimate, conf_low, conf_high }: Association, correct: (r: number) => number) {
  const orNull = (r: number | null) => (r === null ? null : correct(r))
  return { corrected: orNull(estimate), conf_low: orNull(conf_low), conf_high: orNull(conf_high) }
}
