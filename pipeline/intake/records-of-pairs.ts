import { TYPES } from '../holland/type.ts'
import { mergedRows } from './merged-rows.ts'
import type { Line, TextTable } from './text-table.ts'

const OF_PERSON = ['age', ...TYPES, 'code'] as const
const DYAD_FIELDS = ['dyad_id', 'client_id', 'therapist_id'] as const

/**
 * The people of files that have both people of a pair in a row, one a line as in tidy people files: file by file those
 * who were in no earlier one, therapists first, then clients, each in the order of the rows. A person who stands in
 * several rows must have the same scores in all of them; an empty cell contradicts nothing.
 */
export function peopleOfPairs(tables: readonly TextTable[]): TextTable[] {
  const ofPerson = [...OF_PERSON, ...inventoryFields(tables)]
  const person = ['person_id', 'role', ...ofPerson]
  const [therapists, clients] = (['therapist', 'client'] as const).map((role) => {
    const fields = ofPerson.map((field) => `${role}_${field}`)
    const own = mergedRows(tables, [`${role}_id`, ...fields], ['person_id', ...ofPerson])
    return own.map(({ lines, problems }) => ({
      lines: lines.map((line) => withRole(line, role, person)),
      problems,
    }))
  })
  return tables.map((table, i) => ({
    ...table,
    head: { ...table.head, fields: person, written: person },
    lines: [...therapists![i]!.lines, ...clients![i]!.lines],
    problems: [...therapists![i]!.problems, ...clients![i]!.problems],
  }))
}

/** The items of the inventory that the rows hold of either person. */
function inventoryFields(tables: readonly TextTable[]): string[] {
  const items = tables
    .flatMap(({ head }) => head.fields)
    .flatMap((field) => /^(?:client|therapist)_(item_\d+)$/.exec(field ?? '')?.[1] ?? [])
  return [...new Set(items)]
}

/** The pairs of files that have a row for each session of a pair, one a line as in tidy files of pairs. */
export function pairsOfSessions(tables: readonly TextTable[]): TextTable[] {
  const own = mergedRows(tables, DYAD_FIELDS, DYAD_FIELDS)
  return tables.map((table, i) => ({
    ...table,
    head: { ...table.head, fields: DYAD_FIELDS, written: DYAD_FIELDS },
    ...own[i]!,
  }))
}

function withRole({ line, cells: [id, ...rest], head }: Line, role: string, fields: readonly string[]): Line {
  const [writtenId, ...written] = head.written
  return {
    line,
    cells: [id!, role, ...rest],
    head: { ...head, fields, written: [writtenId!, 'role', ...written] },
  }
}
