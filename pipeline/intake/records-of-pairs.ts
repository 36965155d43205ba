import { TYPES } from '../holland/type.ts'
import { mergedRows } from './merged-rows.ts'
import type { Line, TextTable } from './text-table.ts'

const OF_PERSON = ['age', ...TYPES, 'code'] as const
const DYAD_FIELDS = ['dyad_id', 'client_id', 'therapist_id'] as const

/**
 * The people of files with both people of a pair in a row, one in each line as in tidy people files. Each file has the
 * people who are not in an earlier one, therapists first, then clients, in the order of the rows. A person in several
 * rows must have the same scores in all of them; empty cells are filled from the other rows.
 */
export function peopleOfPairs(tables: readonly TextTable[]): TextTable[] {
  const ofPerson = [...OF_PERSON, ...inventoryFields(tables)]
  const person = ['person_id', 'role', ...ofPerson]
  const [therapists, clients] = (['therapist', 'client'] as const).map((role) => {
    const fields = ofPerson.map((field) => `${role}_${field}`)
    const merged = mergedRows(tables, [`${role}_id`, ...fields], ['person_id', ...ofPerson])
    return merged.map(({ lines, problems }) => ({
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

/** The items of the inventory that the rows have for either person. */
function inventoryFields(tables: readonly TextTable[]): string[] {
  const items = tables
    .flatMap(({ head }) => head.fields)
    .flatMap((field) => /^(?:client|therapist)_(item_\d+)$/.exec(field ?? '')?.[1] ?? [])
  return [...new Set(items)]
}

/** The pairs of files with a row for each session of a pair, one in each line as in tidy files of pairs. */
export function pairsOfSessions(tables: readonly TextTable[]): TextTable[] {
  const merged = mergedRows(tables, DYAD_FIELDS, DYAD_FIELDS)
  return tables.map((table, i) => ({
    ...table,
    head: { ...table.head, fields: DYAD_FIELDS, written: DYAD_FIELDS },
    ...merged[i]!,
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
