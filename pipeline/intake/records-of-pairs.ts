import { TYPES } from '../holland/type.ts'
import { type Problem, problem } from '../problems.ts'
import { Cells } from './cells.ts'
import type { Line, TextTable } from './text-table.ts'

const OF_PERSON = ['age', ...TYPES, 'code'] as const
const DYAD_FIELDS = ['dyad_id', 'client_id', 'therapist_id'] as const

/**
 * The people of a file that has both people of a pair in a row, one a line as in a tidy people file: therapists
 * first, then clients, each in the order of the rows. A person who stands in several rows must have the same scores
 * in all of them; an empty cell contradicts nothing.
 */
export function peopleOfPairs(table: TextTable): TextTable {
  const problems: Problem[] = []
  const ofPerson = [...OF_PERSON, ...inventoryFields(table)]
  const fields = ['person_id', 'role', ...ofPerson]
  const lines = (['therapist', 'client'] as const).flatMap((role) =>
    merged(table, `${role}_id`, [`${role}_id`, ...ofPerson.map((field) => `${role}_${field}`)], problems).map(
      ({ line, cells: [id, ...rest], written: [writtenId, ...writtenRest] }) => ({
        line,
        cells: [id!, role, ...rest],
        written: [writtenId!, 'role', ...writtenRest],
      }),
    ),
  )
  return { ...table, fields, columns: fields, lines, problems }
}

/** The items of the inventory that the rows hold of either person. */
function inventoryFields({ fields }: TextTable): string[] {
  const items = fields.flatMap((field) => /^(?:client|therapist)_(item_\d+)$/.exec(field ?? '')?.[1] ?? [])
  return [...new Set(items)]
}

/** The pairs of a file that has a row for each session of a pair, one a line as in a tidy pairs file. */
export function pairsOfSessions(table: TextTable): TextTable {
  const problems: Problem[] = []
  const lines = merged(table, 'dyad_id', DYAD_FIELDS, problems)
  return { ...table, fields: DYAD_FIELDS, columns: DYAD_FIELDS, lines, problems }
}

/** The rows with the same identifier put together into one, with a problem for each contradiction. */
function merged(table: TextTable, id: string, fields: readonly string[], problems: Problem[]): Line[] {
  const cells = new Cells(table, problems)
  const known = new Map<string, { line: number; cells: string[]; lines: number[]; written: string[] }>()
  for (const line of table.lines) {
    cells.at(line)
    if (cells.isMissing(id)) continue
    const own = fields.map((field) => (field === id || !cells.isMissing(field) ? cells.raw(field) : ''))
    const written = fields.map((field) => cells.written(field))
    const first = known.get(cells.raw(id))
    if (first === undefined) {
      known.set(cells.raw(id), { line: line.line, cells: own, lines: own.map(() => line.line), written })
      continue
    }
    for (const [i, cell] of own.entries()) {
      if (cell === '' || cell === first.cells[i]) continue
      if (first.cells[i] === '') {
        first.cells[i] = cell
        first.lines[i] = line.line
      } else {
        cells.wrong(fields[i]!, (place) =>
          problem('conflicting-values', place, first.cells[0]!, first.lines[i]!, first.cells[i]!),
        )
      }
    }
  }
  return [...known.values()]
}
