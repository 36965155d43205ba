import type { Measure } from '../../scores/early-measures.ts'
import { firstAnswers } from '../../scores/first-answers.ts'
import { scaleAgreement } from '../../scores/scale-agreement.ts'
import type { Study } from '../../study/study.ts'
import type { ItemStatisticsRow } from './item-table.ts'
import type { ReliabilityRow } from './scale-table.ts'

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
    const { scale, items } = scaleAgreement(answers, key, study.confidence, 'pair')
    return { scale: { ...shared, ...scale }, items: items.map((item) => ({ ...shared, ...item })) }
  })
  return { scales: each.map(({ scale }) => scale), items: each.flatMap(({ items }) => items) }
}
