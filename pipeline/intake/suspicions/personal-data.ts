import { type Problem, problem } from '../../problems.ts'
import type { Suspicion } from '../suspicions.ts'
import type { TextTable } from '../text-table.ts'

/** How each kind of personal data gives itself away: by the name of its column, or by the look of its cells. */
const KINDS = [
  {
    code: 'email-address',
    column: /e-?mail/i,
    cell: /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i,
  },
  {
    code: 'phone-number',
    column: /phone|mobile|^tel$|telefon|handy/i,
    cell: /^(\+|00)[1-9][\d ()/-]{7,}$|^0\d{2,5}[ /-][\d -]{5,}$/,
  },
  {
    code: 'birth-date',
    column: /birth|geburt|^dob$/i,
    cell: /^(19\d\d|200\d)-\d\d-\d\d$|^\d\d?[./]\d\d?[./](19\d\d|200\d)$/,
  },
  {
    code: 'ip-address',
    column: /^ip[ _-]?address$/i,
    cell: /^\d{1,3}(\.\d{1,3}){3}$/,
  },
  {
    code: 'person-name',
    column: /^(first|last|full|given|family|sur)?[ _-]?name$|vorname|nachname|recipient(first|last)name/i,
    cell: /(?!)/,
  },
] as const

/** Numbers cannot be any of it, and there are many of them. */
const NUMBERS = new Set(['session', 'item', 'value', 'age'])

/** Columns that hold what should not be in a data set: warned of once, and never shown back. */
export const personalData: Suspicion = ({ asRead }) =>
  asRead.flatMap((table) =>
    table.head.written.flatMap((column, position) => {
      if (NUMBERS.has(table.head.fields[position] ?? '')) return []
      const cells = distinctCells(table, position)
      return KINDS.flatMap((kind) => personalColumn(table.head.file, column, cells, kind)).slice(0, 1)
    }),
  )

interface Occurrence {
  readonly line: number
  count: number
}

/** Every text of a column with the line it first stands in, and how often it occurs. */
function distinctCells({ lines }: TextTable, position: number): ReadonlyMap<string, Occurrence> {
  const found = new Map<string, Occurrence>()
  for (const { line, cells } of lines) {
    const known = found.get(cells[position]!)
    if (known === undefined) found.set(cells[position]!, { line, count: 1 })
    else known.count++
  }
  return found
}

function personalColumn(
  file: string,
  column: string,
  cells: ReadonlyMap<string, Occurrence>,
  kind: (typeof KINDS)[number],
): Problem[] {
  const isNamedSo = kind.column.test(column)
  const personal = [...cells].filter(([cell]) =>
    isNamedSo ? cell !== '' && cell !== 'NA' : kind.cell.test(cell),
  )
  if (personal.length === 0) return []
  const count = personal.reduce((sum, [, occurrence]) => sum + occurrence.count, 0)
  return [problem(kind.code, { file, line: personal[0]![1].line, column }, count)]
}
