import { type Problem, problem } from '../../problems.ts'
import type { TextTable } from '../text-table.ts'
import type { Suspicion } from './suspicion.ts'

/** A capitalised word, such as Müller, Anne-Marie or Dr. */
const WORD = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}[\\p{L}'’-]*\\.?"

/**
 * How each kind of personal data is recognised: by the column name, by the pattern of any cell, or, for names among
 * identifiers, by the pattern of most cells, because a single one may be something else, such as a place.
 */
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
    identifiers: new RegExp(`^${WORD},?( ${WORD})+$`, 'u'),
  },
] as const

/** True for a name of a column that should not be in a data set, such as e-mail or birth date. */
export function personalName(column: string): boolean {
  return KINDS.some((kind) => kind.column.test(column))
}

/** From this share of the identifiers of a column on, their pattern counts. */
const MOST = 0.5

/** These fields are numbers and cannot be personal data; they are skipped because they have many cells. */
const NUMBERS = new Set(['session', 'item', 'value', 'age'])

/** Columns with personal data, which should not be in a data set. One warning for each file; cells are never quoted. */
export const personalData: Suspicion = ({ asRead }) => {
  const files = Map.groupBy(asRead, ({ head }) => head.file)
  return [...files.values()].flatMap((tables) =>
    [...new Set(tables.flatMap(({ head }) => head.written))].flatMap((column) => {
      const parts = tables.flatMap((table) => partOf(table, column))
      return KINDS.flatMap((kind) => personalColumn(column, parts, kind)).slice(0, 1)
    }),
  )
}

/** A column as one entry of study.yaml reads it; several entries can read the same file. */
interface Part {
  readonly table: TextTable
  readonly position: number
  readonly isIdentifier: boolean
  readonly texts: ReadonlySet<string>
}

function partOf(table: TextTable, column: string): Part[] {
  const { written, fields } = table.head
  const position = written.indexOf(column)
  if (position === -1 || NUMBERS.has(fields[position] ?? '')) return []
  const isIdentifier = fields.some((field, i) => written[i] === column && field?.endsWith('_id'))
  const texts = new Set<string>()
  for (const { cells } of table.lines) texts.add(cells[position]!)
  return [{ table, position, isIdentifier, texts }]
}

function personalColumn(column: string, parts: readonly Part[], kind: (typeof KINDS)[number]): Problem[] {
  const isIdentifier = parts.some((part) => part.isIdentifier)
  const texts = new Set(parts.flatMap((part) => [...part.texts]))
  const personal = personalTexts(column, texts, kind, isIdentifier)
  if (personal.size === 0) return []
  const lines = new Set<number>()
  let first = Number.POSITIVE_INFINITY
  for (const { table, position } of parts) {
    for (const { line, cells } of table.lines) {
      if (!personal.has(cells[position]!)) continue
      lines.add(line)
      first = Math.min(first, line)
    }
  }
  const place = { file: parts[0]!.table.head.file, line: first, column }
  return [problem(kind.code, place, lines.size, isIdentifier)]
}

function personalTexts(
  column: string,
  texts: ReadonlySet<string>,
  kind: (typeof KINDS)[number],
  isIdentifier: boolean,
): ReadonlySet<string> {
  const filled = [...texts].filter((text) => text !== '' && text !== 'NA')
  // A column of identifiers can be called "name" and contain numbers or codes.
  if (kind.column.test(column)) return new Set(filled.filter((text) => !(isIdentifier && /\d/.test(text))))
  if (kind.code !== 'person-name') return new Set(filled.filter((text) => kind.cell.test(text)))
  if (!isIdentifier) return new Set()
  const named = filled.filter((text) => kind.identifiers.test(text))
  return new Set(named.length >= filled.length * MOST ? named : [])
}
