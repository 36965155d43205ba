import { correlationPower, criticalCorrelation } from '../../statistics/evidence/correlation-power.ts'
import { detectableCorrelation, sampleSize } from '../../statistics/evidence/sample-size.ts'
import type { StudyWith } from '../analysis.ts'
import type { Association } from '../correlations/table.ts'
import type { settings } from './settings.ts'
import type { PowerRow } from './table.ts'

/** The population correlations that are supposed. */
const RHOS = [0.1, 0.2, 0.3, 0.4, 0.5]

/** Exact power for every number of pairs that occurs, and the pairs needed; nothing if not asked for. */
export function powerRows(
  associations: readonly Association[],
  study: StudyWith<typeof settings>,
): PowerRow[] {
  const { power: wanted, hypothesis, confidence } = study
  if (wanted === undefined) return []
  const alpha = 1 - confidence
  const rhos = [...new Set([...RHOS, hypothesis.smallest_effect ?? RHOS[0]!])].sort((a, b) => a - b)
  const needed = new Map(rhos.map((rho) => [rho, sampleSize(rho, wanted, alpha)]))
  const sizes = [...new Set(associations.map(({ n }) => n))].filter((n) => n >= 3).sort((a, b) => b - a)
  return sizes.flatMap((n) => {
    const critical_r = criticalCorrelation(n, alpha)
    const detectable_r = n < 4 ? null : detectableCorrelation(n, wanted, alpha)
    return rhos.map((rho) => ({
      n,
      rho,
      power: correlationPower(n, rho, alpha),
      power_one_sided: correlationPower(n, rho, alpha, 'greater'),
      wanted,
      n_needed: needed.get(rho)!,
      critical_r,
      detectable_r,
    }))
  })
}
