import { parse } from 'csv-parse/sync'
import { type Artefact, fromCsv } from '../../../artefacts/artefact.ts'
import { keyColumns } from '../../../artefacts/row-key.ts'
import { atPlaces, type Comparison, type DifferingPlace, noted } from '../difference.ts'

/**
 * The cells in which two tables differ, each with its line, what tells its row apart, and its column.
 * @param table the table, if it is one of the artefacts; the first cell of a printed row is its name
 */
export function differingCells(found: string, expected: string, table: Artefact | null): Comparison {
  const [are, should] = [recordsOf(found), recordsOf(expected)]
  if (are === null || should === null) return noted('it cannot be read as a table')
  const [head, ...rows] = should
  if (are[0]?.join() !== head!.join()) {
    const place = {
      where: 'the names of the columns',
      found: are[0]?.join(', ') ?? null,
      expected: head!.join(', '),
    }
    return atPlaces([place])
  }
  const nameOf = rowNames(expected, head!, table)
  const there = are.slice(1)
  if (there.length !== rows.length) return atPlaces(ofOtherLength(there, rows, nameOf))
  if (sorted(there) === sorted(rows)) return noted('its rows are in another order')
  return atPlaces(
    rows.flatMap((row, i) =>
      Array.from({ length: Math.max(row.length, there[i]!.length) }, (_, c) => c)
        .filter((c) => row[c] !== there[i]![c])
        .map((c) => ({
          where: `line ${i + 2}${nameOf(row)}, ${head![c] ?? 'a cell without a column'}`,
          found: there[i]![c] ?? null,
          expected: row[c] ?? null,
        })),
    ),
  )
}

/** What tells the rows apart, as it is said after the number of a line. */
function rowNames(csv: string, head: readonly string[], table: Artefact | null) {
  if (table === null) return (row: readonly string[]) => ` (${row[0]})`
  const keys = keyColumns(table, fromCsv(table, csv))
  return (row: readonly string[]) =>
    keys.length === 0 ? '' : ` (${keys.map((name) => `${name} ${row[head.indexOf(name)]}`).join(', ')})`
}

/** The rows that only one of the tables has. */
function ofOtherLength(
  there: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
  nameOf: (row: readonly string[]) => string,
): DifferingPlace[] {
  const text = (row: readonly string[]) => row.join(', ')
  const [are, should] = [new Set(there.map(text)), new Set(rows.map(text))]
  const places = [
    ...rows.flatMap((row, i) =>
      are.has(text(row)) ? [] : [{ where: `line ${i + 2}${nameOf(row)}`, found: null, expected: text(row) }],
    ),
    ...there.flatMap((row, i) =>
      should.has(text(row)) ? [] : [{ where: `line ${i + 2}`, found: text(row), expected: null }],
    ),
  ]
  return places.length > 0
    ? places
    : [{ where: 'the number of rows', found: String(there.length), expected: String(rows.length) }]
}

const sorted = (rows: readonly (readonly string[])[]) =>
  rows
    .map((row) => row.join('\u0000'))
    .sort()
    .join('\n')

function recordsOf(csv: string): string[][] | null {
  try {
    return parse(csv, { relax_column_count: true }) as string[][]
  } catch {
    return null
  }
}
