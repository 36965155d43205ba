import type { TopLevelSpec } from 'vega-lite'
import { rePairedAssociationChart } from '../../charts/re-paired-association.ts'
import type { FigureWidth } from '../../charts/theme.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { bounded, count, level, percentInText, pText, pValue } from '../../document/apa.ts'
import { plainText } from '../../document/document.ts'
import { figureWords } from '../../document/figure-words.ts'
import { outcomeInText } from '../../document/labels.ts'
import { plural } from '../../sentences/plural.ts'
import type { RePairedAssociationRow, RePairedHistogramRow } from './association-table.ts'
import type { Results } from './table.ts'

const SIDES = { client: 'Clients re-paired', therapist: 'Therapists re-paired' } as const

/** The primary association against what is left of it with either side re-paired; null where there is none. */
export function rePairedAssociationFigure(
  { study, rePairedAssociations, rePairedHistogram }: Results,
  width: FigureWidth,
): TopLevelSpec | null {
  const rows = drawnRows(rePairedAssociations)
  if (rows.length === 0) return null
  const { index, outcome } = study.hypothesis
  const label = outcomeInText(study, outcome)
  const says = rows.map(
    (row) =>
      `${SIDES[row.redrawn]}: mean ${bounded(row.null_mean)}, middle ${level(study.confidence)} from ${bounded(row.null_low)} to ${bounded(row.null_high)}, observed ${bounded(row.observed)}, two-sided p ${pValue(row.p)}.`,
  )
  return rePairedAssociationChart(
    rows.map((row) => ({
      title: SIDES[row.redrawn],
      bins: rePairedHistogram
        .filter((bin) => bin.index === index && bin.outcome === outcome && bin.redrawn === row.redrawn)
        .map((bin, _, all) => ({ ...bin, told: said(bin, all, row) })),
      mean: row.null_mean!,
      low: row.null_low!,
      high: row.null_high!,
      observed: row.observed!,
      label: `observed ${bounded(row.observed)}`,
      told: `Re-paired: mean ${bounded(row.null_mean)}, middle ${level(study.confidence)} from ${bounded(row.null_low)} to ${bounded(row.null_high)}`,
      toldObserved: `Observed: ${bounded(row.observed)}, n = ${count(row.n)}; two-sided ${plainText(pText(row.p))}`,
    })),
    {
      ...figureWords(
        study,
        'Re-paired association',
        `Correlations of ${titleInText(index)} with early ${label} when people are re-paired. ${says.join(' ')}`,
      ),
      x: `Correlation with early ${label}`,
      y: 'Share of re-pairings',
    },
    width,
  )
}

/** A bar with how many of the re-pairings it has; of all there are only the share, as the clients of a therapist could follow from their number. */
function said(
  bin: RePairedHistogramRow,
  all: readonly RePairedHistogramRow[],
  { exact }: RePairedAssociationRow,
): string {
  const n = all.reduce((sum, { count: orders }) => sum + orders, 0)
  const share = percentInText(bin.count / n)
  const many =
    exact === 'yes'
      ? `${share} of all re-pairings`
      : `${count(bin.count)} of ${plural(n, 're-pairing')} (${share})`
  return `Correlation from ${bounded(bin.low)} to ${bounded(bin.high)}: ${many}`
}

/** The rows of the primary hypothesis that can be drawn. */
export function drawnRows(rows: readonly RePairedAssociationRow[]): RePairedAssociationRow[] {
  return rows.filter(({ role, observed }) => role === 'primary' && observed !== null)
}
