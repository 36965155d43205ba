import { type HollandType, TYPES } from '../../holland/type.ts'
import { type Problem, problem } from '../../problems.ts'
import { keyedAnswers } from '../../scores/scale-agreement.ts'
import { pearson } from '../../statistics/correlation/pearson.ts'
import { type Inventory, inventoriesInUse } from '../../study/scales/inventory.ts'
import type { InventorySheet } from '../inventory-sheet.ts'
import type { StudyData } from '../study-data.ts'

/** With fewer people, items often correlate more with other scales by chance. */
const ENOUGH_PEOPLE = 20

type Row = readonly (number | null)[]

/**
 * A warning that the items of the inventory may have another order than its key, for example R, I, A, S, E, C in turn
 * where the key has blocks: most items then correlate more with another scale than with the rest of their own. With the
 * right key few items do, with a wrong key about five in six.
 */
export function itemsOfOtherScales({ people: { files, sheets }, study }: StudyData): Problem[] {
  return inventoriesInUse(study).flatMap(({ inventory, people }) => {
    const own = sheets.filter(({ role }) => people === 'everybody' || people === role)
    return ofInventory(inventory, own, files)
  })
}

function ofInventory(
  inventory: Inventory,
  sheets: readonly InventorySheet[],
  files: readonly string[],
): Problem[] {
  if (sheets.length < ENOUGH_PEOPLE) return []
  const { scales, columns, form } = inventory
  const answered = sheets.map(({ answers }) => answers)
  const byType = <T>(of: (type: HollandType) => T) =>
    Object.fromEntries(TYPES.map((type) => [type, of(type)])) as Record<HollandType, T>
  const tables: Record<HollandType, readonly Row[]> = byType((type) => keyedAnswers(answered, scales[type]))
  const means = byType((type) => tables[type].map((row) => mean(row)))

  const items = TYPES.flatMap((type) => scales[type].items.map((item, column) => ({ type, item, column })))
  const misplaced = items.filter(({ type, item, column }) => {
    const answers = tables[type].map((row) => row[column]!)
    const [withRest, ...withOthers] = [type, ...TYPES.filter((other) => other !== type)].map((scale) => {
      const without = scales[scale].items.indexOf(item)
      const rests =
        without === -1 ? means[scale] : tables[scale].map((row) => mean(row.toSpliced(without, 1)))
      return correlation(answers, rests)
    })
    return withRest !== null && withOthers.some((other) => other !== null && other > withRest!)
  })
  if (misplaced.length <= items.length / 2) return []
  return [
    problem(
      'items-of-other-scales',
      { file: files.join(', '), column: columns },
      form.id,
      misplaced.length,
      items.length,
    ),
  ]
}

/** The mean of the answers that are not missing; null if all are. */
function mean(row: Row): number | null {
  const given = row.filter((answer) => answer !== null)
  return given.length === 0 ? null : given.reduce((total, answer) => total + answer, 0) / given.length
}

function correlation(x: Row, y: Row): number | null {
  const both = x.flatMap((value, i) => (value === null || y[i] === null ? [] : [[value, y[i]!] as const]))
  return pearson(
    both.map(([first]) => first),
    both.map(([, second]) => second),
  ).estimate
}
