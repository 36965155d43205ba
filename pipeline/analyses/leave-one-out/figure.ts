import type { TopLevelSpec } from 'vega-lite'
import { caterpillar } from '../../charts/caterpillar.ts'
import type { FigureWidth } from '../../charts/theme.ts'
import { bounded, ciAfter, decimal, interval, level, wideInterval } from '../../document/apa.ts'
import { figureWords } from '../../document/figure-words.ts'
import { highestOf, lowestOf } from '../../statistics/description/extremes.ts'
import { quantileOfZ } from '../../statistics/distributions/standard-normal.ts'
import type { Drawn } from './table.ts'

/** Therapists by their predicted intercepts, with the estimate without each; null where no model leads. */
export function caterpillarFigure(
  { study, leading, therapistEffects }: Drawn,
  width: FigureWidth,
): TopLevelSpec | null {
  if (!study.privacy.figures_of_persons) return null
  const rows = therapistEffects.filter(({ role }) => role === 'primary')
  const { index, outcome } = study.hypothesis
  const estimate = leading.find((row) => row.index === index && row.outcome === outcome)!.estimate
  if (rows.length === 0 || estimate === null) return null
  const z = quantileOfZ((1 + study.confidence) / 2)
  const without = rows.flatMap((row) => row.without ?? [])
  const says = `${rows.length} therapists by their predicted intercepts; the estimate ${bounded(estimate)} lies between ${bounded(lowestOf(without))} and ${bounded(highestOf(without))} without one of them.`
  return caterpillar(
    rows.map((row) => ({
      effect: row.effect,
      low: row.effect - z * row.standard_error,
      high: row.effect + z * row.standard_error,
      without: row.without,
      withoutLow: row.without_low,
      withoutHigh: row.without_high,
      told: `Difference from the average therapist: ${decimal(row.effect)}, ${level(study.confidence)} interval ${wideInterval(row.effect - z * row.standard_error, row.effect + z * row.standard_error)}`,
      toldWithout: `Without this therapist: β = ${bounded(row.without)}${ciAfter(interval(row.without_low, row.without_high), study.confidence)}`,
    })),
    estimate,
    {
      ...figureWords(study, 'Therapists in the mixed model', says),
      effect: 'Difference from the average therapist (points of the rating)',
      without: 'Standardised coefficient without this therapist',
    },
    width,
  )
}
