import type { TopLevelSpec } from 'vega-lite'
import { specificationCurve } from '../../charts/curve/specification-curve.ts'
import type { FigureWidth } from '../../charts/theme.ts'
import { bounded, count, level } from '../../document/apa.ts'
import { figureWords } from '../../document/figure-words.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import { estimateInterval } from './estimate-interval.ts'
import { medianOf } from './median-of.ts'
import type { Results } from './table.ts'
import { choicesInWords, factorsInWords, onCurve, used } from './words.ts'

const SYMBOLS = { pearson: 'r', spearman: 'Spearman’s r', kendall: 'Kendall’s τ' } as const

/** The figure of the specification curve; null if there is none. */
export function curveFigure(
  { study, specifications, specificationCurve: tests }: Results,
  width: FigureWidth,
): TopLevelSpec | null {
  const rows = onCurve(specifications)
  const [lowest, highest] = [rows[0], rows.at(-1)]
  if (!lowest || !highest) return null
  const within = tests[0]?.exchange === 'within-therapists'
  const factors = factorsInWords(used(specifications), study)
  const alpha = significanceLevel(study.confidence)
  const isWithoutLargest = ({ exclusion }: (typeof rows)[number]) => exclusion === 'largest-caseload'
  const threshold = bounded(alpha, 4).replace(/0+$/, '')
  const without = rows.filter(isWithoutLargest)
  const significant = (of: typeof rows) => of.filter(({ p }) => p < alpha).length
  const largest =
    without.length === 0
      ? ''
      : ` Without the therapist with the most clients: median ${bounded(medianOf(without))}, ${count(significant(without))} of ${count(without.length)} significant.`
  const says = `${count(rows.length)} specifications from ${bounded(lowest.congruence_estimate)} to ${bounded(highest.congruence_estimate)}, median ${bounded(medianOf(rows))}; ${count(significant(rows))} are significant${within ? ', were pairs independent' : ''}.${largest} Below, the choices that led to each.`
  const placed = rows.map((row) => {
    const ends = estimateInterval(row, study.confidence)
    return {
      estimate: row.congruence_estimate,
      confLow: ends?.[0] ?? null,
      confHigh: ends?.[1] ?? null,
      significant: row.p < alpha,
      isWithoutLargest: isWithoutLargest(row),
      role: row.role,
      choices: Object.fromEntries(
        Object.entries(choicesInWords(row, study)).filter(([factor]) => factor in factors),
      ),
      low: row.null_low,
      median: row.null_median,
      high: row.null_high,
    }
  })
  return specificationCurve(
    placed,
    factors,
    {
      ...figureWords(study, 'Specification curve', says),
      y: 'Correlation (scale of r)',
      x: `${count(rows.length)} specifications, from the lowest to the highest estimate`,
      significant: `p < ${threshold}${within ? ', were pairs independent' : ''}`,
      other: `p ≥ ${threshold}`,
      primary: `Primary hypothesis (${SYMBOLS[study.hypothesis.method]})`,
      withoutLargest: 'Largest caseload left out',
      band: `Ratings permuted${within ? ' within therapists' : ''}: ${level(study.confidence)}, median`,
    },
    width,
  )
}
