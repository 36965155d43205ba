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
    table.columns.flatMap((column, position) => {
      if (NUMBERS.has(table.fields[position] ?? '')) return []
      const found = KINDS.map((kind) => personalColumn(table, column, position, kind))
      return found.find((it) => it !== null) ?? []
    }),
  )

function personalColumn(
  { file, lines }: TextTable,
  column: string,
  position: number,
  kind: (typeof KINDS)[number],
): Problem | null {
  const isNamedSo = kind.column.test(column)
  const known = new Map<string, boolean>()
  let first: number | null = null
  let count = 0
  for (const { line, cells } of lines) {
    const cell = cells[position]!
    let isPersonal = known.get(cell)
    if (isPersonal === undefined) {
      isPersonal = isNamedSo ? cell !== '' && cell !== 'NA' : kind.cell.test(cell)
      known.set(cell, isPersonal)
    }
    if (!isPersonal) continue
    first ??= line
    count++
  }
  return first === null ? null : problem(kind.code, { file, line: first, column }, count)
}
