import { type Problem, problem } from '../problems.ts'
import { type Inventory, itemsOf } from '../study/scales/inventory.ts'
import { isIgnored } from '../study/settings/ignored.ts'
import type { SourceFile } from '../study/settings/source-file.ts'
import type { Study } from '../study/study.ts'
import type { InventoryColumn, InventoryColumns } from './inventory-columns.ts'
import type { Head, TextTable } from './text-table.ts'

/** The field of an item of the inventory; in a row with both people, the role is a prefix. */
export const itemField = (item: number) => `item_${item}`

/**
 * The tables with fields for the columns of the inventory, and the problems of these columns added. At least one file
 * must have such columns; people in the others have scores or a code.
 */
export function withInventory(
  tables: readonly TextTable[],
  sources: readonly SourceFile[],
  recognised: InventoryColumns | null,
  { inventory }: Study,
): readonly TextTable[] {
  if (inventory === undefined || recognised === null) return tables
  const columnsOf = tables.map(({ head }, i) =>
    head.written.flatMap((column, position) => {
      const isOpen = head.fields[position] === null && !isIgnored(sources[i]!, column)
      const it = isOpen ? recognised(column) : null
      return it === null ? [] : [{ ...it, column, position }]
    }),
  )
  const isUnread = ({ head }: TextTable) => head.written.length === 0
  const isPossible = columnsOf.some((columns) => columns.length > 0) || tables.some(isUnread)
  return tables.map((table, i) => {
    if (isPossible) return withFields(table, columnsOf[i]!, inventory)
    const place = { file: table.head.file, line: table.headLine }
    const none = problem('no-item-columns', place, [inventory.columns], 'inventory.columns')
    return { ...table, problems: [...table.problems, none] }
  })
}

interface ColumnAt extends InventoryColumn {
  readonly column: string
  readonly position: number
}

function withFields(table: TextTable, columns: readonly ColumnAt[], inventory: Inventory): TextTable {
  if (columns.length === 0) return table
  const place = { file: table.head.file, line: table.headLine }
  const fields = [...table.head.fields]
  const problems: Problem[] = []
  for (const { column, position, role, item, written, known } of columns) {
    const at = { ...place, column, found: String(written) }
    const field = item === null ? null : `${role}${itemField(item)}`
    if (known !== null && item === null) problems.push(problem('unknown-item', at, known))
    else if (field === null) problems.push(problem('item-beyond-form', at, inventory.form.formItems))
    else if (fields.includes(field)) problems.push(problem('repeated-item', at))
    else fields[position] = field
  }
  const roles = [...new Set(columns.map(({ role }) => role))]
  const missing = roles.flatMap((role) => missingItems(inventory, columns, role, place))
  const head = { ...table.head, fields }
  return {
    ...table,
    head,
    lines: table.lines.map((line) => ({ ...line, head })),
    problems: [...table.problems, ...problems, ...missing],
    reading: { ...table.reading, values: withAnswers(table, fields) },
  }
}

/** The words of the file, those for an answer (`values: { answer: { 1: [Dislike] } }`) repeated for every item. */
function withAnswers({ head, reading: { values } }: TextTable, fields: Head['fields']) {
  const { answer, ...others } = values
  if (answer === undefined) return values
  const items = fields.filter((field, i) => field !== null && head.fields[i] === null)
  return { ...others, ...Object.fromEntries(items.map((field) => [field, answer])) }
}

function missingItems(
  inventory: Inventory,
  columns: readonly ColumnAt[],
  role: string,
  place: { file: string; line: number },
): Problem[] {
  const ofRole = columns.filter((it) => it.role === role)
  const absent = itemsOf(inventory).filter((item) => !ofRole.some((it) => it.item === item))
  if (absent.length === 0) return []
  const at = { ...place, column: ofRole[0]!.column }
  return [problem('missing-item-column', at, inventory.form.id, absent, 'inventory')]
}
