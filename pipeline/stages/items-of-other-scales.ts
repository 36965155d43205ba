import { type HollandType, TYPES } from '../holland/type.ts'
import { keyedAnswer } from '../instruments/scored-scale.ts'
import type { PeopleTable } from '../intake/people-table.ts'
import { type Problem, problem } from '../problems.ts'
import { pearson } from '../statistics/pearson.ts'
import type { Inventory } from '../study/inventory.ts'
import type { Study } from '../study/study.ts'

/** Among fewer people than this, items go with other scales by chance. */
const ENOUGH_PEOPLE = 20

/**
 * A warning that the inventory's items do not come in the order that its key supposes, as where they go round the types
 * and the key has them in blocks: most items then correlate more with another scale than with the rest of their own.
 * With a right key few do, and with a wrong one about five in six.
 */
export function itemsOfOtherScales({ file, sheets }: PeopleTable, { inventory }: Study): Problem[] {
  if (inventory === undefined || sheets.length < ENOUGH_PEOPLE) return []
  const items = TYPES.flatMap((type) => inventory.scales[type].items.map((item) => ({ type, item })))
  const astray = items.filter(({ type, item }) => {
    const own = correlation(item, type, type)
    const others = TYPES.filter((other) => other !== type).map((other) => correlation(item, type, other))
    return own !== null && others.some((other) => other !== null && other > own)
  })
  if (astray.length <= items.length / 2) return []
  const place = { file, column: inventory.columns }
  return [problem('items-of-other-scales', place, inventory.form.id, astray.length, items.length)]

  /** Of the answers to an item with the mean of a scale, the item itself left out. */
  function correlation(item: number, type: HollandType, scale: HollandType): number | null {
    const both = sheets.flatMap(({ answers }) => {
      const answer = keyedIn(answers, item, type, inventory!)
      const rest = inventory!.scales[scale].items
        .filter((other) => other !== item)
        .flatMap((other) => keyedIn(answers, other, scale, inventory!) ?? [])
      return answer === null || rest.length === 0 ? [] : [[answer, mean(rest)] as const]
    })
    return pearson(
      both.map(([answer]) => answer),
      both.map(([, rest]) => rest),
    ).estimate
  }
}

function keyedIn(
  answers: ReadonlyMap<number, number | null>,
  item: number,
  type: HollandType,
  { scales }: Inventory,
): number | null {
  return keyedAnswer(answers.get(item) ?? null, item, scales[type])
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length
}
