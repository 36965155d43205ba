import { bounded, count } from '../../document/apa.ts'
import type { Text } from '../../document/document.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import { drawnP } from '../drawn-numbers.ts'
import { leftOut } from './left-out-text.ts'
import { medianOf } from './median-of.ts'
import type { Results } from './table.ts'
import { opposite } from './test-text.ts'
import { onCurve } from './words.ts'

/** The whole curve in a few sentences; nothing if none was asked for. */
export function curveSummary(evidence: Results): Text {
  const rows = onCurve(evidence.specifications)
  if (rows.length === 0) return []
  const estimates = rows.map((row) => row.congruence_estimate)
  const test = evidence.specificationCurve.find(({ statistic }) => statistic === 'median_estimate')!
  const isNested = test.exchange === 'within-therapists'
  const alpha = significanceLevel(evidence.study.confidence)
  const start: Text = [
    `Over ${count(rows.length)} ${rows.length === 1 ? 'specification' : 'specifications'} the correlations of congruence${isNested ? ', with pairs taken as independent,' : ''} ranged from ${bounded(estimates[0]!)} to ${bounded(estimates.at(-1)!)} (`,
    { em: 'Mdn' },
    ` = ${bounded(medianOf(rows))})`,
  ]
  const tested: Text =
    test.p === null
      ? [`; there is no test of the whole curve: ${test.reason}.`]
      : [
          `; a permutation test${isNested ? ' within therapists' : ''} of the median gave `,
          ...drawnP(test.p, test.monte_carlo_se, alpha),
          test.direction === 'either' ? '.' : ' in the predicted direction.',
          ...opposite(test, alpha),
        ]
  return [...start, ...tested, leftOut(evidence, rows)]
}
