import { bounded, count } from '../../document/apa.ts'
import type { Text } from '../../document/document.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import { drawnNumber, drawnP } from '../drawn-numbers.ts'
import { isCaseloadWithheld } from '../withheld-therapists.ts'
import type { Results } from './table.ts'
import type { SpecificationCurveRow } from './tests-table.ts'

/** The permutation test of the whole curve. */
export function tested(evidence: Results): Text {
  const { study, specificationCurve } = evidence
  const row = specificationCurve.find(({ statistic }) => statistic === 'median_estimate')!
  if (row.p === null) return [`There is no test of the whole curve: ${row.reason}.`]
  const within = row.exchange === 'within-therapists'
  const [alpha, value] = [significanceLevel(study.confidence), row.value!]
  const far: Record<SpecificationCurveRow['direction'], string> = {
    positive: `at least as far in the predicted direction as ${bounded(value)}`,
    negative: `at least as far in the predicted direction as ${bounded(-value)}`,
    either: `at least as far out on either side as ${bounded(value)}`,
  }
  return [
    `Permutation test of the whole curve${within ? ' within therapists' : ''}: ratings changed places at random ${count(row.permutations)} times ${within ? 'among the clients of a therapist' : 'among all pairs'}, all ratings of a pair together and in the same way for every specification (`,
    { cite: 'simonsohn-simmons-nelson-2020' },
    `). `,
    ...(within
      ? [
          `What differs between therapists stays as it is, so that permuted curves need not lie around zero: their median is ${drawnNumber(signed(row, row.null_median!), row.null_median_se, null)}. `,
        ]
      : []),
    `A median ${far[row.direction]} came up with `,
    ...drawnP(row.p, row.monte_carlo_se, alpha),
    '.',
    ...opposite(row, alpha),
    ...fewOrders(row, evidence),
  ]
}

/** In the direction of congruence, whatever that of the hypothesis. */
const signed = ({ direction }: SpecificationCurveRow, value: number) =>
  direction === 'negative' ? -value : value

/** That the curve lies against the prediction, where it does. */
export function opposite({ p_opposite: p, permutations }: SpecificationCurveRow, alpha: number): Text {
  if (p === null || p >= alpha) return []
  const se = Math.sqrt((p * (1 - p)) / permutations)
  return [' The curve lies against the prediction: in the other direction ', ...drawnP(p, se, alpha), '.']
}

/** With fewer orders than this the smallest p is worth a word. */
const FEW_ORDERS = 100

function fewOrders({ orders, exchange }: SpecificationCurveRow, { caseload, study }: Results): string[] {
  if (orders.length > 3 || Number(orders) >= FEW_ORDERS) return []
  if (exchange === 'within-therapists' && isCaseloadWithheld(caseload, study.privacy.fewest_clients))
    return [' So few orders are permitted that no small p is possible.']
  return [
    ` Only ${count(Number(orders))} orders are permitted, so that no p can be smaller than ${bounded(1 / Number(orders), 3)}.`,
  ]
}
