import { type Problem, problem } from '../problems.ts'
import { type Inventory, itemsOf } from '../study/inventory.ts'
import type { Study } from '../study/study.ts'
import type { InventoryColumn, InventoryColumns } from './inventory-columns.ts'
import type { TextTable } from './text-table.ts'

/** The name of an item of the inventory among our names for columns; in a row with both people the role comes before. */
export const itemField = (item: number) => `item_${item}`

/** The table with the inventory's columns under our names, and what is wrong with them among its problems. */
export function withInventory(
  table: TextTable,
  recognised: InventoryColumns | null,
  { inventory }: Study,
): TextTable {
  if (inventory === undefined || recognised === null || table.columns.length === 0) return table
  const found = table.columns.flatMap((column, position) => {
    const it = table.fields[position] === null ? recognised(column) : null
    return it === null ? [] : [{ ...it, column, position }]
  })
  const place = { file: table.file, line: table.headLine }
  if (found.length === 0) {
    const none = problem('no-item-columns', place, [inventory.columns], 'inventory.columns')
    return { ...table, problems: [...table.problems, none] }
  }
  const fields = [...table.fields]
  const problems: Problem[] = []
  for (const { column, position, role, item, written, known } of found) {
    const at = { ...place, column, found: String(written) }
    const field = item === null ? null : `${role}${itemField(item)}`
    if (known !== null && item === null) problems.push(problem('unknown-item', at, known))
    else if (field === null) problems.push(problem('item-beyond-form', at, inventory.form.formItems))
    else if (fields.includes(field)) problems.push(problem('repeated-item', at))
    else fields[position] = field
  }
  const roles = [...new Set(found.map(({ role }) => role))]
  const missing = roles.flatMap((role) => missingItems(inventory, found, role, place))
  const named = { ...table, fields, problems: [...table.problems, ...problems, ...missing] }
  return { ...named, reading: { ...table.reading, values: withAnswers(table, fields) } }
}

/** The words of the file with those for an answer (`values: { answer: { 1: [Dislike] } }`) at every item. */
function withAnswers({ fields: before, reading: { values } }: TextTable, fields: TextTable['fields']) {
  const { answer, ...others } = values
  if (answer === undefined) return values
  const items = fields.filter((field, i) => field !== null && before[i] === null)
  return { ...others, ...Object.fromEntries(items.map((field) => [field, answer])) }
}

function missingItems(
  inventory: Inventory,
  found: readonly (InventoryColumn & { column: string })[],
  role: string,
  place: { file: string; line: number },
): Problem[] {
  const own = found.filter((it) => it.role === role)
  const absent = itemsOf(inventory).filter((item) => !own.some((it) => it.item === item))
  if (absent.length === 0) return []
  const at = { ...place, column: own[0]!.column }
  return [problem('missing-item-column', at, inventory.form.id, absent, 'inventory')]
}
