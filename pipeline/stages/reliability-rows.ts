import type { ItemStatisticsRow } from '../artefacts/item-statistics.ts'
import type { ReliabilityRow } from '../artefacts/reliability.ts'
import { type Alpha, cronbachAlpha } from '../statistics/cronbach-alpha.ts'
import { itemStatistics } from '../statistics/item-statistics.ts'
import { type Omega, omegaTotal } from '../statistics/omega-total.ts'
import type { Study } from '../study/study.ts'
import type { Measure } from './early-measures.ts'
import { firstAnswers } from './first-answers.ts'

const NO_ALPHA = {
  'one-item': 'a scale of one item',
  'too-few-people': 'fewer than 3 pairs answered every item',
  'total-constant': 'every pair has the same total',
} as const satisfies Record<NonNullable<Alpha['undefinedBecause']>, string>

const NO_OMEGA = {
  'too-few-items': 'a scale of fewer than 3 items',
  'too-few-people': 'fewer than 3 pairs answered every item',
  'constant-item': 'an item was answered alike by every pair',
  'improper-solution': 'the one-factor model has no proper solution in this sample',
} as const satisfies Record<NonNullable<Omega['undefinedBecause']>, string>

/**
 * The reliability of every scale and its items, in the first early session that was rated: answers of one session,
 * because means of several are more reliable than what is said once, and of the first, because most pairs had one.
 */
export function reliabilityRows(
  measures: readonly Measure[],
  study: Study,
): { scales: ReliabilityRow[]; items: ItemStatisticsRow[] } {
  const each = measures.map((measure) => {
    const key = study.scales[measure.scale]!
    const { session, answers } = firstAnswers(measure, key)
    const shared = { scale: measure.scale, rater: measure.rater, session }
    const alpha = cronbachAlpha(answers, study.confidence)
    const omega = omegaTotal(answers)
    const scale: ReliabilityRow = {
      ...shared,
      items: key.items.length,
      n: alpha.n,
      alpha: alpha.alpha,
      conf_low: alpha.confLow,
      conf_high: alpha.confHigh,
      standard_error: alpha.standardError,
      alpha_standardized: alpha.standardized,
      average_r: alpha.averageR,
      alpha_reason: alpha.undefinedBecause && NO_ALPHA[alpha.undefinedBecause],
      omega: omega.omega,
      omega_standardized: omega.standardized,
      omega_reason: omega.undefinedBecause && NO_OMEGA[omega.undefinedBecause],
    }
    const items = itemStatistics(answers, study.confidence).map((found, i): ItemStatisticsRow => {
      const item = key.items[i]!
      return {
        ...shared,
        item,
        reversed: key.reverse.includes(item) ? 'yes' : 'no',
        n: found.n,
        mean: found.mean,
        sd: found.sd,
        item_rest: found.itemRest,
        conf_low: found.itemRestLow,
        conf_high: found.itemRestHigh,
        alpha_if_dropped: found.alphaIfDropped,
      }
    })
    return { scale, items }
  })
  return { scales: each.map(({ scale }) => scale), items: each.flatMap(({ items }) => items) }
}
