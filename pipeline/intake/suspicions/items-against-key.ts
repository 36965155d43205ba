import { TYPES } from '../../holland/type.ts'
import { type Problem, problem } from '../../problems.ts'
import { earlyMeasures } from '../../scores/early-measures.ts'
import { firstAnswers } from '../../scores/first-answers.ts'
import { keyedAnswers } from '../../scores/scale-agreement.ts'
import { pearson } from '../../statistics/correlation/pearson.ts'
import { type Answers, completeAnswers } from '../../statistics/reliability/covariances.ts'
import { itemStatistics } from '../../statistics/reliability/item-statistics.ts'
import { inventoriesInUse } from '../../study/scales/inventory.ts'
import type { Scale } from '../../study/scales/scale.ts'
import type { StudyData } from '../study-data.ts'

/**
 * Warnings that the answers contradict the key: reverse-keyed items that, after reversing, correlate negatively with the
 * others, as if the file had them reversed already; and single items that correlate negatively with the rest. Only
 * correlations with a 95% interval below zero count, so that sampling error in small samples gives no warning.
 */
export function itemsAgainstKey({ people, answers: { files, ratings }, study }: StudyData): Problem[] {
  const ofRatings = earlyMeasures(ratings, study).flatMap((measure) => {
    const key = study.scales[measure.scale]!
    const { answers } = firstAnswers(measure, key)
    return againstKey(answers, key, files, measure.scale, `${measure.rater}s`, `scales.${measure.scale}`)
  })
  const ofInventory = inventoriesInUse(study).flatMap(
    ({ inventory: { form, scales }, people: whose, setting }) => {
      const own = people.sheets.filter(({ role }) => whose === 'everybody' || whose === role)
      const sheets = own.map(({ answers }) => answers)
      return TYPES.flatMap((type) => {
        const answers = keyedAnswers(sheets, scales[type])
        const scale = `${type} of ${form.id}`
        const who = whose === 'everybody' ? whose : `${whose}s`
        return againstKey(answers, scales[type], people.files, scale, who, setting)
      })
    },
  )
  return [...ofInventory, ...ofRatings]
}

function againstKey(
  answers: Answers,
  key: Scale,
  files: readonly string[],
  scale: string,
  who: string,
  where: string,
): Problem[] {
  const at = (items: readonly number[]) => ({
    file: files.join(', '),
    column: 'item',
    found: items.join(', '),
  })
  if (reversedCorrelateNegatively(answers, key))
    return [
      problem('reversed-already', at(key.reverse), scale, who, where, key.form === null ? key.reverse : null),
    ]
  return itemStatistics(answers).flatMap(({ itemRestHigh }, i) => {
    const item = key.items[i]!
    if (itemRestHigh === null || itemRestHigh >= 0) return []
    return [problem('item-against-rest', at([item]), scale, who, key.reverse.includes(item))]
  })
}

/** True if the sum of the reversed items correlates negatively with the sum of the others. */
function reversedCorrelateNegatively(answers: Answers, { items, reverse }: Scale): boolean {
  if (reverse.length === 0 || reverse.length === items.length) return false
  const complete = completeAnswers(answers)
  const sum = (row: readonly number[], reversed: boolean) =>
    row.reduce((total, value, i) => (reverse.includes(items[i]!) === reversed ? total + value : total), 0)
  const { confHigh } = pearson(
    complete.map((row) => sum(row, true)),
    complete.map((row) => sum(row, false)),
  )
  return confHigh !== null && confHigh < 0
}
