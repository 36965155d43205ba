import type { ExclusionRule } from '../study/settings/exclusion-rules.ts'
import type { StudyData } from './study-data.ts'
import type { TextTable } from './text-table.ts'

/** People and pairs that have one of the values of a rule in its column. */
interface RowsWithValue {
  readonly people: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
  /** Every text of the column and its label, in the order of the files; null if no file of people or pairs has it. */
  readonly texts: readonly string[] | null
}

/**
 * The people or pairs whose row has one of the rule's values in the rule's column, as written or as its label in the file;
 * capitals do not matter.
 */
export function rowsWithValue(
  { asRead, people: everybody }: StudyData,
  { column, values = [] }: ExclusionRule,
): RowsWithValue {
  const wanted = new Set(values.map((value) => value.toLowerCase()))
  const personOf = new Map([...everybody.lineOf].map(([id, line]) => [line, id]))
  const [people, pairs, texts] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const having = asRead.filter((table) => table.head.written.includes(column!) && recordOf(table) !== null)
  for (const table of having) {
    const record = recordOf(table)!
    const [id, at] = [table.head.fields.indexOf(record), table.head.written.indexOf(column!)]
    const labels = table.reading.labels?.get(column!)
    for (const line of table.lines) {
      const text = line.cells[at]!
      const label = labels?.get(text) ?? text
      texts.add(text).add(label)
      if (!wanted.has(text.toLowerCase()) && !wanted.has(label.toLowerCase())) continue
      if (record === 'dyad_id') pairs.add(line.cells[id]!)
      else people.add(personOf.get(line)!)
    }
  }
  return { people, pairs, texts: having.length === 0 ? null : [...texts] }
}

/** Whether the rows of a table are about people or pairs; null if they have answers only. */
export function recordOf({ head: { fields } }: TextTable): 'person_id' | 'dyad_id' | null {
  if (fields.includes('person_id')) return 'person_id'
  return fields.includes('dyad_id') && fields.includes('client_id') ? 'dyad_id' : null
}
