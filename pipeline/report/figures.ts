import type { TopLevelSpec } from 'vega-lite'
import { hexagonFigure } from '../analyses/composition/figure.ts'
import type { CompositionRow } from '../analyses/composition/table.ts'
import type { RegressionLineRow } from '../analyses/correlations/line-table.ts'
import type { Association } from '../analyses/correlations/table.ts'
import type { DistributionRow } from '../analyses/index-values/table.ts'
import type { ChanceRow } from '../analyses/re-pairing/table.ts'
import { curveFigure } from '../analyses/specification-curve/figure.ts'
import type { SpecificationRow } from '../analyses/specification-curve/table.ts'
import type { AnalysisRow } from '../artefacts/analysis.ts'
import { forest } from '../charts/forest.ts'
import { indexDistributions } from '../charts/index-distributions.ts'
import { scatterWithLine } from '../charts/scatter-with-line.ts'
import { strangers } from '../charts/strangers.ts'
import { indexNamed } from '../congruence/index-named.ts'
import { correlation, decimal, level, pValue } from '../document/apa.ts'
import { plainText } from '../document/document.ts'
import type { Study } from '../study/study.ts'
import { outcomeLabel, primary } from './evidence.ts'

/** What figures are drawn from. */
interface Aggregates {
  readonly study: Study
  readonly associations: readonly Association[]
  readonly chance: readonly ChanceRow[]
  readonly composition: readonly CompositionRow[]
  readonly distribution: readonly DistributionRow[]
  readonly regressionLine: readonly RegressionLineRow[]
  readonly specifications: readonly SpecificationRow[]
}

/** The same with a row for each pair: for figures that say of themselves that they show persons. */
interface Persons extends Aggregates {
  readonly analysis: readonly AnalysisRow[]
}

/**
 * A figure of the report: its file name, whether single persons can be seen in it, and its specification from the data;
 * null if the study does not ask for it.
 */
type ReportFigure =
  | { readonly id: string; readonly shows: 'aggregates'; spec(data: Aggregates): TopLevelSpec | null }
  | { readonly id: string; readonly shows: 'persons'; spec(data: Persons): TopLevelSpec | null }

/** Every figure of the report. A new one is a file in charts/ and an entry here. */
export const FIGURES: readonly ReportFigure[] = [
  { id: 'scatter', shows: 'persons', spec: scatter },
  { id: 'forest', shows: 'aggregates', spec: allCoefficients },
  {
    id: 'type-hexagon',
    shows: 'aggregates',
    spec: (data) => hexagonFigure(data.study, data.composition, described),
  },
  { id: 'index-distributions', shows: 'aggregates', spec: distributions },
  { id: 'chance', shows: 'aggregates', spec: amongStrangers },
  {
    id: 'specification-curve',
    shows: 'aggregates',
    spec: (data) => curveFigure(data.study, data.specifications, described),
  },
]

/** The specification of every figure that the study asks for. Rows of single pairs reach only those that show persons. */
export function figureSpecs({ analysis, ...aggregates }: Persons): { id: string; spec: TopLevelSpec }[] {
  return FIGURES.flatMap((figure) => {
    const spec =
      figure.shows === 'aggregates' ? figure.spec(aggregates) : figure.spec({ ...aggregates, analysis })
    return spec === null ? [] : [{ id: figure.id, spec }]
  })
}

/** The words of a figure; a figure of simulated data says so itself, wherever it goes. */
function described(study: Study, title: string, description: string) {
  if (!study.simulated) return { title, description }
  return { title, description: `Simulated data. ${description}`, remark: 'Simulated data' }
}

function scatter({ study, analysis, associations, regressionLine }: Persons): TopLevelSpec | null {
  if (!study.privacy.figures_of_persons) return null
  const row = primary(associations)
  const points = analysis.flatMap((pair) => {
    const [x, y] = [pair[row.index], pair[row.outcome]]
    return typeof x === 'number' && typeof y === 'number' ? [{ x, y }] : []
  })
  const line = regressionLine.map(({ x, fit, conf_low: low, conf_high: high }) => ({ x, fit, low, high }))
  const [index, outcome] = [
    indexNamed(row.index).title,
    `Early ${outcomeLabel(study, row.outcome).toLowerCase()}`,
  ]
  const says = `${points.length} pairs, ${index} across and ${outcome.toLowerCase()} up: ${plainText(correlation(row, study.confidence))}.`
  return scatterWithLine(points, line.length > 0 ? line : null, {
    ...described(study, `${index} and ${outcome.toLowerCase()}`, says),
    x: index,
    y: outcome,
  })
}

function allCoefficients({ study, associations }: Aggregates): TopLevelSpec {
  const { method } = primary(associations)
  const rows = associations.filter((row) => row.method === method)
  const says = `Correlation of each of ${study.indices.length} congruence indices with each of ${Object.keys(study.outcomes).length} early ratings, with intervals.`
  return forest(
    rows.map((row) => ({
      index: indexNamed(row.index).title,
      outcome: outcomeLabel(study, row.outcome),
      estimate: row.estimate,
      low: row.conf_low,
      high: row.conf_high,
      role: row.role,
    })),
    { ...described(study, 'All correlations', says), x: 'Correlation' },
  )
}

function distributions({ study, distribution }: Aggregates): TopLevelSpec {
  const rows = distribution.map(({ index, value, share, all_pairs_share }) => ({
    index: indexNamed(index).title,
    value,
    sharePairs: share,
    shareChance: all_pairs_share,
  }))
  const says = `Share of the pairs at each value of ${study.indices.length} congruence indices, in the sample and over all pairs of codes.`
  return indexDistributions(rows, {
    ...described(study, 'Distributions of the congruence indices', says),
    pairs: 'Pairs of this sample',
    chance: 'All pairs of codes',
  })
}

function amongStrangers({ study, chance }: Aggregates): TopLevelSpec {
  const compared = chance.filter((row) => row.repaired_mean !== null)
  const rows = compared.map((row) => {
    const turned = indexNamed(row.index).direction === 'distance' ? -1 : 1
    const away = (value: number | null) =>
      row.standardised_difference === null || value === null
        ? null
        : (turned * (value - row.repaired_mean!)) / row.repaired_sd!
    const ends = [away(row.repaired_low), away(row.repaired_high)]
    const [low, high] = turned === 1 ? ends : ends.reverse()
    return {
      index: indexNamed(row.index).title,
      observed: row.standardised_difference,
      low: low!,
      high: high!,
      role: row.index === study.hypothesis.index ? ('primary' as const) : ('exploratory' as const),
      cells: [decimal(row.mean), decimal(row.repaired_mean), pValue(row.p)],
    }
  })
  const ps = compared.map((row) => `${indexNamed(row.index).title} p ${pValue(row.p)}`)
  const says = `Mean of ${rows.length} congruence indices in the pairs of the sample against the same people paired otherwise, one-sided: ${ps.join(', ')}.`
  return strangers(rows, {
    ...described(study, 'Pairs and strangers', says),
    x: 'Difference from the mean expected by chance, in SDs of re-paired means (right: more congruent)',
    pairs: 'Pairs of this sample',
    heads: ['Pairs', 'Expected', 'p'],
    rePaired: `Middle ${level(study.confidence)} of re-pairings`,
  })
}
