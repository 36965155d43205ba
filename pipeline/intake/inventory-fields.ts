import { type Problem, problem } from '../problems.ts'
import { inventoriesInUse, itemsOf } from '../study/scales/inventory.ts'
import { isIgnored } from '../study/settings/ignored.ts'
import type { SourceFile } from '../study/settings/source-file.ts'
import type { Study } from '../study/study.ts'
import type { InventoryColumn, InventoryColumns } from './inventory-columns.ts'
import type { Head, Line, TextTable } from './text-table.ts'

/**
 * The tables with fields for the columns of the inventories, and the problems of these columns added. Of each inventory at
 * least one file must have columns; people in the others have scores or a code.
 */
export function withInventory(
  tables: readonly TextTable[],
  sources: readonly SourceFile[],
  recognised: InventoryColumns | null,
  study: Study,
): readonly TextTable[] {
  if (recognised === null) return tables
  const columnsOf = tables.map(({ head }, i) =>
    head.written.flatMap((column, position) => {
      const isOpen = head.fields[position] === null && !isIgnored(sources[i]!, column)
      return (isOpen ? meantColumns(recognised(column), sources[i]!.every_row.role) : []).map((it) => ({
        ...it,
        column,
        position,
      }))
    }),
  )
  const isUnread = ({ head }: TextTable) => head.written.length === 0
  const absent = tables.some(isUnread)
    ? []
    : inventoriesInUse(study).filter(({ inventory }) =>
        columnsOf.every((columns) => columns.every(({ owner }) => owner.inventory !== inventory)),
      )
  return tables.map((table, i) => {
    const place = { file: table.head.file, line: table.headLine }
    const none = absent.map(({ inventory, setting }) =>
      problem('no-item-columns', place, [inventory.columns], `${setting}.columns`),
    )
    const read = withFields(table, columnsOf[i]!)
    return none.length === 0 ? read : { ...read, problems: [...read.problems, ...none] }
  })
}

/**
 * Of a name that fits both inventories, that of the role whose file it is; in a file of both roles, those that have the
 * item.
 */
function meantColumns(
  fitting: readonly InventoryColumn[],
  role: string | undefined,
): readonly InventoryColumn[] {
  const own = fitting.filter(({ owner }) => owner.people === role)
  const possible = own.length > 0 ? own : fitting
  const having = possible.filter(({ item }) => item !== null)
  return having.length > 0 ? having : possible.slice(0, 1)
}

interface ColumnAt extends InventoryColumn {
  readonly column: string
  readonly position: number
}

function withFields(table: TextTable, columns: readonly ColumnAt[]): TextTable {
  if (columns.length === 0) return table
  const place = { file: table.head.file, line: table.headLine }
  const fields = [...table.head.fields]
  const written = [...table.head.written]
  // A column of both inventories is repeated for the second one.
  const repeated: number[] = []
  const problems: Problem[] = []
  for (const { column, position, prefix, owner, item, written: number, known } of columns) {
    const at = { ...place, column, found: String(number) }
    const field = item === null ? null : `${prefix}item_${item}`
    if (known !== null && item === null) problems.push(problem('unknown-item', at, known))
    else if (field === null) problems.push(problem('item-beyond-form', at, owner.inventory.form.formItems))
    else if (fields.includes(field)) problems.push(problem('repeated-item', at))
    else if (fields[position] === null) fields[position] = field
    else {
      fields.push(field)
      written.push(column)
      repeated.push(position)
    }
  }
  const missing = [...Map.groupBy(columns, ({ prefix }) => prefix).values()].flatMap((own) =>
    missingItems(own, place),
  )
  const head = { ...table.head, fields, written }
  const again = (line: Line): Line => {
    const cells =
      repeated.length === 0 ? line.cells : [...line.cells, ...repeated.map((at) => line.cells[at]!)]
    return { ...line, cells, head }
  }
  return {
    ...table,
    head,
    lines: table.lines.map(again),
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

/** A warning of the items that have no column, of the columns of one person's inventory. */
function missingItems(own: readonly ColumnAt[], place: { file: string; line: number }): Problem[] {
  const [{ column, owner }] = own as [ColumnAt]
  const absent = itemsOf(owner.inventory).filter((item) => !own.some((it) => it.item === item))
  if (absent.length === 0) return []
  return [
    problem('missing-item-column', { ...place, column }, owner.inventory.form.id, absent, owner.setting),
  ]
}
