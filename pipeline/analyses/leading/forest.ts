import type { TopLevelSpec } from 'vega-lite'
import { forest } from '../../charts/forest.ts'
import type { ForestRow } from '../../charts/forest-row.ts'
import type { FigureWidth } from '../../charts/theme.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { bounded, ciAfter, count, interval, level, SYMBOL } from '../../document/apa.ts'
import { plainText } from '../../document/document.ts'
import { figureWords } from '../../document/figure-words.ts'
import { outcomeInText, outcomeLabel } from '../../document/labels.ts'
import { plural } from '../../sentences/plural.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import type { LeadingRow, Results } from './table.ts'

type Printed = Pick<LeadingRow, 'estimate' | 'conf_low' | 'conf_high' | 'n'>

/** Every association: the estimate that leads and, thin, the correlation that takes pairs as independent. */
export function forestFigure({ study, leading, associations }: Results, width: FigureWidth): TopLevelSpec {
  const alpha = significanceLevel(study.confidence)
  const isSignificant = ({ p_adjusted: p }: LeadingRow) => p !== null && p < alpha
  const rows = leading.map((row): ForestRow => {
    const naive = associations.find(
      (it) => it.index === row.index && it.outcome === row.outcome && it.method === study.hypothesis.method,
    )!
    const pair = `${indexNamed(row.index).title} and ${outcomeInText(study, row.outcome)}`
    const symbol = plainText(SYMBOL[study.hypothesis.method])
    const told = (model: string, it: Printed) =>
      `${pair}: ${model} = ${bounded(it.estimate)}${ciAfter(interval(it.conf_low, it.conf_high), study.confidence)}, n = ${count(it.n)}`
    return {
      index: indexNamed(row.index).title,
      outcome: outcomeLabel(study, row.outcome),
      leading: {
        ...{ estimate: row.estimate, low: row.conf_low, high: row.conf_high },
        told: told(row.estimator === 'mixed-model' ? 'β' : symbol, row),
      },
      naive:
        row.estimator === 'correlation' || naive.estimate === null
          ? null
          : {
              ...{ estimate: naive.estimate, low: naive.conf_low, high: naive.conf_high },
              told: `${told(symbol, naive)}, were pairs independent`,
            },
      isPrimary: row.role === 'primary',
      isSignificant: isSignificant(row),
    }
  })
  const isMixed = leading.some(({ estimator }) => estimator === 'mixed-model')
  return forest(
    rows,
    {
      ...figureWords(study, 'All associations', saysOf({ study, leading }, leading.filter(isSignificant))),
      x: isMixed ? 'Standardised coefficient' : 'Correlation',
      leading: isMixed
        ? `Mixed model, ${level(study.confidence)} CI`
        : `Correlation, ${level(study.confidence)} CI`,
      naive: 'Were pairs independent',
      significant: 'Significant (Holm)',
      primary: 'Primary hypothesis',
    },
    width,
  )
}

/** What the figure shows, with its results in words. */
function saysOf(
  { study, leading }: Pick<Results, 'study' | 'leading'>,
  significant: readonly LeadingRow[],
): string {
  const known = leading.flatMap(({ estimate }) => estimate ?? [])
  const own = leading.find(({ role }) => role === 'primary')
  const outcomes = Object.keys(study.outcomes).length
  const what = `Associations of ${plural(study.indices.length, 'congruence index', 'congruence indices')} with ${plural(outcomes, 'early rating')}`
  if (known.length === 0)
    return `${what}: no estimate can be relied on; correlations that take pairs as independent are shown.`
  const named = ({ index, outcome, estimate }: LeadingRow) =>
    `${indexNamed(index).title} with ${outcomeInText(study, outcome)} ${bounded(estimate)}`
  const after =
    significant.length === 0
      ? 'none is significant after correction for their number'
      : `${count(significant.length)} significant after correction: ${significant.map(named).join(', ')}`
  const primary =
    own === undefined || own.estimate === null
      ? ''
      : ` Primary: ${named(own)} ${interval(own.conf_low, own.conf_high)}.`
  return `${what}, from ${bounded(Math.min(...known))} to ${bounded(Math.max(...known))}; ${after}.${primary}`
}
