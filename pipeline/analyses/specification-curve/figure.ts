import type { TopLevelSpec } from 'vega-lite'
import { specificationCurve } from '../../charts/specification-curve.ts'
import { bounded, count, level } from '../../document/apa.ts'
import { figureWords } from '../../document/figure-words.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import type { Results } from './table.ts'
import { choicesInWords, factorsInWords, onCurve, used } from './words.ts'

const SYMBOLS = { pearson: 'r', spearman: 'Spearman’s r', kendall: 'Kendall’s τ' } as const

/** The figure of the specification curve; null if there is none. */
export function curveFigure({
  study,
  specifications,
  specificationCurve: tests,
}: Results): TopLevelSpec | null {
  const rows = onCurve(specifications)
  const [lowest, highest] = [rows[0], rows.at(-1)]
  if (!lowest || !highest) return null
  const within = tests[0]?.exchange === 'within-therapists'
  const factors = factorsInWords(used(specifications), study)
  const alpha = significanceLevel(study.confidence)
  const significant = rows.filter(({ p }) => p < alpha).length
  const threshold = bounded(alpha, 4).replace(/0+$/, '')
  const [from, to] = [bounded(lowest.congruence_estimate), bounded(highest.congruence_estimate)]
  const says = `${count(rows.length)} specifications, sorted by their estimate from ${from} to ${to}; ${count(significant)} of them are significant. Below, the choices that led to each.`
  const placed = rows.map((row) => ({
    estimate: row.congruence_estimate,
    significant: row.p < alpha,
    role: row.role,
    choices: Object.fromEntries(
      Object.entries(choicesInWords(row, study)).filter(([factor]) => factor in factors),
    ),
    low: row.null_low,
    median: row.null_median,
    high: row.null_high,
  }))
  return specificationCurve(placed, factors, {
    ...figureWords(study, 'Specification curve', says),
    y: 'Correlation in the direction of congruence, on the scale of r',
    x: `${count(rows.length)} specifications, from the lowest to the highest estimate`,
    significant: `p < ${threshold}${within ? ', were pairs independent' : ''}`,
    other: `p ≥ ${threshold}`,
    primary: `Primary hypothesis (${SYMBOLS[study.hypothesis.method]})`,
    band: `Grey: ratings permuted${within ? ' within therapists' : ''}, median and ${level(study.confidence)}`,
  })
}
